using LabelNoise.Numerics;

namespace LabelNoise.Statistics;

/// <summary>The confidence sequence of a probability, or of a bounded mean, made by the beta-binomial mixture with Jeffreys' weights.</summary>
/// <remarks>
/// For every p the ratio Mₙ(p) = B(S+½, n−S+½) / (B(½,½) p^S (1−p)^(n−S)) is a martingale of mean one under p, so the set
/// {p : Mₙ(p) &lt; 1/α} holds the truth at all n at once with probability at least 1 − α (Robbins 1970; Howard, Ramdas, McAuliffe and
/// Sekhon 2021). ln Mₙ is convex in p with its least value at S/n, which makes the set an interval. Weights that do not depend on p
/// give Mₙ a closed form; the mixtures of the tests themselves are tied to their own bounds. Where S is a sum of any variables
/// with values in [0, 1] and mean p, Mₙ(p) is a supermartingale (docs/statistics.md), and the same interval holds for the mean. Each end is right
/// to a relative error of 10⁻¹².
/// </remarks>
internal static class AnytimeInterval
{
    // Shifts of the log-odds by more leave no double between 0 and 1.
    private const double Farthest = 750;

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
        if (count == 0)
            return new(0, ceiling);
        if (!(mean >= 0 && mean <= ceiling))
            throw Guard.OutOfRange(nameof(mean), mean, FormattableString.Invariant($"mean must lie between 0 and ceiling, which is {ceiling}."));
        Interval unit = Between(mean / ceiling * count, (ceiling - mean) / ceiling * count, alpha);
        return new(unit.Lower * ceiling, unit.Upper * ceiling);
    }

    /// <summary>The interval after observations in [0, 1] with a given sum; for a probability, the number of successes.</summary>
    internal static Interval For(double sum, double count, double alpha) => count == 0 ? new(0, 1) : Between(sum, count - sum, alpha);

    private static Interval Between(double successes, double failures, double alpha)
    {
        double count = successes + failures;
        // With Stirling's formula for each gamma function, ln Mₙ(p) is n times the divergence of p from S/n, which is the deviance, plus this.
        double atEstimate = HalfStirlingError(successes) + HalfStirlingError(failures) - SaddlePoint.StirlingError(count)
            - (0.5 * Math.Log(count * Math.PI / 2));
        double level = -Math.Log(alpha) - atEstimate;
        if (successes == 0)
            return new(0, -LogExponential.Expm1(-level / count));
        if (failures == 0)
            return new(Math.Exp(-level / count), 1);
        return new(
            BetaTail.Probability(successes, failures, Lowest(successes, failures, level)),
            BetaTail.Probability(successes, failures, -Lowest(failures, successes, level)));
    }

    private static double Lowest(double successes, double failures, double level) => IntervalHalving.Edge(
        -Farthest - Math.Abs(Math.Log(successes / failures)), 0, shift => BetaTail.Deviance(successes, failures, shift) < level);

    /// <summary>ln Γ(a + ½) − a·ln a + a − ½ ln 2π, by Legendre's duplication formula (DLMF 5.5.5); −½ ln 2 at a = 0.</summary>
    private static double HalfStirlingError(double a) =>
        a < 1e-20 ? -0.5 * Math.Log(2) : SaddlePoint.StirlingError(2 * a) - SaddlePoint.StirlingError(a);
}
