using LabelNoise.Numerics;

namespace LabelNoise.Statistics;

/// <summary>
/// The mixture likelihood ratio Σₖ wₖ (qₖ/p)^S ((1−qₖ)/(1−p))^(n−S) of S successes in n Bernoulli trials against a law p, with all
/// qₖ on one side of p. It is a martingale of mean one under p and a supermartingale when the truth lies on p's other side.
/// </summary>
/// <remarks>
/// <para>The points qₖ are log-odds shifts of p. Three needs share the weight: ¼ sits on the law the test must tell apart from p at
/// least, ¼ on the certain law (q = 1 or q = 0: a claim that never fails is the common case), and ½ is spread evenly over 48 shifts in
/// geometric progression, from a quarter of the least shift up to odds of about 10⁶, or to 10⁶ times the odds of p where those are above 1.</para>
/// <para>The growth rate of a bet at shift e when the best is d is about (2e/d − e²/d²) of the best, so a geometric progression
/// serves all distances with the same small loss.</para>
/// </remarks>
internal sealed class LikelihoodMixture
{
    private const int Spread = 48;
    private const double FarthestLogOdds = 14;

    private readonly double[] _logWeights;
    private readonly double[] _perSuccess;
    private readonly double[] _perFailure;

    private LikelihoodMixture(double[] logWeights, double[] perSuccess, double[] perFailure)
    {
        (_logWeights, _perSuccess, _perFailure) = (logWeights, perSuccess, perFailure);
    }

    /// <summary>Evidence that successes are more probable than under <paramref name="origin"/>.</summary>
    /// <param name="origin">The law in the denominator.</param>
    /// <param name="target">The nearest law, of larger success probability, that must be told apart from it.</param>
    public static LikelihoodMixture Above(BernoulliLaw origin, BernoulliLaw target)
    {
        double nearest = origin.LogOddsGapTo(target);
        double farthest = Math.Max(nearest, FarthestLogOdds + Math.Max(0, -origin.LogOdds));
        double ratio = Math.Pow(4 * farthest / nearest, 1.0 / (Spread - 1));
        double[] tilts =
            [nearest, double.PositiveInfinity, .. Enumerable.Range(0, Spread).Select(k => nearest / 4 * Math.Pow(ratio, k))];
        double[] weights = [0.25, 0.25, .. Enumerable.Repeat(0.5 / Spread, Spread)];
        return new(
            Array.ConvertAll(weights, Math.Log),
            Array.ConvertAll(tilts, origin.LogSuccessRatio),
            Array.ConvertAll(tilts, origin.LogFailureRatio));
    }

    /// <summary>Evidence that successes are less probable than under <paramref name="origin"/>.</summary>
    /// <param name="origin">The law in the denominator.</param>
    /// <param name="target">The nearest law, of smaller success probability, that must be told apart from it.</param>
    public static LikelihoodMixture Below(BernoulliLaw origin, BernoulliLaw target)
    {
        LikelihoodMixture mirror = Above(origin.Flipped, target.Flipped);
        return new(mirror._logWeights, mirror._perFailure, mirror._perSuccess);
    }

    /// <summary>Natural logarithm of the mixture after the given counts. It depends on the counts alone, never on their order.</summary>
    public double Log(long successes, long failures)
    {
        Span<double> terms = stackalloc double[_logWeights.Length];
        for (int k = 0; k < terms.Length; k++)
            terms[k] = _logWeights[k] + Times(successes, _perSuccess[k]) + Times(failures, _perFailure[k]);
        return LogSpace.Sum(terms);
    }

    // A certain law gives its impossible outcome a ratio of −∞, which says nothing until that outcome occurs.
    private static double Times(long count, double logRatio) => count == 0 ? 0 : count * logRatio;
}
