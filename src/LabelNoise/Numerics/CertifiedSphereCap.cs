namespace LabelNoise.Numerics;

/// <summary>An enclosure of what <see cref="SphereCap"/> computes, the measure of the band about the equator of the unit sphere (docs/certified.md).</summary>
internal static class CertifiedSphereCap
{
    /// <summary>What is left of the series may be this share of its sum, less than a rounding.</summary>
    private const double Rest = 1e-17;

    /// <summary>Closer to 1 the series needs too many terms.</summary>
    private const double LargestHalfWidth = 0.9999;

    /// <summary>Pr[|u₁| &lt; <paramref name="halfWidth"/>] for u uniform on the unit sphere of R^<paramref name="dimension"/>.</summary>
    /// <param name="dimension">The dimension d of the surrounding space, at least 2.</param>
    /// <param name="halfWidth">Above 0 and at most 0.9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Enclosure BandProbability(int dimension, Enclosure halfWidth)
    {
        _ = Guard.AtLeast(dimension, 2);
        if (!(halfWidth.Lower > 0 && halfWidth.Upper <= LargestHalfWidth))
            throw Guard.OutOfRange(nameof(halfWidth), halfWidth, FormattableString.Invariant($"halfWidth must be greater than 0 and at most {LargestHalfWidth}."));
        return new Enclosure(At(dimension, halfWidth.Lower).Lower, Math.Min(1, At(dimension, halfWidth.Upper).Upper));
    }

    /// <summary>
    /// I_x(½, b) = 2r(1 − x)^b·Γ(b + ½)/(Γ(½)Γ(b))·Σₙ (b + ½)ₙ/(3/2)ₙ·xⁿ, x = r², b = (d − 1)/2 (DLMF 8.17.8). All terms are positive, and the quotients of
    /// neighbours go to x monotonically: none is above the larger of the present one and x.
    /// </summary>
    private static Enclosure At(int dimension, double r)
    {
        double b = (dimension - 1) / 2.0;
        Enclosure x = (Enclosure)r * r;
        Enclosure term = 1;
        Enclosure sum = 1;
        for (int n = 0; ; n++)
        {
            Enclosure quotient = (Enclosure)(b + 0.5 + n) / (1.5 + n) * x;
            Enclosure largest = Enclosure.Max(quotient, x);
            Enclosure rest = term * quotient / (1 - largest);
            if (largest.Upper < 1 && rest.Upper <= Rest * sum.Lower)
            {
                Enclosure gamma = CertifiedSaddlePoint.LogGamma(b + 0.5) - CertifiedSaddlePoint.LogGamma(b);
                return 2 * (Enclosure)r / Enclosure.Sqrt(Enclosure.Pi) * Enclosure.Exp(gamma + (b * Enclosure.Log1p(-x))) * (sum + new Enclosure(0, rest.Upper));
            }

            term *= quotient;
            sum += term;
        }
    }
}
