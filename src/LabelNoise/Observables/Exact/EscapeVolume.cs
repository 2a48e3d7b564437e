using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// How many neurons are inside the lazy regime after T steps that are not many against d²/(ηm), to leading order in d: as many as if the rate were ρ·e^(L(κ)) with κ = d²/(ηmT),
/// by the antisymmetric part of M (docs/derivations.md).
/// </summary>
internal static class EscapeVolume
{
    /// <summary>Beyond it L(κ), ln 2 − O(1/κ), is ln 2 to the last digit.</summary>
    private const double LargestRatio = 1e18;

    /// <summary>L(κ) = g − 1 − ln g + (√(1 + κ²g²) − 1)/κ at the root g of 1/g − κg/√(1 + κ²g²) = 1: κ/2 for small κ, and ln 2 for large ones.</summary>
    /// <param name="ratio">κ, at least 0; +∞ while θ is still far from stationary.</param>
    public static double LogGain(double ratio)
    {
        if (ratio > LargestRatio)
            return Math.Log(2);
        Guard.AtLeast(ratio, 0);

        // The left side falls from +∞ at 0 to below 1 at g = 1.
        double root = IntervalHalving.Edge(0, 1, g => (1 / g) - (ratio * g / Math.Sqrt(1 + (ratio * ratio * g * g))) <= 1);
        double square = ratio * ratio * root * root;
        return root - 1 - Math.Log(root) + (ratio * root * root / (1 + Math.Sqrt(1 + square)));
    }

    /// <summary>ln of the rate that the neurons inside obey, over ρ: L(κ), less the d/(2T) by which T inputs span less than a ball.</summary>
    /// <param name="dimension">The input dimension d.</param>
    /// <param name="stability">ηm.</param>
    /// <param name="steps">T, far above d.</param>
    public static double LogRate(int dimension, double stability, double steps) =>
        LogGain((double)dimension * dimension / (stability * steps)) - (dimension / (2 * steps));
}
