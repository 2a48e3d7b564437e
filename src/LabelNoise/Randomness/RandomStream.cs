using System.Runtime.Intrinsics;

namespace LabelNoise.Randomness;

/// <summary>
/// A random-access sequence of 64-bit words: word 2k and 2k + 1 are the two halves of Philox block k, whose upper counter words are the
/// replicate and the purpose. Immutable; positions are kept by whoever reads it.
/// </summary>
internal readonly struct RandomStream
{
    private readonly ulong _key;
    private readonly ulong _high;

    /// <summary>Opens the stream of a replicate for a purpose.</summary>
    public RandomStream(ReplicateSeed seed, StreamPurpose purpose)
    {
        _key = seed.Key;
        _high = seed.Replicate | ((ulong)(uint)purpose << 32);
    }

    /// <summary>The word at an index, computed by the scalar path.</summary>
    public ulong Word(ulong index)
    {
        ulong block = index >> 1;
        (uint x0, uint x1, uint x2, uint x3) =
            Philox4x32.Block((uint)block, (uint)(block >> 32), (uint)_high, (uint)(_high >> 32), (uint)_key, (uint)(_key >> 32));
        return (index & 1) == 0 ? x0 | ((ulong)x1 << 32) : x2 | ((ulong)x3 << 32);
    }

    /// <summary>The words of blocks <paramref name="firstBlock"/> … + 3: lane k holds words 2(first + k) and 2(first + k) + 1.</summary>
    internal (Vector256<ulong> Even, Vector256<ulong> Odd) FourBlocks(ulong firstBlock) =>
        Philox4x32.FourBlocks(firstBlock, _high, _key);
}
