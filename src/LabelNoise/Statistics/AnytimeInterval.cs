using MathNet.Numerics;

namespace LabelNoise.Statistics;

/// <summary>The confidence sequence of a Bernoulli probability made by the beta-binomial mixture with Jeffreys' weights.</summary>
/// <remarks>
/// For every p the ratio Mₙ(p) = B(S+½, n−S+½) / (B(½,½) p^S (1−p)^(n−S)) is a martingale of mean one under p, so the set
/// {p : Mₙ(p) &lt; 1/α} holds the truth at all n at once with probability 1 − α (Robbins 1970; Howard, Ramdas, McAuliffe and
/// Sekhon 2021). ln Mₙ is convex in p with its least value at S/n, which makes the set an interval. Weights that do not depend on p
/// are what makes the set closed-form; the mixtures of the test itself are tied to its own bound.
/// </remarks>
internal static class AnytimeInterval
{
    /// <summary>The interval after a number of successes in a number of trials.</summary>
    public static Interval For(long successes, long trials, double alpha)
    {
        if (trials == 0)
            return new(0, 1);

        double lower = LowerLogOdds(successes, trials - successes, alpha);
        double upper = -LowerLogOdds(trials - successes, successes, alpha);
        return new(
            successes == 0 ? 0 : LogOdds.Probability(lower),
            successes == trials ? 1 : LogOdds.Probability(upper));
    }

    private static double LowerLogOdds(long successes, long failures, double alpha)
    {
        double mixture = SpecialFunctions.BetaLn(successes + 0.5, failures + 0.5) - SpecialFunctions.BetaLn(0.5, 0.5);
        double estimate = Math.Clamp(Math.Log((double)successes / failures), -LogOdds.Limit, LogOdds.Limit);
        return LogOdds.Edge(
            -LogOdds.Limit,
            estimate,
            odds => mixture - (successes * LogOdds.Log(odds)) - (failures * LogOdds.Log(-odds)) < -Math.Log(alpha));
    }
}
