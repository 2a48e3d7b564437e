using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Randomness;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Claims;

public sealed class RangeClaimTests
{
    [Theory(DisplayName = "A claim of a range is supported where the mean is inside and refuted where it is outside")]
    [InlineData(0.45, 0.55, Verdict.Supported)]
    [InlineData(0.6, 0.7, Verdict.Refuted)]
    [InlineData(0.3, 0.4, Verdict.Refuted)]
    public void Decides(double lower, double upper, Verdict expected)
    {
        ClaimResult result = Claim(new Interval(lower, upper), Uniform(0.25)).Decide(Options);

        result.Verdict.Should().Be(expected);
        result.Estimate.Should().BeApproximately(0.5, 0.05);
        result.Interval!.Value.Contains(0.5).Should().BeTrue();
        result.LogEvidence.Should().BeGreaterThanOrEqualTo(Math.Log(1e7));
        result.Seen.Should().MatchRegex(@"^mean 0\.\d+ in \[0\.\d+, 0\.\d+\] over \d+ replicates$");
    }

    [Fact(DisplayName = "A value outside the declared interval counts as its nearer end, and NaN as the upper end")]
    public void Cuts()
    {
        Claim(new Interval(0.45, 0.55), Trial.OneByOne(_ => double.NegativeInfinity)).Decide(Options).Estimate.Should().Be(0);
        Claim(new Interval(0.45, 0.55), Trial.OneByOne(_ => 7.0)).Decide(Options).Estimate.Should().Be(1);
        Claim(new Interval(0.45, 0.55), Trial.OneByOne(_ => double.NaN)).Decide(Options).Estimate.Should().Be(1);
    }

    [Fact(DisplayName = "The worst replicate is the farthest from the middle of the claimed interval, in units of its half-width, and it can be replayed")]
    public void Worst()
    {
        RangeClaim claim = Claim(new Interval(0.45, 0.55), Uniform(0.25));
        ClaimResult result = claim.Decide(Options);
        double worst = Value(ReplicateSeed.For(1, claim.Id, result.WorstReplicate!.Value), 0.25);

        result.WorstRatio.Should().BeApproximately(Math.Abs(worst - 0.5) / 0.05, 1e-9);
        claim.Replay(1, result.WorstReplicate.Value).Should().Be(FormattableString.Invariant($"replicate {result.WorstReplicate}: observed {worst:R}, claimed mean from 0.45 to 0.55"));
    }

    private static SuiteOptions Options => new() { Seed = 1, Threads = 2 };

    private static Trial<double> Uniform(double halfWidth) => Trial.OneByOne(seed => Value(seed, halfWidth));

    private static double Value(ReplicateSeed seed, double halfWidth) => 0.5 + (halfWidth * ((2 * new UniformStream(seed, StreamPurpose.Neurons).Next()) - 1));

    private static RangeClaim Claim(Interval claimed, Trial<double> observation) => new()
    {
        Id = "X.1/range",
        Check = "range",
        Statement = new Statement("X.1", "Example", "none", "none", "none", "none", "none"),
        Reading = Reading.Amended,
        Text = "the mean is in a range",
        Setting = "none",
        Expected = Verdict.Supported,
        Range = new RangeHypothesis(claimed, new Interval(0, 1)),
        Observation = observation,
    };
}
