using BenchmarkDotNet.Attributes;
using LabelNoise.Bench.Work;
using LabelNoise.Simulation;

namespace LabelNoise.Bench.Benchmarks;

/// <summary>Time of a step where one replicate goes on its own.</summary>
public class TrajectoryBenchmarks
{
    private IWork? _trajectory;

    /// <summary>d.</summary>
    [Params(1, 4, 7, 20)]
    public int Dimension { get; set; }

    /// <summary>How the trajectory is computed.</summary>
    [ParamsAllValues]
    public Engine Engine { get; set; }

    /// <summary>Makes the work.</summary>
    [GlobalSetup]
    public void Setup() => _trajectory = new TrajectorySteps(new Setting(1000, Dimension), Engine);

    /// <summary>Label-noise SGD with fresh inputs, m = 1000.</summary>
    [Benchmark(OperationsPerInvoke = TrajectorySteps.Steps)]
    public long Trajectory() => _trajectory!.Batch();
}
