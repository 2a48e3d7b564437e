using BenchmarkDotNet.Attributes;
using LabelNoise.Bench.Work;

namespace LabelNoise.Bench.Benchmarks;

/// <summary>Time of a step of the three-state process, m = ⌈1/√η⌉ = 32.</summary>
public class OscillationBenchmarks
{
    private IWork? _work;

    /// <summary>d.</summary>
    [Params(1, 4, 7, 20)]
    public int Dimension { get; set; }

    /// <summary>Makes the work.</summary>
    [GlobalSetup]
    public void Setup() => _work = new OscillationSteps(new Setting(32, Dimension));

    /// <summary>A step.</summary>
    [Benchmark(OperationsPerInvoke = OscillationSteps.Steps)]
    public long Step() => _work!.Batch();
}
