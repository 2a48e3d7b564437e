using LabelNoise.Numerics;

namespace LabelNoise.Statistics;

/// <summary>The exact confidence interval of a binomial proportion at a fixed sample size (Clopper and Pearson 1934).</summary>
/// <remarks>
/// It is for reports on a sample size fixed in advance; after optional stopping use <see cref="ProbabilityTest.Interval"/>. Each end is right to a
/// relative error of 10⁻¹².
/// </remarks>
internal static class ClopperPearson
{
    // The least tail is 2⁻⁵⁴; the law is below e^-60 of its largest value that far out.
    private const double Farthest = 64;

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
            throw Guard.OutOfRange(nameof(successes), successes, "successes must not exceed trials.");

        double logTail = Math.Log((1 - Guard.OpenUnit(confidence)) / 2);
        double k = successes;
        double failures = trials - successes;
        return new(
            successes == 0 ? 0 : BetaTail.Probability(k, failures + 1, Quantile(k, failures + 1, logTail)),
            successes == trials ? 1 : BetaTail.Probability(k + 1, failures, -Quantile(failures, k + 1, logTail)));
    }

    /// <summary>The shift from ln(a/b) of the log-odds at which the lower tail of Beta(a, b) is a given one.</summary>
    private static double Quantile(double a, double b, double logTail) =>
        IntervalHalving.Edge(-Farthest, Farthest, shift => BetaTail.LogLower(a, b, shift) > logTail);
}
