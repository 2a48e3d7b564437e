using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Neurons that are born too short for Theorem C.4. To leading order a lazy neuron of norm r has moved by r·(1 − e^(−τ/2)) at τ = η²σ²t, and at T₁
/// τ/2 = 192√(log m)/√m whatever η and σ are (docs/errata.md).
/// </summary>
internal static class ShortNeurons
{
    /// <summary>ln r for the norm r that has moved by 1/√m at T₁; shorter neurons have not left by then.</summary>
    /// <param name="width">The width m, above 1.</param>
    public static double LogLeastNorm(Magnitude width)
    {
        double half = 192 * Math.Sqrt(width.Ln) * Math.Exp(-width.Ln / 2);
        return -(width.Ln / 2) - LogExponential.Complement(-half);
    }

    /// <summary>ln Pr[some neuron is born shorter than that]: d·‖wᵢ(0)‖² is χ² with d degrees of freedom.</summary>
    /// <param name="width">The width m, above 1.</param>
    /// <param name="dimension">The input dimension d.</param>
    public static double LogProbability(Magnitude width, int dimension)
    {
        double square = dimension * Math.Exp(2 * LogLeastNorm(width));
        return LogExponential.OfHazard(width.Ln + LogExponential.Hazard(ChiSquareTail.LogCumulative(dimension, square), ChiSquareTail.LogSurvival(dimension, square)));
    }
}
