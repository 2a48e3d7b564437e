using MathNet.Numerics;

namespace LabelNoise.Numerics;

/// <summary>The measure of the band about the equator of the unit sphere, which decides the sign of ΔWᵢ (Lemma C.3).</summary>
public static class SphereCap
{
    // Up to here the finite sum is both faster than the continued fraction of the incomplete beta function and free of its rounding.
    private const int LargestSummedDimension = 256;

    /// <summary>
    /// Pr[|u₁| &lt; <paramref name="halfWidth"/>] for u uniform on the unit sphere of R^<paramref name="dimension"/>,
    /// that is I_{r²}(½, (d − 1)/2) with r = min(1, halfWidth); from 0 to 1.
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
            throw new ArgumentOutOfRangeException(nameof(halfWidth), halfWidth, "halfWidth must be at least 0.");

        if (dimension == 1)
            return halfWidth > 1 ? 1 : 0;
        if (halfWidth >= 1)
            return 1;
        return dimension <= LargestSummedDimension
            ? FiniteSum(dimension, halfWidth)
            : SpecialFunctions.BetaRegularized(0.5, 0.5 * (dimension - 1), halfWidth * halfWidth);
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
