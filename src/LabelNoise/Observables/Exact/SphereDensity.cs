using LabelNoise.Numerics;
using MathNet.Numerics;
using MathNet.Numerics.Integration;

namespace LabelNoise.Observables.Exact;

/// <summary>The density of a coordinate x₁ of a uniform direction, as the proof of Lemma C.3 has it after (43): Γ(d/2)/(√π·Γ((d − 1)/2))·(1 − x₁²)^((d − 3)/2).</summary>
internal static class SphereDensity
{
    private const int Panels = 8;
    private const int Nodes = 32;

    /// <summary>Its factor before the power, the density at 0.</summary>
    /// <param name="dimension">d, at least 2.</param>
    public static double AtZero(int dimension) =>
        Math.Exp(SpecialFunctions.GammaLn(0.5 * Guard.AtLeast((long)dimension, 2, nameof(dimension))) - SpecialFunctions.GammaLn(0.5 * (dimension - 1))) / Math.Sqrt(Math.PI);

    /// <summary>∫ from −r to r, by the angle whose sine is x₁, so that the ends are smooth.</summary>
    /// <param name="dimension">d, at least 2.</param>
    /// <param name="halfWidth">r, from 0 to 1.</param>
    public static double Probability(int dimension, double halfWidth)
    {
        double last = Math.Asin(Guard.AtLeast(halfWidth, 0));
        double sum = 0;
        for (int k = 0; k < Panels; k++)
            sum += GaussLegendreRule.Integrate(angle => Math.Pow(Math.Cos(angle), dimension - 2), last * k / Panels, last * (k + 1) / Panels, Nodes);
        return 2 * AtZero(dimension) * sum;
    }

    /// <summary>The largest probability of a band over 2r times the density at 0, over a grid of r: at most 1 where the density is nowhere above its value at 0.</summary>
    /// <param name="dimension">d, at least 2.</param>
    public static double LargestShareOfMiddle(int dimension) =>
        Enumerable.Range(1, 99).Max(k => SphereCap.BandProbability(dimension, k / 100.0) / (2 * (k / 100.0) * AtZero(dimension)));
}
