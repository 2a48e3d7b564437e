using LabelNoise.Numerics;
using MathNet.Numerics;

namespace LabelNoise.Statistics;

/// <summary>The confidence sequence of a probability, or of a bounded mean, made by the beta-binomial mixture with Jeffreys' weights.</summary>
/// <remarks>
/// For every p the ratio Mₙ(p) = B(S+½, n−S+½) / (B(½,½) p^S (1−p)^(n−S)) is a martingale of mean one under p, so the set
/// {p : Mₙ(p) &lt; 1/α} holds the truth at all n at once with probability at least 1 − α (Robbins 1970; Howard, Ramdas, McAuliffe and
/// Sekhon 2021). ln Mₙ is convex in p with its least value at S/n, which makes the set an interval. Weights that do not depend on p
/// give Mₙ a closed form; the mixtures of the tests themselves are tied to their own bounds. Where S is a sum of any variables
/// with values in [0, 1] and mean p, Mₙ(p) is a supermartingale (docs/statistics.md), and the same interval holds for the mean.
/// </remarks>
public static class AnytimeInterval
{
    /// <summary>The interval for the mean of a variable with values in [0, <paramref name="ceiling"/>]; it holds at every sample size at once.</summary>
    /// <param name="mean">The mean of the observations, from 0 to <paramref name="ceiling"/>.</param>
    /// <param name="count">The number of independent observations, at least 0; without any the interval is everything.</param>
    /// <param name="ceiling">The largest value that an observation can have, finite and above 0.</param>
    /// <param name="alpha">The probability with which the interval may ever miss the mean, strictly between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is NaN or outside its range.</exception>
    public static Interval OfMean(double mean, long count, double ceiling, double alpha)
    {
        _ = Guard.Positive(ceiling);
        _ = Guard.AtLeast(count, 0L);
        _ = Guard.OpenUnit(alpha);
        if (count > 0 && !(mean >= 0 && mean <= ceiling))
            throw new ArgumentOutOfRangeException(nameof(mean), mean, FormattableString.Invariant($"mean must lie between 0 and ceiling, which is {ceiling}."));
        Interval unit = For(mean / ceiling * count, count, alpha);
        return new(unit.Lower * ceiling, unit.Upper * ceiling);
    }

    /// <summary>The interval after observations in [0, 1] with a given sum; for a probability, the number of successes.</summary>
    internal static Interval For(double sum, double count, double alpha)
    {
        if (count == 0)
            return new(0, 1);

        double lower = LowerLogOdds(sum, count - sum, alpha);
        double upper = -LowerLogOdds(count - sum, sum, alpha);
        return new(
            sum == 0 ? 0 : LogOdds.Probability(lower),
            sum == count ? 1 : LogOdds.Probability(upper));
    }

    private static double LowerLogOdds(double successes, double failures, double alpha)
    {
        double mixture = SpecialFunctions.BetaLn(successes + 0.5, failures + 0.5) - SpecialFunctions.BetaLn(0.5, 0.5);
        double estimate = Math.Clamp(Math.Log(successes / failures), -LogOdds.Limit, LogOdds.Limit);
        return LogOdds.Edge(
            -LogOdds.Limit,
            estimate,
            odds => mixture - (successes * LogOdds.Log(odds)) - (failures * LogOdds.Log(-odds)) < -Math.Log(alpha));
    }
}
