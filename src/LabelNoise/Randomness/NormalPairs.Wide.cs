using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LabelNoise.Randomness;

/// <content>The same for eight words, on processors with vectors of 512 bits: the same operations, so the same bits.</content>
internal static partial class NormalPairs
{
    /// <summary>√(−2 ln u) for the eight words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Radius(Vector512<ulong> words)
    {
        // v = 1 + (k + ½)·2⁻³⁶ by its bits, u = 2 − v exactly.
        Vector512<ulong> v = (Vector512.ShiftRightLogical(words, 12) & Vector512.Create(~0xFFFFUL)) | Vector512.Create(UnitExponent | 0x8000);
        Vector512<ulong> bits = (Vector512.Create(2.0) - v.AsDouble()).AsUInt64();

        // u = 2^e·y with y in [√½, √2): adding the distance from √½ to 1 carries into the exponent where y would be 1 or more.
        Vector512<ulong> exponent = Vector512.ShiftRightLogical(bits + Vector512.Create(UnitExponent - 0x3FE6A09E667F3BCDUL), 52);
        Vector512<double> y = (bits + Vector512.Create(UnitExponent) - Vector512.ShiftLeft(exponent, 52)).AsDouble();
        Vector512<double> e = (exponent | Vector512.Create(0x4330000000000000UL)).AsDouble() - Vector512.Create(4503599627370496.0 + 1023);

        // ln y = 2 artanh(s), s = (y−1)/(y+1), |s| ≤ 0.1716: the first term left out, s¹⁶/17, is below 4·10⁻¹⁴ of the sum.
        Vector512<double> one = Vector512<double>.One;
        Vector512<double> s = (y - one) / (y + one);
        Vector512<double> z = s * s;
        Vector512<double> p = Vector512.Create(1.0 / 15);
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(1.0 / 13));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(1.0 / 11));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(1.0 / 9));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(1.0 / 7));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(1.0 / 5));
        p = Vector512.FusedMultiplyAdd(p, z, Vector512.Create(1.0 / 3));
        p = Vector512.FusedMultiplyAdd(p, z, one);
        return Vector512.Sqrt(Vector512.FusedMultiplyAdd(e, Vector512.Create(-1.386294361119890618834), s * Vector512.Create(-4.0) * p));
    }

    /// <summary>The points at the eight radii in the directions of the eight words: two coordinates, each standard normal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<double> First, Vector512<double> Second) Point(Vector512<ulong> words, Vector512<double> radius)
    {
        // 26 bits give φ in (−π/4, π/4); two more reflect and swap the coordinates, which covers the circle uniformly.
        Vector512<ulong> fraction = Vector512.ShiftLeft(words & Vector512.Create((1UL << 26) - 1), 26) | Vector512.Create(UnitExponent | 1UL << 25);
        Vector512<double> phi = Vector512.FusedMultiplyAdd(fraction.AsDouble(), Vector512.Create(Math.PI / 2), Vector512.Create(-1.5 * (Math.PI / 2)));
        (Vector512<double> sin, Vector512<double> cos) = SinCos(phi);
        Vector512<ulong> sine = (radius * sin).AsUInt64();
        Vector512<ulong> cosine = (radius * cos).AsUInt64() ^ (Vector512.ShiftLeft(words, 36) & Vector512.Create(1UL << 63));
        Vector512<ulong> swap = Vector512.LessThan(Vector512.ShiftLeft(words, 37).AsInt64(), Vector512<long>.Zero).AsUInt64();
        Vector512<ulong> exchange = (sine ^ cosine) & swap;
        return ((cosine ^ exchange).AsDouble(), (sine ^ exchange).AsDouble());
    }

    /// <summary>Taylor sums for |φ| ≤ π/4: the first terms left out are φ¹³/13! and φ¹⁴/14!, below 10⁻¹¹.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<double> Sin, Vector512<double> Cos) SinCos(Vector512<double> phi)
    {
        Vector512<double> z = phi * phi;
        Vector512<double> s = Vector512.Create(-1 / 39916800.0);
        s = Vector512.FusedMultiplyAdd(s, z, Vector512.Create(1 / 362880.0));
        s = Vector512.FusedMultiplyAdd(s, z, Vector512.Create(-1 / 5040.0));
        s = Vector512.FusedMultiplyAdd(s, z, Vector512.Create(1 / 120.0));
        s = Vector512.FusedMultiplyAdd(s, z, Vector512.Create(-1 / 6.0));
        s = Vector512.FusedMultiplyAdd(s, z, Vector512<double>.One);
        Vector512<double> c = Vector512.Create(1 / 479001600.0);
        c = Vector512.FusedMultiplyAdd(c, z, Vector512.Create(-1 / 3628800.0));
        c = Vector512.FusedMultiplyAdd(c, z, Vector512.Create(1 / 40320.0));
        c = Vector512.FusedMultiplyAdd(c, z, Vector512.Create(-1 / 720.0));
        c = Vector512.FusedMultiplyAdd(c, z, Vector512.Create(1 / 24.0));
        c = Vector512.FusedMultiplyAdd(c, z, Vector512.Create(-0.5));
        c = Vector512.FusedMultiplyAdd(c, z, Vector512<double>.One);
        return (phi * s, c);
    }
}
