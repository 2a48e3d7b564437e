using LabelNoise.Claims;
using LabelNoise.Paper;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Claims;

public sealed class ClaimedBoundTests
{
    [Fact(DisplayName = "A lower bound on a probability is claimed from p₀ to 1 and certified from p₁ on")]
    public void AtLeast() =>
        Should(ClaimedBound.On(ProbabilityHypothesis.AtLeast(0.75, 0.25)), BoundedNumber.Probability, BoundSide.AtLeast, new(0.75, 1), new(0.5, 1), new(0, 1));

    [Fact(DisplayName = "An upper bound on a probability is claimed from 0 to p₀ and certified up to p₁")]
    public void AtMost() =>
        Should(ClaimedBound.On(ProbabilityHypothesis.AtMost(0.25, 0.25)), BoundedNumber.Probability, BoundSide.AtMost, new(0, 0.25), new(0, 0.5), new(0, 1));

    [Fact(DisplayName = "A bound on a mean is claimed from 0 on, within the declared ceiling")]
    public void Mean() =>
        Should(ClaimedBound.On(new MeanHypothesis(2, 8, 1)), BoundedNumber.Mean, BoundSide.AtMost, new(0, 2), new(0, 3), new(0, 8));

    [Fact(DisplayName = "Two bounds on a mean are certified up to the slack on either side")]
    public void Range() => Should(
        ClaimedBound.On(new RangeHypothesis(new Interval(1, 2), new Interval(-4, 8), 0.5)), BoundedNumber.Mean, BoundSide.Within, new(1, 2), new(0.5, 2.5), new(-4, 8));

    [Fact(DisplayName = "An exponent can be any number; its bounds have no slack")]
    public void Exponent()
    {
        Interval all = new(double.NegativeInfinity, double.PositiveInfinity);

        Should(ClaimedBound.OnExponent(new Interval(1, 2)), BoundedNumber.Exponent, BoundSide.Within, new(1, 2), new(1, 2), all);
        Should(
            ClaimedBound.OnExponent(new Interval(double.NegativeInfinity, 2)),
            BoundedNumber.Exponent,
            BoundSide.AtMost,
            new(double.NegativeInfinity, 2),
            new(double.NegativeInfinity, 2),
            all);
    }

    [Fact(DisplayName = "Every sampled claim of the catalogue has its bound as data, and no computed one has; the slack is what the certified interval has more")]
    public void Catalogued()
    {
        foreach (Claim claim in Catalogue.Paper.Claims)
        {
            using Case atClaim = Case.Of(claim.Id);
            (claim.Bound is not null).Should().Be(claim.LedgerEntry.Sampled);
            if (claim is { Bound: { } bound, Slack: { } slack })
                Math.Max(bound.Claimed.Lower - bound.Certified.Lower, bound.Certified.Upper - bound.Claimed.Upper).Should().BeApproximately(slack, 1e-12);
        }
    }

    private static void Should(ClaimedBound bound, BoundedNumber of, BoundSide side, Interval claimed, Interval certified, Interval range)
    {
        bound.Should().Be(new ClaimedBound(of, claimed, certified, range));
        bound.Side.Should().Be(side);
    }
}
