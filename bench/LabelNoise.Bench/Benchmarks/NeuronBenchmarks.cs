using BenchmarkDotNet.Attributes;
using LabelNoise.Bench.Work;

namespace LabelNoise.Bench.Benchmarks;

/// <summary>Time per neuron of what costs time for each neuron; m = 100 000.</summary>
public class NeuronBenchmarks
{
    private const int Width = 100_000;
    private IWork? _sweeps;
    private IWork? _draws;

    /// <summary>d.</summary>
    [Params(1, 4, 7, 20)]
    public int Dimension { get; set; }

    /// <summary>Makes the network.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _sweeps = new NeuronSweeps(new Setting(Width, Dimension));
        _draws = new RowDraws(new Setting(Width, Dimension));
    }

    /// <summary>A look at every neuron.</summary>
    [Benchmark(OperationsPerInvoke = Width)]
    public long Sweep() => _sweeps!.Batch();

    /// <summary>Drawing the initial rows.</summary>
    [Benchmark(OperationsPerInvoke = RowDraws.Draws * Width)]
    public long Rows() => _draws!.Batch();
}
