using LabelNoise.Numerics;
using MathNet.Numerics.RootFinding;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Neurons that are born too short for Theorem C.4, by <see cref="LazyMotion"/>. T₁ is τ = 384√(log m)/√m whatever η and σ are, and a neuron of
/// norm r has left by then if r·(1 − e^(−u)) > 1/√m.
/// </summary>
internal static class ShortNeurons
{
    /// <summary>ln r for the norm r that has moved by 1/√m at T₁; shorter neurons have not left by then.</summary>
    /// <param name="width">The width m, above 1.</param>
    /// <param name="motion">How the neurons move.</param>
    public static double LogLeastNorm(Magnitude width, LazyMotion motion)
    {
        double logTime = Math.Log(384 * Math.Sqrt(width.Ln)) - (width.Ln / 2);

        // u = ρτ up to a relative error of τ.
        double logContraction = logTime < -500 ? Math.Log(motion.Rate) + logTime : Math.Log(motion.Contraction(Math.Exp(logTime)));
        return -(width.Ln / 2) - LogExponential.OfHazard(logContraction);
    }

    /// <summary>ln of the share of neurons that are born shorter than that, F(d·r²): d·‖wᵢ(0)‖² is χ² with d degrees of freedom.</summary>
    /// <param name="width">The width m, above 1.</param>
    /// <param name="motion">How the neurons move.</param>
    public static double LogShare(Magnitude width, LazyMotion motion) => ChiSquareTail.LogCumulative(motion.Dimension, LeastSquare(width, motion));

    /// <summary>ln Pr[some neuron is born shorter than that].</summary>
    /// <param name="width">The width m, above 1.</param>
    /// <param name="motion">How the neurons move.</param>
    public static double LogProbability(Magnitude width, LazyMotion motion) => LogExponential.OfHazard(
        width.Ln + LogExponential.Hazard(LogShare(width, motion), ChiSquareTail.LogSurvival(motion.Dimension, LeastSquare(width, motion))));

    /// <summary>ln Pr[every neuron is born shorter than that].</summary>
    /// <param name="width">The width m, above 1.</param>
    /// <param name="motion">How the neurons move.</param>
    public static double LogProbabilityOfAll(Magnitude width, LazyMotion motion) => -Math.Exp(width.Ln + Math.Log(-LogShare(width, motion)));

    /// <summary>The norm r with ln Pr[‖wᵢ(0)‖ ≤ r] = <paramref name="logShare"/>.</summary>
    /// <param name="dimension">The input dimension d.</param>
    /// <param name="logShare">The logarithm of a share, below 0.</param>
    public static double Norm(int dimension, double logShare) => Quantile(dimension, square => ChiSquareTail.LogCumulative(dimension, square) - logShare);

    /// <summary>The norm r with ln Pr[‖wᵢ(0)‖ > r] = <paramref name="logShare"/>.</summary>
    /// <param name="dimension">The input dimension d.</param>
    /// <param name="logShare">The logarithm of a share, below 0.</param>
    public static double NormExceeded(int dimension, double logShare) => Quantile(dimension, square => ChiSquareTail.LogSurvival(dimension, square) - logShare);

    /// <summary>√(x/d) at the root x, sought between e^(−200) and e²⁰: shares down to 10⁻⁴³ at d = 1, 10⁻³⁰⁰ at d = 7.</summary>
    private static double Quantile(int dimension, Func<double, double> excess) =>
        Math.Exp(Brent.FindRoot(logSquare => excess(Math.Exp(logSquare)), -200, 20, 1e-12) / 2) / Math.Sqrt(dimension);

    private static double LeastSquare(Magnitude width, LazyMotion motion) => motion.Dimension * Math.Exp(2 * LogLeastNorm(width, motion));
}
