using System.Runtime.Intrinsics;
using LabelNoise.Numerics;

namespace LabelNoise.Randomness;

/// <summary>
/// Standard normal variates in batches of eight, by the Box–Muller transform of four Philox blocks. Batch b uses blocks 4b … 4b + 3;
/// its elements 0–3 are the cosine members and 4–7 the sine members of the four pairs. Branch-free, hence the same bits on every processor.
/// </summary>
/// <remarks>The radius comes from 52 random bits, so no variate exceeds √(104 ln 2) ≈ 8.49 in magnitude (two-sided probability 2·10⁻¹⁷).</remarks>
internal static class NormalBatch
{
    /// <summary>Variates in a batch.</summary>
    public const int Size = 8;

    /// <summary>Writes batch <paramref name="batch"/> of a stream.</summary>
    public static void Write(in RandomStream stream, ulong batch, Span<double> destination)
    {
        (Vector256<ulong> even, Vector256<ulong> odd) = stream.FourBlocks(4 * batch);
        Vector256<double> uniform = Vector256.Create(2.0) - OneToTwo(even);
        Vector256<double> radius = Vector256.Sqrt(Vector256.Create(-2.0) * Elementary.Log(uniform));
        (Vector256<double> sin, Vector256<double> cos) = Elementary.SinCosTurns(OneToTwo(odd) - Vector256<double>.One);
        (radius * cos).CopyTo(destination);
        (radius * sin).CopyTo(destination[4..]);
    }

    /// <summary>The upper 52 bits as the mantissa of a double in [1, 2).</summary>
    private static Vector256<double> OneToTwo(Vector256<ulong> words) =>
        (Vector256.ShiftRightLogical(words, 12) | Vector256.Create(0x3FF0000000000000UL)).AsDouble();
}
