using System.Runtime.Intrinsics;

namespace LabelNoise.Randomness;

/// <summary>
/// Standard normal variates in batches of sixteen: Philox block k of a stream gives the variates 4k … 4k + 3, a pair from each of its
/// two words (<see cref="NormalPairs"/>).
/// </summary>
internal static class NormalBatch
{
    /// <summary>Variates in a block.</summary>
    public const int PerBlock = 4;

    /// <summary>Variates in a batch of four blocks.</summary>
    public const int Size = 4 * PerBlock;

    /// <summary>Writes batch <paramref name="batch"/> of a stream in the order of the variates.</summary>
    public static void Write(in RandomStream stream, ulong batch, Span<double> destination) => WriteFourBlocks(stream, 4 * batch, destination);

    /// <summary>Writes the variates of consecutive blocks from any block on.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="firstBlock">The first block, whose first variate has four times its index.</param>
    /// <param name="destination">Length a multiple of sixteen.</param>
    public static void WriteFrom(in RandomStream stream, ulong firstBlock, Span<double> destination)
    {
        for (int at = 0; at < destination.Length; at += Size, firstBlock += Size / PerBlock)
            WriteFourBlocks(stream, firstBlock, destination[at..]);
    }

    private static void WriteFourBlocks(in RandomStream stream, ulong firstBlock, Span<double> destination)
    {
        var (n0, n1, n2, n3) = FourBlocks(stream, firstBlock);
        for (int block = 0; block < 4; block++)
        {
            destination[4 * block + 3] = n3[block];
            destination[4 * block] = n0[block];
            destination[4 * block + 1] = n1[block];
            destination[4 * block + 2] = n2[block];
        }
    }

    /// <summary>The variates of four consecutive blocks, one block a lane: vector j holds variate 4k + j of block k.</summary>
    private static (Vector256<double> N0, Vector256<double> N1, Vector256<double> N2, Vector256<double> N3) FourBlocks(in RandomStream stream, ulong firstBlock)
    {
        (Vector256<ulong> even, Vector256<ulong> odd) = stream.FourBlocks(firstBlock);
        (Vector256<double> n0, Vector256<double> n1) = NormalPairs.Point(even, NormalPairs.Radius(even));
        (Vector256<double> n2, Vector256<double> n3) = NormalPairs.Point(odd, NormalPairs.Radius(odd));
        return (n0, n1, n2, n3);
    }
}
