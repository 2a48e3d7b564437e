namespace LabelNoise.Statistics;

/// <summary>
/// When a Bernoulli test stops, as bounds on the number of successes for each number of failures.
/// </summary>
/// <remarks>
/// Every alternative in the refuting mixture has fewer successes than the bound, so that evidence falls with each success and rises
/// with each failure; the supporting evidence does the reverse. Hence both stopping regions are half-lines in the successes whose
/// ends never fall as failures are added, and no single observation can enter both regions at once.
/// </remarks>
/// <param name="LogRefutation">ln Fₙ as a function of successes and failures.</param>
/// <param name="LogSupport">ln Gₙ as a function of successes and failures.</param>
/// <param name="Rates">The error rates, which fix the two thresholds.</param>
internal sealed record StoppingRule(Func<long, long, double> LogRefutation, Func<long, long, double> LogSupport, ErrorRates Rates)
{
    // No sample reaches this size; it keeps the search below from overflowing.
    private const long Unreachable = 1L << 60;

    private readonly double _refutation = Rates.RefutationThreshold;
    private readonly double _support = Rates.SupportThreshold;

    /// <summary>The rule that the grid mixtures make for a hypothesis.</summary>
    public static StoppingRule For(ProbabilityHypothesis hypothesis, ErrorRates rates)
    {
        BernoulliLaw bound = hypothesis.BoundLaw, alternative = hypothesis.AlternativeLaw;
        return new(LikelihoodMixture.Below(bound, alternative).Log, LikelihoodMixture.Above(alternative, bound).Log, rates);
    }

    /// <summary>The fewest successes that support the claim beside the given failures, searched upwards from a known lower bound.</summary>
    public long SupportedFrom(long failures, long from) => First(from, successes => LogSupport(successes, failures) >= _support);

    /// <summary>The fewest successes that save the claim from refutation beside the given failures, searched upwards.</summary>
    public long RefutedBelow(long failures, long from) => First(from, successes => LogRefutation(successes, failures) < _refutation);

    private static long First(long from, Func<long, bool> holds)
    {
        if (holds(from))
            return from;

        long step = 1;
        for (; !holds(from + step); step *= 2)
        {
            from += step;
            if (from >= Unreachable)
                return Unreachable;
        }

        return Bisect(from, from + step, holds);
    }

    private static long Bisect(long fails, long holdsAt, Func<long, bool> holds)
    {
        while (holdsAt - fails > 1)
        {
            long middle = fails + ((holdsAt - fails) / 2);
            if (holds(middle))
                holdsAt = middle;
            else
                fails = middle;
        }

        return holdsAt;
    }
}
