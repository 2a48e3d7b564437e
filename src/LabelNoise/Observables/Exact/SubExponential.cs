using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Definition B.1 for the two sums that the proofs use. X ∈ SE(ν, b) says that ln E e^(λ(X − μ)) ≤ ν²λ²/2 for |λ| &lt; 1/b; a sum of n independent
/// summands has n times the logarithm of one, so n times the ν² of one serves it.
/// </summary>
internal static class SubExponential
{
    /// <summary>Points on either side of 0 at which the quotient is looked at.</summary>
    private const int Points = 1000;

    /// <summary>ln E e^(λ(X² − 1)) for a standard normal X (Lemma B.2).</summary>
    /// <param name="lambda">λ, below ½.</param>
    public static double LogMomentOfSquare(double lambda) => -lambda - (0.5 * LogExponential.Log1p(-2 * lambda));

    /// <summary>ln E e^(λXY) for independent standard normal X and Y (Corollary B.3).</summary>
    /// <param name="lambda">λ, above −1 and below 1.</param>
    public static double LogMomentOfProduct(double lambda) => -0.5 * LogExponential.Log1p(-lambda * lambda);

    /// <summary>
    /// The least ν² of one summand at a given b, the supremum of 2·ln E e^(λ(X − μ))/λ² over |λ| &lt; 1/b. Of squares the quotient is
    /// 4∫₀¹ s/(1 − 2λs) ds, which increases in λ, of products Σλ^(2k)/(k + 1), so that the ends decide.
    /// </summary>
    /// <param name="logMoment">The logarithm of the moment function.</param>
    /// <param name="b">b, so that the moment function is finite at ±1/b.</param>
    public static double LeastVariance(Func<double, double> logMoment, double b) =>
        Enumerable.Range(1, Points).SelectMany(k => new[] { k, -k }).Max(k => 2 * logMoment(k / (b * Points)) / Square(k / (b * Points)));

    /// <summary>ln of the least bound on Pr[X ≥ μ + t] that e^(ν²λ²/2 − λt) gives for 0 ≤ λ &lt; 1/b: at λ = t/ν², or in the limit λ = 1/b beyond t = ν²/b.</summary>
    /// <param name="variance">ν².</param>
    /// <param name="b">b.</param>
    /// <param name="t">t, at least 0.</param>
    public static double LogTail(double variance, double b, double t)
    {
        double lambda = Math.Min(t / variance, 1 / b);
        return LogTailAt(variance, lambda, t);
    }

    /// <summary>ν²λ²/2 − λt, the same at any λ.</summary>
    public static double LogTailAt(double variance, double lambda, double t) => (variance * lambda * lambda / 2) - (lambda * t);

    /// <summary>−t²/(2ν²), the bound of (10).</summary>
    public static double LogBound(double variance, double t) => -t * t / (2 * variance);

    private static double Square(double x) => x * x;
}
