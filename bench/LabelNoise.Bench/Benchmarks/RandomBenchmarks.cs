using BenchmarkDotNet.Attributes;
using LabelNoise.Bench.Work;
using LabelNoise.Numerics;

namespace LabelNoise.Bench.Benchmarks;

/// <summary>Time per random number, in requests of sixteen steps at d = 7.</summary>
public class RandomBenchmarks
{
    private const int Dimension = 7;
    private const int Steps = 16;
    private readonly Normals _normals = new(Dimension);
    private readonly RandomWords _words = new();

    /// <summary>A word of 64 bits.</summary>
    [Benchmark(OperationsPerInvoke = 2 * RandomWords.Blocks * RandomWords.Requests * Lanes.Count)]
    public long Word() => _words.Batch();

    /// <summary>A standard normal; two to a word.</summary>
    [Benchmark(OperationsPerInvoke = Work.Normals.Requests * Steps * Dimension * Lanes.Count)]
    public long Normal() => _normals.Batch();
}
