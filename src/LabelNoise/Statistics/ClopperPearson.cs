using LabelNoise.Numerics;

namespace LabelNoise.Statistics;

/// <summary>The exact confidence interval of a binomial proportion at a fixed sample size (Clopper and Pearson 1934).</summary>
/// <remarks>It is for reports on a sample size fixed in advance; after optional stopping use <see cref="ProbabilityTest.Interval"/>.</remarks>
public static class ClopperPearson
{
    /// <summary>All p with Pr[Bin(n, p) ≥ k] and Pr[Bin(n, p) ≤ k] both above (1 − confidence)/2.</summary>
    /// <param name="successes">The number of successes k, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">The number of trials n, at least 1.</param>
    /// <param name="confidence">The coverage probability, strictly between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Interval Interval(long successes, long trials, double confidence)
    {
        _ = Guard.AtLeast(trials, 1L);
        _ = Guard.AtLeast(successes, 0L);
        if (successes > trials)
            throw new ArgumentOutOfRangeException(nameof(successes), successes, "successes must not exceed trials.");

        double logTail = Math.Log((1 - Guard.OpenUnit(confidence)) / 2);
        return new(
            successes == 0 ? 0 : LogOdds.Probability(LowerLogOdds(successes, trials, logTail)),
            successes == trials ? 1 : LogOdds.Probability(-LowerLogOdds(trials - successes, trials, logTail)));
    }

    private static double LowerLogOdds(long successes, long trials, double logTail) => LogOdds.Edge(
        -LogOdds.Limit,
        LogOdds.Limit,
        odds => BinomialTail.LogAtMost(trials - successes, trials, LogOdds.Log(-odds), LogOdds.Log(odds)) > logTail);
}
