using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Claims;

public sealed class ClaimTests
{
    [Theory(DisplayName = "A claim's result is the same to the last digit on one thread and on four, for each kind of claim")]
    [InlineData("C.1/sampled/m=1000/d=7")]
    [InlineData("C.2/unstable/m=4096/d=7/eta-m=10/online")]
    [InlineData("C.4/by-T1/m=256/d=7/eta-m=1/online")]
    [InlineData("3.3/sampled/eta=0.01/d=7")]
    [InlineData("3.3/exact/eta=1E-20")]
    public void ThreadsChangeNoDigit(string id)
    {
        Claim claim = Catalogue.Paper.Find(id);
        ClaimResult one = claim.Decide(new SuiteOptions { Seed = 11, Threads = 1 }) with { Elapsed = default };
        ClaimResult four = claim.Decide(new SuiteOptions { Seed = 11, Threads = 4 }) with { Elapsed = default };
        four.Should().Be(one);
    }

    [Fact(DisplayName = "Another suite seed draws other replicates of the same claim")]
    public void SeedsMatter()
    {
        Claim claim = Catalogue.Paper.Find("C.4/by-T1/m=256/d=7/eta-m=1/online");
        claim.Replay(1, 0).Should().NotBe(claim.Replay(2, 0));
    }

    [Fact(DisplayName = "A failed check is explained by its sentence, its counts, its evidence and the command that replays its worst replicate")]
    public void FailureIsExplained()
    {
        ProbabilityClaim claim = Coin(Verdict.Refuted, seed => new TrialOutcome(true, 0.5 + seed.Replicate % 7));
        ClaimResult result = claim.Decide(new SuiteOptions { Seed = 3, Threads = 1 });
        result.AsExpected.Should().BeFalse();
        result.WorstReplicate.Should().Be(6);
        result.Explain().Should().Contain(claim.Sentence).And.Contain("expected Refuted, found Supported")
            .And.Contain($"{result.Trials} of {result.Trials} replicates").And.Contain("Pr ≥ 0.5 (p₁ = 0.4)").And.Contain("α = 1E-07")
            .And.Contain("replay \"C.1/coin\" --seed 3 --replicate 6");
    }

    [Theory(DisplayName = "A worst ratio is printed on its side of 1, where the event fails")]
    [InlineData(0.999999668, "worst replicate: 1 − 3.3E-07 times the value at which it fails")]
    [InlineData(1.0000004, "worst replicate: 1 + 4E-07 times the value at which it fails")]
    [InlineData(1, "worst replicate: 1 times the value at which it fails")]
    [InlineData(0.9994, "worst replicate: 0.9994 times the value at which it fails")]
    [InlineData(1.001, "worst replicate: 1.001 times the value at which it fails")]
    public void RatiosKeepTheirSide(double ratio, string printed) =>
        Coin(Verdict.Supported, _ => new TrialOutcome(true, ratio)).Decide(new SuiteOptions { Threads = 1 }).Seen.Should().EndWith(printed);

    [Fact(DisplayName = "A result has the evidence from the first replicate to the last, whose evidence is that of the verdict; a computed claim has none")]
    public void Evidence()
    {
        ClaimResult result = Coin(Verdict.Supported, seed => new TrialOutcome(seed.Replicate % 10 > 0, 0)).Decide(new SuiteOptions { Seed = 3, Threads = 2 });

        result.Verdict.Should().Be(Verdict.Supported);
        result.Evidence[0].Trials.Should().Be(1);
        result.Evidence[^1].Should().Match<EvidencePoint>(p => p.Trials == result.Trials && p.LogSupport == result.LogEvidence && p.LogRefutation < 0);
        Catalogue.Paper.Find("3.3/exact/eta=1E-20").Decide(new SuiteOptions()).Evidence.Should().BeEmpty();
    }

    [Fact(DisplayName = "A check that runs out of replicates is inconclusive, which is not as expected")]
    public void ExhaustionIsInconclusive()
    {
        ClaimResult result = Coin(Verdict.Supported, seed => new TrialOutcome(seed.Replicate % 2 == 0, 0)).Decide(new SuiteOptions { Threads = 1 });
        result.Verdict.Should().Be(Verdict.Inconclusive);
        result.Trials.Should().Be(200);
        result.AsExpected.Should().BeFalse();
    }

    [Fact(DisplayName = "The replay of a replicate sees what the check saw")]
    public void ReplayRepeatsAReplicate()
    {
        PhaseOneProblem problem = new(64, 4);
        TrialOutcome first = EscapeTrials.ByHorizon(UpdateRule.LabelNoiseSgd, problem.Value).Run(ReplicateSeed.For(5, "x", 9));
        TrialOutcome second = EscapeTrials.ByHorizon(UpdateRule.LabelNoiseSgd, problem.Value).Run(ReplicateSeed.For(5, "x", 9));
        second.Should().Be(first);
    }

    [Fact(DisplayName = "An exact claim has no replicate to replay")]
    public void ExactClaimsCannotBeReplayed()
    {
        Action replay = () => Catalogue.Paper.Find("3.3/exact/eta=1E-20").Replay(1, 0);
        replay.Should().Throw<InvalidOperationException>().WithMessage("*computed, not sampled*");
    }

    [Theory(DisplayName = "A quantity at its bound counts as within it; the ratio exceeds 1 exactly when the event fails")]
    [InlineData(1.0, 1.0, true)]
    [InlineData(1.0000001, 1.0, false)]
    [InlineData(0.0, 1.0, true)]
    public void AtMostIncludesTheBound(double quantity, double bound, bool occurred)
    {
        TrialOutcome outcome = TrialOutcome.AtMost(quantity, bound);
        outcome.Occurred.Should().Be(occurred);
        (outcome.Ratio <= 1).Should().Be(occurred);
    }

    [Theory(DisplayName = "A quantity at least its bound counts, and one that is not positive is infinitely far from it")]
    [InlineData(1.0, 1.0, true)]
    [InlineData(0.5, 1.0, false)]
    [InlineData(-3.0, 1.0, false)]
    public void AtLeastIncludesTheBound(double quantity, double bound, bool occurred)
    {
        TrialOutcome outcome = TrialOutcome.AtLeast(quantity, bound);
        outcome.Occurred.Should().Be(occurred);
        (outcome.Ratio <= 1).Should().Be(occurred);
    }

    private static ProbabilityClaim Coin(Verdict expected, Func<ReplicateSeed, TrialOutcome> trial) => new()
    {
        Id = "C.1/coin",
        Check = "coin",
        Statement = Catalogue.Statements[0],
        Reading = Reading.Control,
        Text = "a coin shows heads with probability ≥ ½",
        Setting = "one coin",
        Expected = expected,
        Probability = ProbabilityHypothesis.AtLeast(0.5, 0.1),
        Trial = Trial.OneByOne(trial),
        MaximumTrials = 200,
    };

    private sealed record PhaseOneProblem(long Width, int Dimension)
    {
        public Problem Value => new() { Width = Width, Dimension = Dimension, LearningRate = 1.0 / Width, NoiseLevel = Math.Pow(Width, 0.25) };
    }
}
