using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LabelNoise.Randomness;

/// <summary>
/// The Box–Muller transform of four 64-bit words into four pairs of standard normals, built from IEEE-exact operations only (add, multiply,
/// fused multiply-add, divide, square root) and without a branch, so that every processor gives the same bits.
/// </summary>
/// <remarks>
/// The upper 36 bits k of a word give the radius √(−2 ln u) with u = 1 − (k + ½)·2⁻³⁶, the lower 28 the angle. No variate exceeds
/// √(74 ln 2) ≈ 7.16 in magnitude (two-sided probability 8·10⁻¹³). The variate nearest to it that uniforms without a grid would give is
/// less than 10⁻⁷ away with probability above 1 − 2·10⁻⁵ (docs/decisions.md).
/// </remarks>
internal static partial class NormalPairs
{
    private const ulong UnitExponent = 0x3FF0000000000000;

    /// <summary>√(−2 ln u) for the four words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Radius(Vector256<ulong> words)
    {
        // v = 1 + (k + ½)·2⁻³⁶ by its bits, u = 2 − v exactly.
        Vector256<ulong> v = (Vector256.ShiftRightLogical(words, 12) & Vector256.Create(~0xFFFFUL)) | Vector256.Create(UnitExponent | 0x8000);
        Vector256<ulong> bits = (Vector256.Create(2.0) - v.AsDouble()).AsUInt64();

        // u = 2^e·y with y in [√½, √2): adding the distance from √½ to 1 carries into the exponent where y would be 1 or more.
        Vector256<ulong> exponent = Vector256.ShiftRightLogical(bits + Vector256.Create(UnitExponent - 0x3FE6A09E667F3BCDUL), 52);
        Vector256<double> y = (bits + Vector256.Create(UnitExponent) - Vector256.ShiftLeft(exponent, 52)).AsDouble();
        Vector256<double> e = (exponent | Vector256.Create(0x4330000000000000UL)).AsDouble() - Vector256.Create(4503599627370496.0 + 1023);

        // ln y = 2 artanh(s), s = (y−1)/(y+1), |s| ≤ 0.1716: the first term left out, s¹⁶/17, is below 4·10⁻¹⁴ of the sum.
        Vector256<double> one = Vector256<double>.One;
        Vector256<double> s = (y - one) / (y + one);
        Vector256<double> z = s * s;
        Vector256<double> p = Vector256.Create(1.0 / 15);
        p = Vector256.FusedMultiplyAdd(p, z, Vector256.Create(1.0 / 13));
        p = Vector256.FusedMultiplyAdd(p, z, Vector256.Create(1.0 / 11));
        p = Vector256.FusedMultiplyAdd(p, z, Vector256.Create(1.0 / 9));
        p = Vector256.FusedMultiplyAdd(p, z, Vector256.Create(1.0 / 7));
        p = Vector256.FusedMultiplyAdd(p, z, Vector256.Create(1.0 / 5));
        p = Vector256.FusedMultiplyAdd(p, z, Vector256.Create(1.0 / 3));
        p = Vector256.FusedMultiplyAdd(p, z, one);
        return Vector256.Sqrt(Vector256.FusedMultiplyAdd(e, Vector256.Create(-1.386294361119890618834), s * Vector256.Create(-4.0) * p));
    }

    /// <summary>The points at the four radii in the directions of the four words: two coordinates, each standard normal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector256<double> First, Vector256<double> Second) Point(Vector256<ulong> words, Vector256<double> radius)
    {
        // 26 bits give φ in (−π/4, π/4); two more reflect and swap the coordinates, which covers the circle uniformly.
        Vector256<ulong> fraction = Vector256.ShiftLeft(words & Vector256.Create((1UL << 26) - 1), 26) | Vector256.Create(UnitExponent | 1UL << 25);
        Vector256<double> phi = Vector256.FusedMultiplyAdd(fraction.AsDouble(), Vector256.Create(Math.PI / 2), Vector256.Create(-1.5 * (Math.PI / 2)));
        (Vector256<double> sin, Vector256<double> cos) = SinCos(phi);
        Vector256<ulong> sine = (radius * sin).AsUInt64();
        Vector256<ulong> cosine = (radius * cos).AsUInt64() ^ (Vector256.ShiftLeft(words, 36) & Vector256.Create(1UL << 63));
        Vector256<ulong> swap = Vector256.LessThan(Vector256.ShiftLeft(words, 37).AsInt64(), Vector256<long>.Zero).AsUInt64();
        Vector256<ulong> exchange = (sine ^ cosine) & swap;
        return ((cosine ^ exchange).AsDouble(), (sine ^ exchange).AsDouble());
    }

    /// <summary>Taylor sums for |φ| ≤ π/4: the first terms left out are φ¹³/13! and φ¹⁴/14!, below 10⁻¹¹.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<double> Sin, Vector256<double> Cos) SinCos(Vector256<double> phi)
    {
        Vector256<double> z = phi * phi;
        Vector256<double> s = Vector256.Create(-1 / 39916800.0);
        s = Vector256.FusedMultiplyAdd(s, z, Vector256.Create(1 / 362880.0));
        s = Vector256.FusedMultiplyAdd(s, z, Vector256.Create(-1 / 5040.0));
        s = Vector256.FusedMultiplyAdd(s, z, Vector256.Create(1 / 120.0));
        s = Vector256.FusedMultiplyAdd(s, z, Vector256.Create(-1 / 6.0));
        s = Vector256.FusedMultiplyAdd(s, z, Vector256<double>.One);
        Vector256<double> c = Vector256.Create(1 / 479001600.0);
        c = Vector256.FusedMultiplyAdd(c, z, Vector256.Create(-1 / 3628800.0));
        c = Vector256.FusedMultiplyAdd(c, z, Vector256.Create(1 / 40320.0));
        c = Vector256.FusedMultiplyAdd(c, z, Vector256.Create(-1 / 720.0));
        c = Vector256.FusedMultiplyAdd(c, z, Vector256.Create(1 / 24.0));
        c = Vector256.FusedMultiplyAdd(c, z, Vector256.Create(-0.5));
        c = Vector256.FusedMultiplyAdd(c, z, Vector256<double>.One);
        return (phi * s, c);
    }
}
