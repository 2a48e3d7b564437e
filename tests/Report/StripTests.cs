using LabelNoise.Claims;
using LabelNoise.Report.Drawings;
using LabelNoise.Statistics;
using LabelNoise.Tests.Unit;

namespace LabelNoise.Tests.Report;

public sealed class StripTests
{
    [Fact(DisplayName = "A bound near 1 is drawn by the logarithm of the distance from 1: 0.9, 0.99 and 0.999 are as far apart")]
    public void NearOne()
    {
        StripScale scale = StripScale.Of(ClaimedBound.On(ProbabilityHypothesis.AtLeast(0.99, 0.0025)), 1, new Interval(0.985, 1));

        (scale.Left, scale.Right).Should().Be(("0.9", "1"));
        scale.Place(0.9).Should().Be(0);
        scale.Place(0.99).Should().BeApproximately(0.5, 1e-9);
        scale.Place(0.999).Should().BeApproximately(1, 1e-9);
        scale.Place(1).Should().BeApproximately(1, 1e-9);
    }

    [Fact(DisplayName = "A bound near 0 is the mirror image")]
    public void NearZero()
    {
        StripScale scale = StripScale.Of(ClaimedBound.On(ProbabilityHypothesis.AtMost(0.01, 0.0025)), 0, new Interval(0, 0.015));

        (scale.Left, scale.Right).Should().Be(("0", "0.1"));
        scale.Place(0.1).Should().BeApproximately(1, 1e-9);
        scale.Place(0.01).Should().BeApproximately(0.5, 1e-9);
        scale.Place(0).Should().BeApproximately(0, 1e-9);
    }

    [Theory(DisplayName = "On every line a larger number is not further left")]
    [InlineData(0.99, true)]
    [InlineData(0.5, true)]
    [InlineData(0.01, false)]
    [InlineData(0.5, false)]
    public void Monotone(double bound, bool isAtLeast)
    {
        ProbabilityHypothesis hypothesis = isAtLeast ? ProbabilityHypothesis.AtLeast(bound, 0.001) : ProbabilityHypothesis.AtMost(bound, 0.001);
        StripScale scale = StripScale.Of(ClaimedBound.On(hypothesis), 0.3, new Interval(0.1, 0.6));

        Enumerable.Range(0, 101).Select(k => scale.Place(k / 100.0)).Should().BeInAscendingOrder().And.OnlyContain(place => place >= -1e-9 && place <= 1 + 1e-9);
    }

    [Fact(DisplayName = "The picture has the estimate, its interval cut off at the line's ends, the bound, and what support certifies")]
    public void OfMean()
    {
        Strip strip = Strip.Of(Runs.Result(Runs.Claim("3.3/uncorrelated/at-most/eta=0.001/d=7"), Verdict.Supported, 0.5, new Interval(0, 1)))!;

        strip.Bounds.Should().ContainSingle();
        strip.Alternatives.Should().ContainSingle().Which.Should().BeGreaterThan(strip.Bounds[0]);
        strip.Estimate.Should().Be(strip.Bounds[0]);
        strip.Interval.Should().Be((0.0, 1.0));
        strip.ClaimedTo.Should().Be(strip.Bounds[0]);
        strip.Description.Should().Be("estimate 0.5, interval 0 to 1; claimed ≤ 0.5");
    }

    [Theory(DisplayName = "An interval that goes on beyond the line does so at the ends where it leaves it, and one that ends on the line at none")]
    [InlineData(0, 2830, true, true)]
    [InlineData(0, 0.5, true, false)]
    [InlineData(0.499, 0.501, false, false)]
    public void GoesOn(double lower, double upper, bool left, bool right) =>
        Strip.Of(Runs.Result(Runs.Claim("3.3/uncorrelated/at-most/eta=0.001/d=7"), Verdict.Supported, 0.5, new Interval(lower, upper)))!.GoesOn.Should().Be((left, right));

    [Fact(DisplayName = "The line of a probability ends where probabilities do, so that no interval goes on beyond it")]
    public void Probabilities() =>
        Strip.Of(Runs.Result(Runs.Claim("C.2/both/m=1024/d=7/eta-m=0.5/online"), Verdict.Supported, 1, new Interval(0, 1)))!.GoesOn.Should().Be((false, false));

    [Fact(DisplayName = "Every claim of the catalogue that bounds a number can be drawn, at any estimate and at none")]
    public void OfAll()
    {
        foreach (Claim claim in Runs.AsCatalogued(Profile.Deep).Results.Select(r => r.Claim))
        {
            using Case atClaim = Case.Of(claim.Id);
            foreach (double estimate in new[] { 0, 0.5, 1, double.NaN })
            {
                Strip? strip = Strip.Of(Runs.Result(claim, claim.Expected, estimate));

                (strip is null).Should().Be(claim.Bound is null);
                double[] places = strip is null ? [] : [strip.ClaimedFrom, strip.ClaimedTo, strip.Estimate ?? 0, .. strip.Bounds, .. strip.Alternatives];
                places.Where(place => place is not (>= 0 and <= 1)).Should().BeEmpty();
            }
        }
    }
}
