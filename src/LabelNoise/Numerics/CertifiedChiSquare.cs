namespace LabelNoise.Numerics;

/// <summary>Enclosures of the natural logarithms of the two tails of a chi-square law with a whole number of degrees of freedom (docs/certified.md).</summary>
/// <remarks>
/// Up to x = d + 2 the lower tail is a series of positive terms with a geometric bound on what is left; beyond, the upper tail goes down in steps of two
/// degrees of freedom to those of one or two. The other tail is the complement. Both are monotone in x, so that the ends of x give the ends.
/// </remarks>
internal static class CertifiedChiSquare
{
    /// <summary>What is left of the series may be this share of its sum, less than a rounding.</summary>
    private const double Rest = 1e-17;

    /// <summary>Levels of the continued fraction: beyond x = 3 what is left is under 10⁻²⁰.</summary>
    private const int Levels = 150;

    /// <summary>ln Pr[χ² > x].</summary>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    /// <param name="x">The point, at least 0; an upper end of +∞ has the tail 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Enclosure LogSurvival(int degrees, Enclosure x)
    {
        Check(degrees, x);
        return new Enclosure(SurvivalAt(degrees, x.Upper).Lower, Math.Min(0, SurvivalAt(degrees, x.Lower).Upper));
    }

    /// <summary>ln Pr[χ² ≤ x].</summary>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    /// <param name="x">The point, at least 0; an upper end of +∞ has the probability 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Enclosure LogCumulative(int degrees, Enclosure x)
    {
        Check(degrees, x);
        return new Enclosure(CumulativeAt(degrees, x.Lower).Lower, Math.Min(0, CumulativeAt(degrees, x.Upper).Upper));
    }

    private static void Check(int degrees, Enclosure x)
    {
        _ = Guard.AtLeast(degrees, 1);
        if (x.Lower < 0)
            throw Guard.OutOfRange(nameof(x), x.Lower, "x must be at least 0.");
    }

    private static Enclosure SurvivalAt(int degrees, double x) => x switch
    {
        double.PositiveInfinity => Enclosure.Log(0),
        _ when IsUpper(degrees, x) => LogUpper(degrees, x),
        _ => CertifiedLog.Complement(LogLower(degrees, x)),
    };

    private static Enclosure CumulativeAt(int degrees, double x) => x switch
    {
        double.PositiveInfinity => 0,
        _ when IsUpper(degrees, x) => CertifiedLog.Complement(LogUpper(degrees, x)),
        _ => LogLower(degrees, x),
    };

    private static bool IsUpper(int degrees, double x) => x > degrees + 2.0;

    /// <summary>
    /// With G(d) = z^(1 − a)·e^z·Γ(a, z), a = d/2, z = x/2: G(d) = 1 + (d − 2)/x·G(d − 2) (DLMF 8.8.2), G(2) = 1, and G(1) is the continued fraction
    /// 1/(1 + (1/x)/(1 + (2/x)/(1 + …))) of DLMF 8.9.2, in which every tail is positive.
    /// </summary>
    private static Enclosure LogUpper(int degrees, double x)
    {
        int d = degrees % 2 == 0 ? 2 : 1;
        Enclosure ratio = d == 2 ? 1 : 1 / (1 + Fraction(x));
        while (d < degrees)
        {
            ratio = 1 + (d / (Enclosure)x * ratio);
            d += 2;
        }

        return LogFactor(degrees, x) + Enclosure.Log(degrees / (Enclosure)x * ratio);
    }

    private static Enclosure Fraction(double x)
    {
        Enclosure tail = new(0, double.PositiveInfinity);
        for (int level = Levels; level > 0; level--)
            tail = level / (Enclosure)x / (1 + tail);
        return tail;
    }

    /// <summary>The series of DLMF 8.7.1. Beyond its nth term the terms fall faster than by x/(d + 2n + 2), which is below 1.</summary>
    private static Enclosure LogLower(int degrees, double x)
    {
        if (x == 0)
            return Enclosure.Log(0);
        Enclosure term = 1;
        Enclosure sum = 1;
        for (double n = 1; ; n++)
        {
            term = term * x / (degrees + (2 * n));
            sum += term;
            Enclosure fall = x / (Enclosure)(degrees + (2 * n) + 2);
            Enclosure rest = term * fall / (1 - fall);
            if (rest.Upper <= Rest * sum.Lower)
                return LogFactor(degrees, x) + Enclosure.Log(sum + new Enclosure(0, rest.Upper));
        }
    }

    /// <summary>ln[z^a·e^(−z)/Γ(a + 1)], a = d/2, z = x/2, in terms that do not cancel, as in <see cref="ChiSquareTail"/>.</summary>
    private static Enclosure LogFactor(int degrees, double x) =>
        -(0.5 * CertifiedSaddlePoint.Deviance(degrees, x)) - CertifiedSaddlePoint.StirlingError(degrees / 2.0) - (0.5 * Enclosure.Log(Enclosure.Pi * degrees));
}
