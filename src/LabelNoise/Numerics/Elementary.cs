using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LabelNoise.Numerics;

/// <summary>
/// Logarithm and sine/cosine on four doubles, built from IEEE-exact operations only (add, multiply, fused multiply-add, divide), so that
/// every processor gives the same bits. The runtime's own vector functions may contract differently from one processor to the next.
/// </summary>
internal static class Elementary
{
    /// <summary>ln 2 split so that exponent·<see cref="Ln2High"/> is exact for |exponent| ≤ 2¹⁰.</summary>
    private const double Ln2High = 0.693147180369123816490;

    private const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>Natural logarithm of normal positive numbers; relative error below 2⁻⁵⁰.</summary>
    public static Vector256<double> Log(Vector256<double> x)
    {
        // x = 2^e·y with y in [√½, √2): shifting the exponent's borders by the bits of √½ does the split without a branch.
        Vector256<ulong> bits = x.AsUInt64();
        Vector256<ulong> shifted = bits - Vector256.Create(0x3FE6A09E667F3BCDUL);
        Vector256<long> exponent = Vector256.ShiftRightArithmetic(shifted.AsInt64(), 52);
        Vector256<double> y = (bits - Vector256.ShiftLeft(exponent, 52).AsUInt64()).AsDouble();
        Vector256<double> e = SmallIntegerToDouble(exponent);

        // ln y = 2 artanh(s), s = (y−1)/(y+1), |s| ≤ 0.1716: the first term left out is below 3·10⁻¹⁹ of the sum.
        Vector256<double> one = Vector256<double>.One;
        Vector256<double> s = (y - one) / (y + one);
        Vector256<double> z = s * s;
        Vector256<double> p = Vector256.Create(1.0 / 23);
        p = Vector256.FusedMultiplyAdd(p, z, Vector256.Create(1.0 / 21));
        p = Vector256.FusedMultiplyAdd(p, z, Vector256.Create(1.0 / 19));
        p = Vector256.FusedMultiplyAdd(p, z, Vector256.Create(1.0 / 17));
        p = Vector256.FusedMultiplyAdd(p, z, Vector256.Create(1.0 / 15));
        p = Vector256.FusedMultiplyAdd(p, z, Vector256.Create(1.0 / 13));
        p = Vector256.FusedMultiplyAdd(p, z, Vector256.Create(1.0 / 11));
        p = Vector256.FusedMultiplyAdd(p, z, Vector256.Create(1.0 / 9));
        p = Vector256.FusedMultiplyAdd(p, z, Vector256.Create(1.0 / 7));
        p = Vector256.FusedMultiplyAdd(p, z, Vector256.Create(1.0 / 5));
        p = Vector256.FusedMultiplyAdd(p, z, Vector256.Create(1.0 / 3));
        Vector256<double> twice = s + s;
        Vector256<double> tail = Vector256.FusedMultiplyAdd(twice * z, p, e * Vector256.Create(Ln2Low));
        return Vector256.FusedMultiplyAdd(e, Vector256.Create(Ln2High), twice + tail);
    }

    /// <summary>Sine and cosine of 2πu for 0 ≤ u &lt; 1; absolute error below 2⁻⁵⁰.</summary>
    public static (Vector256<double> Sin, Vector256<double> Cos) SinCosTurns(Vector256<double> u)
    {
        // 4u = k + t with k the nearest whole number of quarter turns; adding 1.5·2⁵² rounds and leaves k in the low bits.
        Vector256<double> magic = Vector256.Create(6755399441055744.0);
        Vector256<double> quarters = u * Vector256.Create(4.0);
        Vector256<double> rounded = quarters + magic;
        Vector256<ulong> k = rounded.AsUInt64();
        Vector256<double> phi = (quarters - (rounded - magic)) * Vector256.Create(Math.PI / 2);
        (Vector256<double> sin, Vector256<double> cos) = SinCosEighthTurn(phi);

        Vector256<ulong> one = Vector256<ulong>.One;
        Vector256<double> swap = Vector256.Equals(k & one, one).AsDouble();
        Vector256<ulong> sinSign = Vector256.ShiftLeft(k & Vector256.Create(2UL), 62);
        Vector256<ulong> cosSign = Vector256.ShiftLeft((k + one) & Vector256.Create(2UL), 62);
        return (
            (Vector256.ConditionalSelect(swap, cos, sin).AsUInt64() ^ sinSign).AsDouble(),
            (Vector256.ConditionalSelect(swap, sin, cos).AsUInt64() ^ cosSign).AsDouble());
    }

    /// <summary>Taylor sums for |φ| ≤ π/4: the first terms left out are φ¹⁹/19! and φ¹⁸/18!, below 3·10⁻¹⁸.</summary>
    private static (Vector256<double> Sin, Vector256<double> Cos) SinCosEighthTurn(Vector256<double> phi)
    {
        Vector256<double> z = phi * phi;
        Vector256<double> s = Vector256.Create(1 / 355687428096000.0);
        s = Vector256.FusedMultiplyAdd(s, z, Vector256.Create(-1 / 1307674368000.0));
        s = Vector256.FusedMultiplyAdd(s, z, Vector256.Create(1 / 6227020800.0));
        s = Vector256.FusedMultiplyAdd(s, z, Vector256.Create(-1 / 39916800.0));
        s = Vector256.FusedMultiplyAdd(s, z, Vector256.Create(1 / 362880.0));
        s = Vector256.FusedMultiplyAdd(s, z, Vector256.Create(-1 / 5040.0));
        s = Vector256.FusedMultiplyAdd(s, z, Vector256.Create(1 / 120.0));
        s = Vector256.FusedMultiplyAdd(s, z, Vector256.Create(-1 / 6.0));
        Vector256<double> c = Vector256.Create(1 / 20922789888000.0);
        c = Vector256.FusedMultiplyAdd(c, z, Vector256.Create(-1 / 87178291200.0));
        c = Vector256.FusedMultiplyAdd(c, z, Vector256.Create(1 / 479001600.0));
        c = Vector256.FusedMultiplyAdd(c, z, Vector256.Create(-1 / 3628800.0));
        c = Vector256.FusedMultiplyAdd(c, z, Vector256.Create(1 / 40320.0));
        c = Vector256.FusedMultiplyAdd(c, z, Vector256.Create(-1 / 720.0));
        c = Vector256.FusedMultiplyAdd(c, z, Vector256.Create(1 / 24.0));
        c = Vector256.FusedMultiplyAdd(c, z, Vector256.Create(-0.5));
        return (Vector256.FusedMultiplyAdd(s, z * phi, phi), Vector256.FusedMultiplyAdd(c, z, Vector256<double>.One));
    }

    /// <summary>Exact for |k| &lt; 2⁵¹, by the same rounding constant as above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> SmallIntegerToDouble(Vector256<long> k) =>
        (k + Vector256.Create(0x4338000000000000L)).AsDouble() - Vector256.Create(6755399441055744.0);
}
