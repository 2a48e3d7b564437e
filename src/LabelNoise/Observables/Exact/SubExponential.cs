using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Definition B.1 for the two sums that the proofs use. X ∈ SE(ν, b) says that ln E e^(λ(X − μ)) ≤ ν²λ²/2 for |λ| &lt; 1/b; a sum of n independent
/// summands has n times the logarithm of one, so n times the ν² of one serves it.
/// </summary>
/// <remarks>
/// Moment functions and tails are enclosed. Chernoff's argument has equalities; it is computed in decimals, which are exact for numbers of a few digits.
/// </remarks>
internal static class SubExponential
{
    /// <summary>ln E e^(λ(X² − 1)) for a standard normal X (Lemma B.2).</summary>
    /// <param name="lambda">λ, below ½.</param>
    public static Enclosure LogMomentOfSquare(Enclosure lambda) => -lambda - (0.5 * Enclosure.Log1p(-2 * lambda));

    /// <summary>ln E e^(λXY) for independent standard normal X and Y (Corollary B.3).</summary>
    /// <param name="lambda">λ, above −1 and below 1.</param>
    public static Enclosure LogMomentOfProduct(Enclosure lambda) => -0.5 * Enclosure.Log1p(-lambda * lambda);

    /// <summary>
    /// 2·ln E e^(λ(X − μ))/λ². Of squares it is 4∫₀¹ s/(1 − 2λs) ds, which increases in λ; of products it is Σλ^(2k)/(k + 1) over k ≥ 0, which increases
    /// in |λ|.
    /// </summary>
    /// <param name="logMoment">The logarithm of the moment function.</param>
    /// <param name="lambda">λ, not 0.</param>
    public static Enclosure Quotient(Func<Enclosure, Enclosure> logMoment, Enclosure lambda) => 2 * logMoment(lambda) / (lambda * lambda);

    /// <summary>The least ν² of one summand at a given b: the supremum of the quotient over |λ| &lt; 1/b, which the larger of its ends is.</summary>
    /// <param name="logMoment">The logarithm of the moment function.</param>
    /// <param name="b">b, so that the moment function is finite at ±1/b.</param>
    public static Enclosure LeastVariance(Func<Enclosure, Enclosure> logMoment, Enclosure b)
    {
        Enclosure end = 1 / b;
        return Enclosure.Max(Quotient(logMoment, -end), Quotient(logMoment, end));
    }

    /// <summary>ln of the least bound on Pr[X ≥ μ + t] that e^(ν²λ²/2 − λt) gives for 0 ≤ λ &lt; 1/b: at λ = t/ν², or in the limit λ = 1/b beyond t = ν²/b.</summary>
    /// <param name="variance">ν².</param>
    /// <param name="b">b.</param>
    /// <param name="t">t, at least 0.</param>
    public static decimal LogTail(decimal variance, decimal b, decimal t)
    {
        decimal lambda = Math.Min(t / variance, 1 / b);
        return LogTailAt(variance, lambda, t);
    }

    /// <summary>ν²λ²/2 − λt, the same at any λ.</summary>
    public static decimal LogTailAt(decimal variance, decimal lambda, decimal t) => (variance * lambda * lambda / 2) - (lambda * t);

    /// <summary>−t²/(2ν²), the bound of (10).</summary>
    public static decimal LogBound(decimal variance, decimal t) => -t * t / (2 * variance);

    /// <summary>The same, enclosed.</summary>
    public static Enclosure LogBound(Enclosure variance, Enclosure t) => -(t * t) / (2 * variance);
}
