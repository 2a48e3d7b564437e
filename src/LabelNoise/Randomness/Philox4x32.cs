using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LabelNoise.Randomness;

/// <summary>
/// The counter-based generator Philox4x32-10 (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011).
/// A pure function of a 128-bit counter and a 64-bit key: nothing to seed, nothing to share, any block at any time.
/// </summary>
internal static class Philox4x32
{
    internal const uint Multiplier0 = 0xD2511F53;
    internal const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;
    internal const int Rounds = 10;

    /// <summary>One block: 128 random bits for the counter (<paramref name="c0"/>, …, <paramref name="c3"/>) under a key.</summary>
    /// <returns>The four 32-bit output words in the reference implementation's order.</returns>
    public static (uint X0, uint X1, uint X2, uint X3) Block(uint c0, uint c1, uint c2, uint c3, uint key0, uint key1)
    {
        for (int round = 0; round < Rounds; round++)
        {
            ulong product0 = (ulong)Multiplier0 * c0;
            ulong product1 = (ulong)Multiplier1 * c2;
            (c0, c1, c2, c3) = ((uint)(product1 >> 32) ^ c1 ^ key0, (uint)product1, (uint)(product0 >> 32) ^ c3 ^ key1, (uint)product0);
            key0 = unchecked(key0 + Weyl0);
            key1 = unchecked(key1 + Weyl1);
        }

        return (c0, c1, c2, c3);
    }

    /// <summary>
    /// Four blocks side by side: block indices <paramref name="firstBlock"/> … + 3 in the low 64 counter bits, <paramref name="high"/> in the
    /// upper 64.
    /// </summary>
    /// <returns>The blocks as eight 64-bit words: lane k of <c>Even</c> and <c>Odd</c> are the first and second word of block k.</returns>
    internal static (Vector256<ulong> Even, Vector256<ulong> Odd) FourBlocks(ulong firstBlock, ulong high, ulong key)
    {
        Vector256<ulong> index = Vector256.Create(firstBlock) + Vector256.Create(0UL, 1, 2, 3);
        Vector256<ulong> c0 = index;
        Vector256<ulong> c1 = Vector256.ShiftRightLogical(index, 32);
        Vector256<ulong> c2 = Vector256.Create(high);
        Vector256<ulong> c3 = Vector256.Create(high >> 32);
        uint key0 = (uint)key;
        uint key1 = (uint)(key >> 32);

        // Only the low half of each 64-bit lane is meaningful; the widening product never reads the other half.
        for (int round = 0; round < Rounds; round++)
        {
            Vector256<ulong> product0 = WideningMultiply(c0, Multiplier0);
            Vector256<ulong> product1 = WideningMultiply(c2, Multiplier1);
            (c0, c1, c2, c3) = (
                Vector256.ShiftRightLogical(product1, 32) ^ c1 ^ Vector256.Create((ulong)key0),
                product1,
                Vector256.ShiftRightLogical(product0, 32) ^ c3 ^ Vector256.Create((ulong)key1),
                product0);
            key0 = unchecked(key0 + Weyl0);
            key1 = unchecked(key1 + Weyl1);
        }

        Vector256<ulong> low = Vector256.Create(0xFFFFFFFFUL);
        return ((c0 & low) | Vector256.ShiftLeft(c1, 32), (c2 & low) | Vector256.ShiftLeft(c3, 32));
    }

    /// <summary>The keys of the ten rounds, two to a round, each repeated as the low half of 64 bits: what <see cref="LaneWords"/> reads.</summary>
    internal static void ExpandKey(ulong key, Span<ulong> roundKeys)
    {
        uint key0 = (uint)key;
        uint key1 = (uint)(key >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            roundKeys[2 * round] = key0;
            roundKeys[2 * round + 1] = key1;
            key0 = unchecked(key0 + Weyl0);
            key1 = unchecked(key1 + Weyl1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ulong> WideningMultiply(Vector256<ulong> value, uint multiplier) =>
        Avx2.IsSupported
            ? Avx2.Multiply(value.AsUInt32(), Vector256.Create((ulong)multiplier).AsUInt32())
            : (value & Vector256.Create(0xFFFFFFFFUL)) * (ulong)multiplier;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<ulong> WideningMultiply(Vector512<ulong> value, uint multiplier) =>
        Avx512F.IsSupported
            ? Avx512F.Multiply(value.AsUInt32(), Vector512.Create((ulong)multiplier).AsUInt32())
            : (value & Vector512.Create(0xFFFFFFFFUL)) * (ulong)multiplier;
}
