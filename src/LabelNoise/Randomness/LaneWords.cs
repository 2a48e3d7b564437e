using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabelNoise.Numerics;

namespace LabelNoise.Randomness;

/// <summary>The random words of one purpose for four replicates side by side, one a lane: word for word those of <see cref="RandomStream"/>.</summary>
internal sealed class LaneWords
{
    /// <summary>Every key of a round stands twice, once for each half of a vector of 512 bits.</summary>
    private const int KeyStride = 8;

    private readonly ulong[] _roundKeys = new ulong[2 * Philox4x32.Rounds * KeyStride];
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
            _roundKeys[KeyStride * k + lane] = _roundKeys[KeyStride * k + 4 + lane] = keys[k];
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
        int pair = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            pair = pairs & ~1;
            WriteWide(firstBlock, distance, step, pair, ref output);
            firstBlock += Vector256.Create(unchecked((ulong)pair * step));
            output = ref Unsafe.Add(ref output, 4 * pair);
        }

        for (; pair < pairs; pair++)
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
                key = ref Unsafe.Add(ref key, KeyStride / 4);
                c2 = Vector256.ShiftRightLogical(p0, 32) ^ c3 ^ key;
                d2 = Vector256.ShiftRightLogical(q0, 32) ^ d3 ^ key;
                (c3, d3) = (p0, q0);
                key = ref Unsafe.Add(ref key, KeyStride / 4);
            }

            output = (c0 & low) | Vector256.ShiftLeft(c1, 32);
            Unsafe.Add(ref output, 1) = (c2 & low) | Vector256.ShiftLeft(c3, 32);
            Unsafe.Add(ref output, 2) = (d0 & low) | Vector256.ShiftLeft(d1, 32);
            Unsafe.Add(ref output, 3) = (d2 & low) | Vector256.ShiftLeft(d3, 32);
            output = ref Unsafe.Add(ref output, 4);
        }
    }

    /// <summary>An even number of pairs, two at a time, the two blocks of a pair in one vector of 512 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteWide(Vector256<ulong> firstBlock, ulong distance, ulong step, int pairs, ref Vector256<ulong> destination)
    {
        Vector256<ulong> replicates = Vector256.Create(_replicates);
        Vector512<ulong> replicate = Vector512.Create(replicates, replicates);
        Vector512<ulong> purpose = Vector512.Create(_purpose);
        Vector512<ulong> block = Vector512.Create(firstBlock, firstBlock + Vector256.Create(distance));
        ref Vector512<ulong> keys = ref Unsafe.As<ulong, Vector512<ulong>>(ref MemoryMarshal.GetArrayDataReference(_roundKeys));
        ref Vector512<ulong> output = ref Unsafe.As<Vector256<ulong>, Vector512<ulong>>(ref destination);
        for (int pair = 0; pair < pairs; pair += 2)
        {
            Vector512<ulong> next = block + Vector512.Create(step);
            (Vector512<ulong> c0, Vector512<ulong> c1, Vector512<ulong> c2, Vector512<ulong> c3) =
                (block, Vector512.ShiftRightLogical(block, 32), replicate, purpose);
            (Vector512<ulong> d0, Vector512<ulong> d1, Vector512<ulong> d2, Vector512<ulong> d3) =
                (next, Vector512.ShiftRightLogical(next, 32), replicate, purpose);
            block = next + Vector512.Create(step);
            ref Vector512<ulong> key = ref keys;
            for (int round = 0; round < Philox4x32.Rounds; round++)
            {
                Vector512<ulong> p0 = Philox4x32.WideningMultiply(c0, Philox4x32.Multiplier0);
                Vector512<ulong> p1 = Philox4x32.WideningMultiply(c2, Philox4x32.Multiplier1);
                Vector512<ulong> q0 = Philox4x32.WideningMultiply(d0, Philox4x32.Multiplier0);
                Vector512<ulong> q1 = Philox4x32.WideningMultiply(d2, Philox4x32.Multiplier1);
                c0 = Vector512.ShiftRightLogical(p1, 32) ^ c1 ^ key;
                d0 = Vector512.ShiftRightLogical(q1, 32) ^ d1 ^ key;
                (c1, d1) = (p1, q1);
                key = ref Unsafe.Add(ref key, 1);
                c2 = Vector512.ShiftRightLogical(p0, 32) ^ c3 ^ key;
                d2 = Vector512.ShiftRightLogical(q0, 32) ^ d3 ^ key;
                (c3, d3) = (p0, q0);
                key = ref Unsafe.Add(ref key, 1);
            }

            Store(ref output, c0, c1, c2, c3);
            Store(ref Unsafe.Add(ref output, 2), d0, d1, d2, d3);
            output = ref Unsafe.Add(ref output, 4);
        }
    }

    /// <summary>The two words of the first block of a pair, then those of the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref Vector512<ulong> output, Vector512<ulong> c0, Vector512<ulong> c1, Vector512<ulong> c2, Vector512<ulong> c3)
    {
        Vector512<ulong> low = Vector512.Create(0xFFFFFFFFUL);
        Vector512<ulong> even = (c0 & low) | Vector512.ShiftLeft(c1, 32);
        Vector512<ulong> odd = (c2 & low) | Vector512.ShiftLeft(c3, 32);
        output = WideVectors.Lower(even.AsDouble(), odd.AsDouble()).AsUInt64();
        Unsafe.Add(ref output, 1) = WideVectors.Upper(even.AsDouble(), odd.AsDouble()).AsUInt64();
    }
}
