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

    /// <summary>The variates of four consecutive blocks, one block a lane: vector j holds variate 4k + j of block k.</summary>
    public static (Vector256<double> N0, Vector256<double> N1, Vector256<double> N2, Vector256<double> N3) FourBlocks(in RandomStream stream, ulong firstBlock) =>
        Transform(stream.FourBlocks(firstBlock));

    /// <summary>The variates of four blocks that lie a fixed distance apart.</summary>
    public static (Vector256<double> N0, Vector256<double> N1, Vector256<double> N2, Vector256<double> N3) FourBlocks(
        in RandomStream stream, ulong firstBlock, ulong distance) => Transform(stream.FourBlocks(firstBlock, distance));

    /// <summary>Writes batch <paramref name="batch"/> of a stream in the order of the variates.</summary>
    public static void Write(in RandomStream stream, ulong batch, Span<double> destination)
    {
        var (n0, n1, n2, n3) = FourBlocks(stream, 4 * batch);
        for (int block = 0; block < 4; block++)
        {
            destination[4 * block + 3] = n3[block];
            destination[4 * block] = n0[block];
            destination[4 * block + 1] = n1[block];
            destination[4 * block + 2] = n2[block];
        }
    }

    private static (Vector256<double> N0, Vector256<double> N1, Vector256<double> N2, Vector256<double> N3) Transform((Vector256<ulong> Even, Vector256<ulong> Odd) words)
    {
        (Vector256<double> n0, Vector256<double> n1) = NormalPairs.Point(words.Even, NormalPairs.Radius(words.Even));
        (Vector256<double> n2, Vector256<double> n3) = NormalPairs.Point(words.Odd, NormalPairs.Radius(words.Odd));
        return (n0, n1, n2, n3);
    }
}
