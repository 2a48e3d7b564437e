using BenchmarkDotNet.Attributes;
using LabelNoise.Bench.Work;
using LabelNoise.Numerics;
using LabelNoise.Simulation;

namespace LabelNoise.Bench.Benchmarks;

/// <summary>Time of a replicate-step where four replicates go side by side.</summary>
public class LaneBenchmarks
{
    private const int Samples = 1000;
    private IWork? _online;
    private IWork? _finite;
    private IWork? _descent;
    private IWork? _watched;
    private IWork? _kernel;

    /// <summary>d.</summary>
    [Params(1, 4, 7, 20)]
    public int Dimension { get; set; }

    /// <summary>Makes the engines.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Setting setting = new(1000, Dimension);
        _online = new LaneSteps(setting, UpdateRule.LabelNoiseSgd);
        _finite = new LaneSteps(setting with { Samples = Samples }, UpdateRule.LabelNoiseSgd);
        _descent = new LaneSteps(setting with { Samples = Samples }, UpdateRule.GradientDescent);
        _watched = new WatchedSteps(setting, UpdateRule.LabelNoiseSgd);
        _kernel = new KernelSteps(setting);
    }

    /// <summary>Label-noise SGD with fresh inputs.</summary>
    [Benchmark(OperationsPerInvoke = Lanes.Count * LaneSteps.Steps)]
    public long SgdOnline() => _online!.Batch();

    /// <summary>Label-noise SGD on a training set of a thousand inputs, drawn with the start.</summary>
    [Benchmark(OperationsPerInvoke = Lanes.Count * LaneSteps.Steps)]
    public long SgdTrainingSet() => _finite!.Batch();

    /// <summary>Gradient descent on a training set of a thousand inputs.</summary>
    [Benchmark(OperationsPerInvoke = Lanes.Count * LaneSteps.Steps)]
    public long GradientDescent() => _descent!.Batch();

    /// <summary>Label-noise SGD with fresh inputs while every neuron is watched; rows drawn and looked at with each start.</summary>
    [Benchmark(OperationsPerInvoke = Lanes.Count * WatchedSteps.Steps)]
    public long SgdWatched() => _watched!.Batch();

    /// <summary>Label-noise SGD without its random numbers.</summary>
    [Benchmark(OperationsPerInvoke = Lanes.Count * LaneSteps.Steps)]
    public long Kernel() => _kernel!.Batch();
}
