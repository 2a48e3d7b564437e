using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabelNoise.Numerics;

namespace LabelNoise.Randomness;

/// <summary>The random words of one purpose for four replicates side by side, one a lane: word for word those of <see cref="RandomStream"/>.</summary>
internal sealed class LaneWords
{
    private readonly ulong[] _roundKeys = new ulong[2 * Philox4x32.Rounds * 4];
    private readonly ulong[] _replicates = new ulong[4];
    private readonly ulong _purpose;

    /// <summary>Creates the source; each lane belongs to replicate 0 of key 0 until it is opened.</summary>
    public LaneWords(StreamPurpose purpose) => _purpose = (uint)purpose;

    /// <summary>Gives a lane to a replicate.</summary>
    public void Open(int lane, ReplicateSeed seed)
    {
        Span<ulong> keys = stackalloc ulong[2 * Philox4x32.Rounds];
        Philox4x32.ExpandKey(seed.Key, keys);
        for (int k = 0; k < keys.Length; k++)
            _roundKeys[4 * k + lane] = keys[k];
        _replicates[lane] = seed.Replicate;
    }

    /// <summary>Writes the two words of consecutive blocks, starting from a block of each lane's own.</summary>
    /// <param name="firstBlock">The first block of each lane.</param>
    /// <param name="blocks">How many, an even number.</param>
    /// <param name="destination">2·<paramref name="blocks"/> vectors.</param>
    public void Write(Vector256<ulong> firstBlock, int blocks, Span<Vector256<ulong>> destination)
    {
        if ((blocks & 1) != 0 || destination.Length < 2 * blocks)
            throw Guard.OutOfRange(nameof(blocks), blocks, "blocks must be even and fit the destination.");
        WritePairs(firstBlock, 1, 2, blocks / 2, destination);
    }

    /// <summary>Writes the words of pairs of blocks: the two of the first block and the two of the second, pair after pair.</summary>
    /// <param name="firstBlock">The first block of each lane's first pair.</param>
    /// <param name="distance">The distance from the first block of a pair to the second, modulo 2⁶⁴.</param>
    /// <param name="step">The distance from a pair to the next.</param>
    /// <param name="pairs">How many pairs.</param>
    /// <param name="destination">4·<paramref name="pairs"/> vectors.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void WritePairs(Vector256<ulong> firstBlock, ulong distance, ulong step, int pairs, Span<Vector256<ulong>> destination)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(destination.Length / 4, pairs, nameof(destination));
        Vector256<ulong> replicate = Vector256.Create(_replicates);
        Vector256<ulong> purpose = Vector256.Create(_purpose);
        Vector256<ulong> low = Vector256.Create(0xFFFFFFFFUL);
        ref Vector256<ulong> keys = ref Unsafe.As<ulong, Vector256<ulong>>(ref MemoryMarshal.GetArrayDataReference(_roundKeys));
        ref Vector256<ulong> output = ref MemoryMarshal.GetReference(destination);
        for (int pair = 0; pair < pairs; pair++)
        {
            // Two blocks at once: a round waits for its own products, and the other block fills the wait.
            Vector256<ulong> secondBlock = firstBlock + Vector256.Create(distance);
            (Vector256<ulong> c0, Vector256<ulong> c1, Vector256<ulong> c2, Vector256<ulong> c3) =
                (firstBlock, Vector256.ShiftRightLogical(firstBlock, 32), replicate, purpose);
            (Vector256<ulong> d0, Vector256<ulong> d1, Vector256<ulong> d2, Vector256<ulong> d3) =
                (secondBlock, Vector256.ShiftRightLogical(secondBlock, 32), replicate, purpose);
            firstBlock += Vector256.Create(step);
            ref Vector256<ulong> key = ref keys;
            for (int round = 0; round < Philox4x32.Rounds; round++)
            {
                Vector256<ulong> p0 = Philox4x32.WideningMultiply(c0, Philox4x32.Multiplier0);
                Vector256<ulong> p1 = Philox4x32.WideningMultiply(c2, Philox4x32.Multiplier1);
                Vector256<ulong> q0 = Philox4x32.WideningMultiply(d0, Philox4x32.Multiplier0);
                Vector256<ulong> q1 = Philox4x32.WideningMultiply(d2, Philox4x32.Multiplier1);
                c0 = Vector256.ShiftRightLogical(p1, 32) ^ c1 ^ key;
                d0 = Vector256.ShiftRightLogical(q1, 32) ^ d1 ^ key;
                (c1, d1) = (p1, q1);
                key = ref Unsafe.Add(ref key, 1);
                c2 = Vector256.ShiftRightLogical(p0, 32) ^ c3 ^ key;
                d2 = Vector256.ShiftRightLogical(q0, 32) ^ d3 ^ key;
                (c3, d3) = (p0, q0);
                key = ref Unsafe.Add(ref key, 1);
            }

            output = (c0 & low) | Vector256.ShiftLeft(c1, 32);
            Unsafe.Add(ref output, 1) = (c2 & low) | Vector256.ShiftLeft(c3, 32);
            Unsafe.Add(ref output, 2) = (d0 & low) | Vector256.ShiftLeft(d1, 32);
            Unsafe.Add(ref output, 3) = (d2 & low) | Vector256.ShiftLeft(d3, 32);
            output = ref Unsafe.Add(ref output, 4);
        }
    }
}
