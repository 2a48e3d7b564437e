using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>Neurons that are born inside a ball about 0 of the size of the lazy regime: d·‖wᵢ(0)‖² is χ² with d degrees of freedom, independently over i.</summary>
internal static class ShortBirths
{
    /// <summary>ln Pr[some ‖wᵢ(0)‖ ≤ r/√m] = ln(1 − (1 − F(d·r²/m))^m).</summary>
    /// <param name="width">The width m.</param>
    /// <param name="dimension">The input dimension d.</param>
    /// <param name="radius">r, above 0.</param>
    public static double LogProbability(Magnitude width, int dimension, double radius)
    {
        double square = dimension * Math.Exp((2 * Math.Log(Guard.Positive(radius))) - width.Ln);
        return LogExponential.OfHazard(width.Ln + LogExponential.Hazard(ChiSquareTail.LogCumulative(dimension, square), ChiSquareTail.LogSurvival(dimension, square)));
    }
}
