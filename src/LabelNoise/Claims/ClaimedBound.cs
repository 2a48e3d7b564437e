using LabelNoise.Statistics;

namespace LabelNoise.Claims;

/// <summary>What a claim says of the number that it estimates.</summary>
/// <param name="Of">What the number is.</param>
/// <param name="Claimed">Where it is claimed to lie: from p₀ on, up to p₀, or between two ends. An end that the claim leaves open is that of <paramref name="Range"/>.</param>
/// <param name="Certified">Where it lies if the claim is supported, up to the error rate: the claimed interval widened by the slack, up to p₁.</param>
/// <param name="Range">Where such a number can lie at all, such as [0, 1]; an end may be infinite.</param>
internal sealed record ClaimedBound(BoundedNumber Of, Interval Claimed, Interval Certified, Interval Range)
{
    /// <summary>Whether the claim bounds the number from below, from above, or on both sides.</summary>
    public BoundSide Side => (Claimed.Lower > Range.Lower, Claimed.Upper < Range.Upper) switch
    {
        (true, false) => BoundSide.AtLeast,
        (false, true) => BoundSide.AtMost,
        _ => BoundSide.Within,
    };

    /// <summary>The bound on a probability.</summary>
    public static ClaimedBound On(ProbabilityHypothesis probability)
    {
        return new ClaimedBound(BoundedNumber.Probability, From(probability.Bound), From(probability.Alternative), new Interval(0, 1));

        Interval From(double bound) => probability.Direction == Direction.AtLeast ? new Interval(bound, 1) : new Interval(0, bound);
    }

    /// <summary>The bound on a mean.</summary>
    public static ClaimedBound On(MeanHypothesis mean) =>
        new(BoundedNumber.Mean, new Interval(0, mean.Bound), new Interval(0, mean.Alternative), new Interval(0, mean.Ceiling));

    /// <summary>The bounds on a mean.</summary>
    public static ClaimedBound On(RangeHypothesis range) =>
        new(BoundedNumber.Mean, range.Claimed, new Interval(range.Claimed.Lower - range.Slack, range.Claimed.Upper + range.Slack), range.Declared);

    /// <summary>The bounds on an exponent, which have no slack.</summary>
    public static ClaimedBound OnExponent(Interval exponent) =>
        new(BoundedNumber.Exponent, exponent, exponent, new Interval(double.NegativeInfinity, double.PositiveInfinity));
}
