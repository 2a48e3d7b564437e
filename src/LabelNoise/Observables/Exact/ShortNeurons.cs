using LabelNoise.Numerics;
using MathNet.Numerics;
using MathNet.Numerics.RootFinding;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Neurons that are born too short for Theorem C.4, by <see cref="LazyMotion"/>. T₁ is τ = 384√(log m)/√m whatever η and σ are, and a neuron of
/// norm r has left by then if r·(1 − e^(−u)) > 1/√m.
/// </summary>
internal static class ShortNeurons
{
    /// <summary>Below it e^(−x/2) is 1 to the last digit.</summary>
    private const double NegligibleLogSquare = -37;

    /// <summary>ln r for the norm r that has moved by 1/√m at T₁; shorter neurons have not left by then.</summary>
    /// <param name="width">The width m, above 1.</param>
    /// <param name="motion">How the neurons move.</param>
    public static double LogLeastNorm(Magnitude width, LazyMotion motion) => LogLeastNorm(width.EnclosedLn, motion).Middle;

    /// <summary>The same, enclosed.</summary>
    /// <param name="logWidth">ln m, above 0.</param>
    /// <param name="motion">How the neurons move.</param>
    public static Enclosure LogLeastNorm(Enclosure logWidth, LazyMotion motion)
    {
        Enclosure logTime = Enclosure.Log(384 * Enclosure.Sqrt(logWidth)) - (logWidth / 2);
        return -(logWidth / 2) - CertifiedLog.OfHazard(motion.EnclosedLogContraction(logTime));
    }

    /// <summary>ln of the share of neurons that are born shorter than that, F(d·r²): d·‖wᵢ(0)‖² is χ² with d degrees of freedom.</summary>
    /// <param name="width">The width m, above 1.</param>
    /// <param name="motion">How the neurons move.</param>
    public static double LogShare(Magnitude width, LazyMotion motion) => LogShare(width.EnclosedLn, motion).Middle;

    /// <summary>The same, enclosed.</summary>
    /// <param name="logWidth">ln m, above 0.</param>
    /// <param name="motion">How the neurons move.</param>
    public static Enclosure LogShare(Enclosure logWidth, LazyMotion motion) => CertifiedChiSquare.LogCumulative(motion.Dimension, LeastSquare(logWidth, motion));

    /// <summary>ln Pr[some neuron is born shorter than that].</summary>
    /// <param name="width">The width m, above 1.</param>
    /// <param name="motion">How the neurons move.</param>
    public static double LogProbability(Magnitude width, LazyMotion motion) => LogProbability(width.EnclosedLn, motion).Middle;

    /// <summary>The same, enclosed.</summary>
    /// <param name="logWidth">ln m, above 0.</param>
    /// <param name="motion">How the neurons move.</param>
    public static Enclosure LogProbability(Enclosure logWidth, LazyMotion motion) => CertifiedLog.OfHazard(LogHazard(logWidth, motion));

    /// <summary>Pr[no neuron is born shorter than that], enclosed, however close to 0.</summary>
    /// <param name="logWidth">ln m, above 0.</param>
    /// <param name="motion">How the neurons move.</param>
    public static Enclosure ProbabilityOfNone(Enclosure logWidth, LazyMotion motion) => Enclosure.Exp(-Enclosure.Exp(LogHazard(logWidth, motion)));

    /// <summary>ln Pr[every neuron is born shorter than that].</summary>
    /// <param name="width">The width m, above 1.</param>
    /// <param name="motion">How the neurons move.</param>
    public static double LogProbabilityOfAll(Magnitude width, LazyMotion motion) => LogProbabilityOfAll(width.EnclosedLn, motion).Middle;

    /// <summary>The same, enclosed: m·ln F(d·r²), by its logarithm.</summary>
    /// <param name="logWidth">ln m, above 0.</param>
    /// <param name="motion">How the neurons move.</param>
    public static Enclosure LogProbabilityOfAll(Enclosure logWidth, LazyMotion motion) => -Enclosure.Exp(logWidth + Enclosure.Log(-LogShare(logWidth, motion)));

    /// <summary>The norm r with ln Pr[‖wᵢ(0)‖ ≤ r] = <paramref name="logShare"/>.</summary>
    /// <param name="dimension">The input dimension d.</param>
    /// <param name="logShare">The logarithm of a share, below 0.</param>
    public static double Norm(int dimension, double logShare)
    {
        // F(x) = (x/2)^(d/2)/Γ(d/2 + 1) up to a factor between e^(−x/2) and 1.
        double logSquare = Math.Log(2) + (2 * (logShare + SpecialFunctions.GammaLn((0.5 * dimension) + 1)) / dimension);
        return logSquare < NegligibleLogSquare
            ? Math.Exp(logSquare / 2) / Math.Sqrt(dimension)
            : Quantile(dimension, square => ChiSquareTail.LogCumulative(dimension, square) - logShare);
    }

    /// <summary>The norm r with ln Pr[‖wᵢ(0)‖ > r] = <paramref name="logShare"/>.</summary>
    /// <param name="dimension">The input dimension d.</param>
    /// <param name="logShare">The logarithm of a share, below 0.</param>
    public static double NormExceeded(int dimension, double logShare) => Quantile(dimension, square => ChiSquareTail.LogSurvival(dimension, square) - logShare);

    /// <summary>√(x/d) at the root x, sought between e^(−200) and e²⁰.</summary>
    private static double Quantile(int dimension, Func<double, double> excess) =>
        Math.Exp(Brent.FindRoot(logSquare => excess(Math.Exp(logSquare)), -200, 20, 1e-12) / 2) / Math.Sqrt(dimension);

    /// <summary>ln(−m·ln(1 − F(d·r²))).</summary>
    private static Enclosure LogHazard(Enclosure logWidth, LazyMotion motion)
    {
        Enclosure square = LeastSquare(logWidth, motion);
        Enclosure share = CertifiedChiSquare.LogCumulative(motion.Dimension, square);
        return logWidth + CertifiedLog.Hazard(share, CertifiedChiSquare.LogSurvival(motion.Dimension, square));
    }

    private static Enclosure LeastSquare(Enclosure logWidth, LazyMotion motion) => motion.Dimension * Enclosure.Exp(2 * LogLeastNorm(logWidth, motion));
}
