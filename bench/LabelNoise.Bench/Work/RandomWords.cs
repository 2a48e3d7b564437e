using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Bench.Work;

/// <summary>Random words of 64 bits for four replicates; the unit is a word.</summary>
internal sealed class RandomWords : IWork
{
    /// <summary>Requests of a batch.</summary>
    public const int Requests = 1 << 10;

    /// <summary>Blocks of two words to a request and lane: those of sixteen steps at d = 7.</summary>
    public const int Blocks = 28;

    private readonly LaneWords _source = new(StreamPurpose.Inputs);
    private readonly LaneMemory _destination = new(2 * Blocks);
    private ulong _block;

    /// <inheritdoc/>
    public void Restart()
    {
        for (int lane = 0; lane < Lanes.Count; lane++)
            _source.Open(lane, Setting.Seed(lane));
    }

    /// <inheritdoc/>
    public long Run()
    {
        Span<Vector256<ulong>> destination = MemoryMarshal.Cast<Vector256<double>, Vector256<ulong>>(_destination.Vectors);
        for (int request = 0; request < Requests; request++, _block += Blocks)
            _source.Write(Vector256.Create(_block), Blocks, destination);
        return 2L * Blocks * Requests * Lanes.Count;
    }
}
