namespace LabelNoise.Numerics;

/// <summary>An enclosure of what <see cref="SphereCap"/> computes, the measure of the band about the equator of the unit sphere (docs/certified.md).</summary>
internal static class CertifiedSphereCap
{
    /// <summary>What is left of the series may be this share of its sum, less than a rounding.</summary>
    private const double Rest = 1e-17;

    /// <summary>Closer to 1 the series needs too many terms.</summary>
    private const double LargestHalfWidth = 0.9999;

    /// <summary>Beyond this b·x what is outside the band is below e^−40.</summary>
    private const double LargestSummed = 40;

    /// <summary>Pr[|u₁| &lt; <paramref name="halfWidth"/>] for u uniform on the unit sphere of R^<paramref name="dimension"/>.</summary>
    /// <param name="dimension">The dimension d of the surrounding space, at least 2.</param>
    /// <param name="halfWidth">Above 0 and at most 0.9999, or 1 or more, where the band is the sphere.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Enclosure BandProbability(int dimension, Enclosure halfWidth)
    {
        _ = Guard.AtLeast(dimension, 2);
        if (halfWidth.Lower >= 1)
            return 1;
        if (!(halfWidth.Lower > 0 && halfWidth.Upper <= LargestHalfWidth))
            throw Guard.OutOfRange(nameof(halfWidth), halfWidth, FormattableString.Invariant($"halfWidth must be greater than 0 and at most {LargestHalfWidth}, or at least 1."));
        return new Enclosure(At(dimension, halfWidth.Lower).Lower, Math.Min(1, At(dimension, halfWidth.Upper).Upper));
    }

    /// <summary>The half-width at which <see cref="BandProbability"/> is a probability.</summary>
    /// <param name="dimension">d, at least 2.</param>
    /// <param name="probability">Above 0, and below 1 by so much that the half-width is below 0.9999.</param>
    public static Enclosure HalfWidth(int dimension, Enclosure probability) =>
        CertifiedRoot.Near(SphereCap.HalfWidth(dimension, probability.Middle), halfWidth => BandProbability(dimension, halfWidth) - probability);

    /// <summary>
    /// I_x(½, b) = 2r(1 − x)^b·Γ(b + ½)/(Γ(½)Γ(b))·Σₙ (b + ½)ₙ/(3/2)ₙ·xⁿ, x = r², b = (d − 1)/2 (DLMF 8.17.8). All terms are positive, and the quotients of
    /// neighbours go to x monotonically: none is above the larger of the present one and x. The part outside the band is (1 − x)^b/(r·√(πb)) at most.
    /// </summary>
    private static Enclosure At(int dimension, double r)
    {
        double b = (dimension - 1) / 2.0;
        Enclosure x = (Enclosure)r * r;
        if (b * r * r > LargestSummed)
            return new Enclosure((1 - (Enclosure.Exp(b * Enclosure.Log1p(-x)) / (r * Enclosure.Sqrt(b * Enclosure.Pi)))).Lower, 1);
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
