using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Claims;

public sealed class ScalingClaimTests
{
    private static readonly double[] Grid = [1, 10, 100, 1000];

    [Theory(DisplayName = "A noisy power s^(−2) is supported as [−2.1, −1.9], refuted as [−1.9, 0], and inconclusive as [−2, 0], which cuts its interval")]
    [InlineData(-2.1, -1.9, Verdict.Supported)]
    [InlineData(-1.9, 0, Verdict.Refuted)]
    [InlineData(-2, 0, Verdict.Inconclusive)]
    [InlineData(double.NegativeInfinity, -1, Verdict.Supported)]
    public void Median(double lower, double upper, Verdict expected)
    {
        ClaimResult result = Claim(new Interval(lower, upper), Scale.Median, s => seed => Math.Pow(s, -2) * Noise(seed)).Decide(new SuiteOptions { Seed = 4, Threads = 2 });

        result.Verdict.Should().Be(expected);
        result.LogEvidence.Should().Be(expected == Verdict.Inconclusive ? double.NegativeInfinity : -Math.Log(ErrorRates.Default.Alpha));
        result.Interval!.Value.Contains(-2).Should().BeTrue();
        result.Estimate.Should().BeInRange(result.Interval.Value.Lower, result.Interval.Value.Upper);
        result.Trials.Should().Be(400);
    }

    [Fact(DisplayName = "An event of probability ½, ¼, ⅛, 1/16 at s = 1, 2, 4, 8 has exponent −1")]
    public void Probability()
    {
        ScalingClaim claim = Claim(
            new Interval(-1.5, -0.5), Scale.Probability, s => seed => new UniformStream(seed, StreamPurpose.Inputs).Next() < 0.5 / s ? 1 : 0, [1, 2, 4, 8], 2000);

        ClaimResult result = claim.Decide(new SuiteOptions { Seed = 4 });

        result.Verdict.Should().Be(Verdict.Supported);
        result.Interval!.Value.Contains(-1).Should().BeTrue();
    }

    [Fact(DisplayName = "The result is the same to the last digit on one thread and on four, and another seed draws other replicates")]
    public void Threads()
    {
        ScalingClaim claim = Claim(new Interval(-3, 0), Scale.Median, s => seed => s * Noise(seed));
        ClaimResult one = claim.Decide(new SuiteOptions { Seed = 9, Threads = 1 }) with { Elapsed = default };

        (claim.Decide(new SuiteOptions { Seed = 9, Threads = 4 }) with { Elapsed = default }).Should().Be(one);
        claim.Decide(new SuiteOptions { Seed = 10, Threads = 4 }).Estimate.Should().NotBe(one.Estimate);
    }

    [Fact(DisplayName = "Every replicate of every point is drawn once; the replay of one sees what the check saw, and one beyond the last is refused")]
    public void Replay()
    {
        List<ReplicateSeed> seen = [];
        ScalingClaim claim = Claim(new Interval(-3, 0), Scale.Median, s => seed =>
        {
            lock (seen)
                seen.Add(seed);
            return s * Noise(seed);
        });
        claim.Decide(new SuiteOptions { Seed = 9, Threads = 1 });

        seen.Should().OnlyHaveUniqueItems().And.HaveCount(400);
        claim.Replay(9, 250).Should().StartWith("replicate 250: observed ").And.EndWith(" at 100");
        Action beyond = () => claim.Replay(9, 400);
        beyond.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("replicate").WithMessage("replicate must be below 400*");
    }

    [Fact(DisplayName = "What fails is explained by its exponent, its interval and a command that replays a replicate")]
    public void Explained()
    {
        string text = Claim(new Interval(1, 2), Scale.Median, s => seed => s * s * s * Noise(seed)).Decide(new SuiteOptions { Seed = 9 }).Explain();

        text.Should().Contain("expected Supported, found Refuted").And.Contain("exponent in [1, 2]").And.Contain("interval [").And.Contain("replay a replicate: ");
    }

    private static Problem Problem => new() { Width = 1, Dimension = 1, LearningRate = 1 };

    private static double Noise(ReplicateSeed seed) => Math.Exp(0.1 * new NormalStream(seed, StreamPurpose.Inputs).Next());

    private static ScalingClaim Claim(Interval exponent, Scale scale, Func<double, Func<ReplicateSeed, double>> observe, double[]? grid = null, int replicates = 100) => new()
    {
        Id = "C.4/scaling",
        Check = "scaling",
        Statement = Catalogue.Statements[0],
        Reading = Reading.Amended,
        Text = "a power",
        Setting = "a grid",
        Expected = Verdict.Supported,
        Scale = scale,
        Exponent = exponent,
        Grid = [.. (grid ?? Grid).Select(s => new GridPoint(s, Problem, Trial.OneByOne(observe(s)), replicates))],
    };
}
