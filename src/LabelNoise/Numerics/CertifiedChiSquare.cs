namespace LabelNoise.Numerics;

/// <summary>Enclosures of the natural logarithms of the two tails of a chi-square law with a whole number of degrees of freedom (docs/certified.md).</summary>
/// <remarks>
/// Up to x = d + 2 the lower tail is a series of positive terms with a geometric bound on what is left; beyond, the upper tail goes down in steps of two
/// degrees of freedom to those of one or two. The other tail is the complement. Both are monotone in x, so that the ends of a wide x give the ends.
/// </remarks>
internal static class CertifiedChiSquare
{
    /// <summary>What is left of the series may be this share of its sum, less than a rounding.</summary>
    private const double Rest = 1e-17;

    /// <summary>An x that is no wider than this, over itself, is taken as one number.</summary>
    private const double Narrow = 1e-13;

    /// <summary>Levels of the continued fraction for large x.</summary>
    private const int FewestLevels = 20;

    /// <summary>What more it needs, times x: from x = 3 on what is left is less than a rounding.</summary>
    private const double FurtherLevels = 400;

    /// <summary>ln Pr[χ² > x].</summary>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    /// <param name="x">The point, at least 0; an upper end of +∞ has the tail 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Enclosure LogSurvival(int degrees, Enclosure x)
    {
        Check(degrees, x);
        return NotPositive(x.RelativeWidth <= Narrow ? SurvivalAt(degrees, x) : new Enclosure(SurvivalAt(degrees, x.Upper).Lower, SurvivalAt(degrees, x.Lower).Upper));
    }

    /// <summary>ln Pr[χ² ≤ x].</summary>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    /// <param name="x">The point, at least 0; an upper end of +∞ has the probability 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Enclosure LogCumulative(int degrees, Enclosure x)
    {
        Check(degrees, x);
        return NotPositive(x.RelativeWidth <= Narrow ? CumulativeAt(degrees, x) : new Enclosure(CumulativeAt(degrees, x.Lower).Lower, CumulativeAt(degrees, x.Upper).Upper));
    }

    /// <summary>
    /// An upper bound on ln Pr[χ² ≥ x] for x above the mean and on ln Pr[χ² ≤ x] for x below it: by Markov's inequality for e^(λχ²) with the best λ,
    /// −a·φ(x/(2a)), a = d/2, φ(u) = u − 1 − ln u. It takes no longer for more degrees.
    /// </summary>
    /// <param name="degrees">Degrees of freedom, above 0.</param>
    /// <param name="x">The point, above 0.</param>
    public static Enclosure LogBeyondAtMost(Enclosure degrees, Enclosure x) => -CertifiedSaddlePoint.Deviance(0.5 * degrees, 0.5 * x);

    private static void Check(int degrees, Enclosure x)
    {
        _ = Guard.AtLeast(degrees, 1);
        if (x.Lower < 0)
            throw Guard.OutOfRange(nameof(x), x.Lower, "x must be at least 0.");
    }

    private static Enclosure NotPositive(Enclosure value) => new(value.Lower, Math.Min(0, value.Upper));

    private static Enclosure SurvivalAt(int degrees, Enclosure x) => x.Lower switch
    {
        double.PositiveInfinity => Enclosure.Log(0),
        _ when IsUpper(degrees, x) => LogUpper(degrees, x),
        _ => CertifiedLog.Complement(LogLower(degrees, x)),
    };

    private static Enclosure CumulativeAt(int degrees, Enclosure x) => x.Lower switch
    {
        double.PositiveInfinity => 0,
        _ when IsUpper(degrees, x) => CertifiedLog.Complement(LogUpper(degrees, x)),
        _ => LogLower(degrees, x),
    };

    private static bool IsUpper(int degrees, Enclosure x) => x.Lower > degrees + 2.0;

    /// <summary>
    /// With G(d) = z^(1 − a)·e^z·Γ(a, z), a = d/2, z = x/2: G(d) = 1 + (d − 2)/x·G(d − 2) (DLMF 8.8.2), so that no G(d) of fewer degrees is above
    /// 1/(1 − (d − 2)/x). G(2) = 1, and G(1) is the continued fraction 1/(1 + (1/x)/(1 + (2/x)/(1 + …))) of DLMF 8.9.2, in which every tail is positive.
    /// </summary>
    private static Enclosure LogUpper(int degrees, Enclosure x)
    {
        Enclosure most = 1 / (1 - ((degrees - 2) / x));
        Enclosure term = 1;
        Enclosure ratio = 0;
        int d = degrees;
        for (; d > 2 && (term * most).Upper > Rest; d -= 2)
        {
            ratio += term;
            term = term * (d - 2) / x;
        }

        Enclosure last = d switch { > 2 => new Enclosure(0, most.Upper), 2 => 1, _ => 1 / (1 + Fraction(x)) };
        return LogFactor(degrees, x) + Enclosure.Log(degrees / x * (ratio + (term * last)));
    }

    private static Enclosure Fraction(Enclosure x)
    {
        Enclosure tail = new(0, double.PositiveInfinity);
        for (int level = FewestLevels + (int)(FurtherLevels / x.Lower); level > 0; level--)
            tail = level / x / (1 + tail);
        return tail;
    }

    /// <summary>The series of DLMF 8.7.1. Beyond its nth term the terms fall faster than by x/(d + 2n + 2), which is below 1.</summary>
    private static Enclosure LogLower(int degrees, Enclosure x)
    {
        if (x.Upper == 0)
            return Enclosure.Log(0);
        Enclosure term = 1;
        Enclosure sum = 1;
        for (double n = 1; ; n++)
        {
            term = term * x / (degrees + (2 * n));
            sum += term;
            if (term.Upper > Rest * sum.Lower)
                continue;
            Enclosure fall = x / (degrees + (2 * n) + 2);
            Enclosure rest = term * fall / (1 - fall);
            if (rest.Upper <= Rest * sum.Lower)
                return LogFactor(degrees, x) + Enclosure.Log(sum + new Enclosure(0, rest.Upper));
        }
    }

    /// <summary>ln[z^a·e^(−z)/Γ(a + 1)], a = d/2, z = x/2, in terms that do not cancel, as in <see cref="ChiSquareTail"/>.</summary>
    private static Enclosure LogFactor(int degrees, Enclosure x) =>
        -(0.5 * CertifiedSaddlePoint.Deviance(degrees, x)) - CertifiedSaddlePoint.StirlingError(degrees / 2.0) - (0.5 * Enclosure.Log(Enclosure.Pi * degrees));
}
