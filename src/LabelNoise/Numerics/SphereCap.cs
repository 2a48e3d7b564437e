namespace LabelNoise.Numerics;

/// <summary>The measure of the band about the equator of the unit sphere, which decides the sign of ΔWᵢ (Lemma C.3).</summary>
internal static class SphereCap
{
    // Up to here the finite sum has few terms, and beyond it the ratio of gamma functions needs few.
    private const int LargestSummedDimension = 256;

    /// <summary>
    /// Pr[|u₁| &lt; <paramref name="halfWidth"/>] for u uniform on the unit sphere of R^<paramref name="dimension"/>,
    /// that is I_{r²}(½, (d − 1)/2) with r = min(1, halfWidth); from 0 to 1, to a relative error of 10⁻¹³.
    /// </summary>
    /// <remarks>
    /// The inequality is strict. This matters at d = 1 alone, where |u₁| = 1 for certain: the answer is 0 up to and including half-width 1,
    /// and 1 beyond. Hence hand over |a|/‖w‖ itself, not its minimum with 1.
    /// </remarks>
    /// <param name="dimension">The dimension d of the surrounding space, at least 1.</param>
    /// <param name="halfWidth">At least 0; +∞ is accepted and stands for a neuron with w = 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="dimension"/> is below 1, or <paramref name="halfWidth"/> is negative or NaN.
    /// </exception>
    public static double BandProbability(int dimension, double halfWidth)
    {
        Guard.AtLeast(dimension, 1);
        if (!(halfWidth >= 0))
            throw Guard.OutOfRange(nameof(halfWidth), halfWidth, "halfWidth must be at least 0.");

        if (dimension == 1)
            return halfWidth > 1 ? 1 : 0;
        if (halfWidth >= 1)
            return 1;
        return dimension <= LargestSummedDimension
            ? FiniteSum(dimension, halfWidth)
            : Series(0.5 * (dimension - 1), halfWidth);
    }

    /// <summary>The largest half-width, to its last digit, at which <see cref="BandProbability"/> is no more than a probability.</summary>
    /// <param name="dimension">d, at least 2.</param>
    /// <param name="probability">From 0 to below 1.</param>
    public static double HalfWidth(int dimension, double probability) =>
        IntervalHalving.Edge(0, 1, halfWidth => BandProbability(dimension, halfWidth) > probability);

    /// <summary>
    /// I_x(½, b) = 2r(1 − x)^b·Γ(b + ½)/(Γ(½)Γ(b))·Σₙ (b + ½)ₙ/(3/2)ₙ·xⁿ with x = r² (DLMF 8.17.8). All terms are positive. They fall from
    /// n ≈ bx on, and what is left outside the band is below 2e^(−bx), nothing to a double once bx is 40.
    /// </summary>
    private static double Series(double b, double r)
    {
        double x = r * r;
        if (b * x > 40)
            return 1;
        double sum = 0;
        double term = 2 * r * Math.Exp(b * LogExponential.Log1p(-x)) * GammaRatio(b) / Math.Sqrt(Math.PI);
        for (int n = 0; term > sum * 1e-17; n++)
        {
            sum += term;
            term *= (b + 0.5 + n) / (1.5 + n) * x;
        }

        return Math.Min(sum, 1);
    }

    /// <summary>Γ(b + ½)/Γ(b) by its expansion in w = b − ¼ (DLMF 5.11.14), for b ≥ 128, where the next term is below 3·10⁻¹⁶.</summary>
    private static double GammaRatio(double b)
    {
        double w = b - 0.25;
        double square = 1 / (w * w);
        return Math.Sqrt(w) * (1 + (square * ((1.0 / 64) - (square * 19.0 / 8192))));
    }

    /// <summary>
    /// I_x(½, b + 1) = I_x(½, b) + x^½(1 − x)^b·Γ(b + ½)/(Γ(½)Γ(b + 1)) (DLMF 8.17.21), climbed from the arcsine law (d = 2, b = ½)
    /// or the uniform law (d = 3, b = 1). All terms are positive.
    /// </summary>
    private static double FiniteSum(int dimension, double r)
    {
        bool isEven = dimension % 2 == 0;
        double sum = isEven ? 2 / Math.PI * Math.Asin(r) : r;
        double weight = isEven ? 2 / Math.PI : 0.5;
        double b = isEven ? 0.5 : 1;
        double complement = (1 - r) * (1 + r);
        double term = r * weight * Math.Pow(complement, b);
        for (; b + 0.5 < 0.5 * dimension; b++)
        {
            sum += term;
            term *= complement * (b + 0.5) / (b + 1);
        }

        return Math.Min(sum, 1);
    }
}
