namespace LabelNoise.Numerics;

/// <summary>Enclosures of the two functions of <see cref="SaddlePoint"/>; the bounds on the remainders are derived in docs/certified.md.</summary>
internal static class CertifiedSaddlePoint
{
    /// <summary>From here on eight terms of Stirling's series are enough.</summary>
    private const double LeastSummed = 16;

    /// <summary>v²ᵏ⁺¹ has this largest power in the deviance, for |v| ≤ 0.1.</summary>
    private const int LargestOddPower = 15;

    /// <summary>B₂ₖ/(2k(2k − 1)) as a quotient, k = 1, …, 8.</summary>
    private static readonly (double Numerator, double Denominator)[] Stirling =
        [(1, 12), (-1, 360), (1, 1260), (-1, 1680), (1, 1188), (-691, 360360), (1, 156), (-3617, 122400)];

    /// <summary>Stirling's error at ½, 1, …, up to where the series is enough.</summary>
    private static readonly Enclosure[] Small = [.. Enumerable.Range(1, (int)(2 * LeastSummed) - 1).Select(twice => Recurred(0.5 * twice))];

    /// <summary>a·ln(a/z) + z − a, which is at least 0.</summary>
    /// <param name="a">Positive.</param>
    /// <param name="z">Positive.</param>
    public static Enclosure Deviance(Enclosure a, Enclosure z)
    {
        Enclosure difference = z - a;
        Enclosure v = difference / (z + a);
        if (!(Math.Max(-v.Lower, v.Upper) <= 0.1))
            return (a * LogRatio(a, z)) + difference;

        // (z − a)·v − 2a(v³/3 + v⁵/5 + …); the rest of the series is below its first term over 1 − v², and of the same sign.
        Enclosure square = v * v;
        Enclosure next = 1 / (Enclosure)(LargestOddPower + 2) * (square / (1 - square));
        Enclosure sum = (1 / (Enclosure)LargestOddPower) + new Enclosure(0, next.Upper);
        for (int odd = LargestOddPower - 2; odd >= 3; odd -= 2)
            sum = (1 / (Enclosure)odd) + (square * sum);
        return v * (difference - (2 * a * square * sum));
    }

    /// <summary>
    /// ln Γ(a + 1) − (a + ½) ln a + a − ½ ln 2π: seven terms of Stirling's series, and between 0 and the eighth (DLMF 5.11.1 and 5.11(ii)); up to a = 16
    /// by recurrence.
    /// </summary>
    /// <param name="a">Positive, a double itself and a multiple of ½.</param>
    public static Enclosure StirlingError(double a) => a < LeastSummed && double.IsInteger(2 * a) ? Small[(int)(2 * a) - 1] : Recurred(a);

    /// <summary>ln Γ(a).</summary>
    /// <param name="a">Positive, a multiple of ½.</param>
    public static Enclosure LogGamma(double a) =>
        StirlingError(a) + ((a - 0.5) * Enclosure.Log(a)) - a + (0.5 * Enclosure.Log(2 * Enclosure.Pi));

    private static Enclosure Recurred(double a)
    {
        Enclosure shift = 0;
        for (; a < LeastSummed; a++)
            shift += ((a + 0.5) * Enclosure.Log1p(1 / (Enclosure)a)) - 1;
        Enclosure inverse = 1 / (Enclosure)a;
        Enclosure square = inverse * inverse;
        (double last, double over) = Stirling[^1];
        Enclosure sum = new(((Enclosure)last / over * square).Lower, 0);
        for (int k = Stirling.Length - 2; k >= 0; k--)
            sum = ((Enclosure)Stirling[k].Numerator / Stirling[k].Denominator) + (k == Stirling.Length - 2 ? sum : square * sum);
        return shift + (sum * inverse);
    }

    // The quotient of two doubles may be no double of full precision.
    private static Enclosure LogRatio(Enclosure a, Enclosure z)
    {
        Enclosure ratio = a / z;
        return double.IsNormal(ratio.Lower) && double.IsNormal(ratio.Upper) ? Enclosure.Log(ratio) : Enclosure.Log(a) - Enclosure.Log(z);
    }
}
