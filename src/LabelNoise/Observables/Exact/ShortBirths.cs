using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>Neurons that are born inside a ball about 0 of the size of the lazy regime: d·‖wᵢ(0)‖² is χ² with d degrees of freedom, independently over i.</summary>
internal static class ShortBirths
{
    /// <summary>−ln Pr[no ‖wᵢ(0)‖ ≤ 1/√m] = −m·ln(1 − F(d/m)), enclosed; at d = 2, where 1 − F(x) = e^(−x/2), it is 1 whatever m is.</summary>
    /// <param name="width">The width m.</param>
    /// <param name="dimension">The input dimension d.</param>
    public static Enclosure Hazard(double width, int dimension)
    {
        if (dimension == 2)
            return 1;
        Enclosure square = (Enclosure)dimension / width;
        return width * Enclosure.Exp(CertifiedLog.Hazard(CertifiedChiSquare.LogCumulative(dimension, square), CertifiedChiSquare.LogSurvival(dimension, square)));
    }
}
