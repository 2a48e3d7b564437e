using LabelNoise.Experiments;
using LabelNoise.Statistics;
using Engine = LabelNoise.Experiments.SamplingTests;

namespace LabelNoise.Tests.Unit.Experiments;

public sealed class SamplingTests
{
    private static readonly SuiteOptions Seed = new() { Seed = 7, Threads = 2 };

    [Fact(DisplayName = "An experiment is named by the file and the method it stands in, and a name of its own where one is given; the folder does not enter")]
    public void Names()
    {
        Sampling.Of(_ => true).Name.Should().Be("SamplingTests.Names");
        Sampling.OfRandom(_ => 1.0, "c=2").Name.Should().Be("SamplingTests.Names.c=2");
        Sampling.Of(_ => true, null, "M", @"C:\a\b\Some.Tests.cs").Name.Should().Be(Sampling.Of(_ => true, null, "M", "/x/Some.Tests.cs").Name).And.Be("Some.M");
    }

    [Theory(DisplayName = "Verdicts about a probability: supported from p₀ on, refuted below, on one thread and on four the same to the last digit")]
    [InlineData(0.5, 0.4, "Supported")]
    [InlineData(0.5, 0.6, "Refuted")]
    [InlineData(0.99, 0.95, "Supported")]
    public void Probabilities(double p, double bound, string verdict)
    {
        Sampling<bool> coin = Sampling.OfRandom(random => random.NextDouble() < p);
        SamplingResult result = coin.ProbabilityAtLeast(bound, 0.02, options: Seed);
        SamplingResult most = coin.ProbabilityAtMost(bound, 0.02, options: Seed);

        result.Verdict.ToString().Should().Be(verdict);
        most.Verdict.ToString().Should().Be(verdict is "Supported" ? "Refuted" : "Supported");
        result.Interval.Contains(p).Should().BeTrue();
        (coin.ProbabilityAtLeast(bound, 0.02, options: Seed with { Threads = 4 }) with { Elapsed = default }).Should().Be(result with { Elapsed = default });
        coin.ProbabilityAtLeast(bound, 0.02, options: Seed with { Seed = 8 }).Estimate.Should().NotBe(result.Estimate);
    }

    [Theory(DisplayName = "Verdicts about the mean of a variable between −3 and 5, uniform with mean 1: in its own units, from either side")]
    [InlineData(1.2, "Supported", "Refuted")]
    [InlineData(0.8, "Refuted", "Supported")]
    public void Means(double bound, string atMost, string atLeast)
    {
        Sampling<double> variable = Sampling.OfRandom(random => -3 + (8 * random.NextDouble()));
        SamplingResult most = variable.MeanAtMost(bound, 0.1, -3, 5, options: Seed);
        SamplingResult least = variable.MeanAtLeast(bound, 0.1, -3, 5, options: Seed);

        (most.Verdict.ToString(), least.Verdict.ToString()).Should().Be((atMost, atLeast));
        most.Interval.Contains(1).Should().BeTrue();
        least.Interval.Contains(1).Should().BeTrue();
        most.Estimate.Should().BeApproximately(1, 0.3);
        most.Hypothesis.Should().Be(FormattableString.Invariant($"E X ≤ {bound:G10} (μ₁ = {bound + 0.1:G10}, -3 ≤ X ≤ 5)"));
        least.Hypothesis.Should().Be(FormattableString.Invariant($"E X ≥ {bound:G10} (μ₁ = {bound - 0.1:G10}, -3 ≤ X ≤ 5)"));
    }

    [Fact(DisplayName = "Verdicts about a law, about which of two variables is larger, and about an exponent")]
    public void Others()
    {
        Sampling<double> uniform = Sampling.OfRandom(random => random.NextDouble());
        Sampling<double> half = Sampling.OfRandom(random => 0.5 * random.NextDouble(), "half");
        SamplingGrid squares = Sampling.Over([1, 2, 4, 8], s => Sampling.OfRandom(random => s * s * (1 + random.NextDouble())));

        uniform.FollowsLaw(x => x, 0.05, options: Seed).Verdict.Should().Be(Verdict.Supported);
        half.FollowsLaw(x => x, 0.05, options: Seed).Verdict.Should().Be(Verdict.Refuted);
        uniform.Exceeds(half, by: 0.25, slack: 0.03, options: Seed).Verdict.Should().Be(Verdict.Supported, "it is larger with probability ¾");
        half.Exceeds(uniform, by: 0, slack: 0.03, options: Seed).Verdict.Should().Be(Verdict.Refuted);
        uniform.Exceeds(uniform, by: 0, slack: 0.05, options: Seed).Estimate.Should().BeInRange(0.4, 0.6, "the other draws replicates of its own");
        squares.MedianExponent(1.8, 2.2, options: Seed).Verdict.Should().Be(Verdict.Supported);
        squares.MedianExponent(0.5, 1.5, options: Seed).Verdict.Should().Be(Verdict.Refuted);
        squares.MedianExponent(1.8, 2.2, options: Seed).Interval.Contains(2).Should().BeTrue();
    }

    [Fact(DisplayName = "A replicate is run again by its index and the suite seed")]
    public void Replays()
    {
        List<double> seen = [];
        Sampling<double> variable = Sampling.OfRandom(random => random.NextDouble());
        Sampling<double> watched = variable.Select(x =>
        {
            seen.Add(x);
            return x;
        });
        SamplingResult result = watched.MeanAtMost(0.7, 0.1, 0, 1, options: new SuiteOptions { Seed = 9, Threads = 1 });

        variable.Replay(result.WorstReplicate!.Value, 9).Should().Be(seen[..(int)result.Trials].Max());
        variable.Replay(0, 9).Should().NotBe(variable.Replay(0, 10)).And.NotBe(variable.Replay(1, 9)).And.NotBe(variable.Named("other").Replay(0, 9));
    }

    [Fact(DisplayName = "A test that gives up says at how many replicates, and about how many would decide")]
    public void GivesUp()
    {
        SamplingResult result = Sampling.OfRandom(random => random.NextDouble() < 0.5).ProbabilityAtLeast(0.49, 0.02, options: Seed with { MaximumTrials = 2000 });

        result.Verdict.Should().Be(Verdict.Inconclusive);
        result.GaveUp.Should().Be("no verdict within 2000 replicates");
        result.WouldDecide.Should().BeInRange(2001, 60_000);
        result.Explain().Should().Contain($"no verdict within 2000 replicates; about {result.WouldDecide} would decide");
        Sampling.OfRandom(random => random.NextDouble() < 0.5).ProbabilityAtLeast(0.49, 0.02, options: Seed).Verdict.Should().Be(Verdict.Supported);
    }

    [Fact(DisplayName = "A replicate that throws, or is out of its range, is named with its seed and what it did")]
    public void Throws()
    {
        Action thrown = () => Sampling.Of<bool>(seed => seed.Replicate == 3 ? throw new InvalidOperationException("no luck") : true).ProbabilityAtLeast(0.5, 0.1, options: Seed);
        Action outside = () => Sampling.Of(seed => seed.Replicate == 3 ? 5.5 : 1).MeanAtMost(2, 0.1, 0, 4, options: Seed);

        thrown.Should().Throw<AggregateException>().WithInnerException<InvalidOperationException>().WithMessage("Replicate 3 of *SamplingTests.Throws* at suite seed 7: *no luck*");
        outside.Should().Throw<AggregateException>().WithInnerException<InvalidOperationException>().WithMessage("Replicate 3 of *the variable is 5.5; a number from 0 to 4 is accepted*");
    }

    [Fact(DisplayName = "Numbers that do not go together are refused before any replicate runs")]
    public void BadNumbers()
    {
        Sampling<double> never = Sampling.Of<double>(_ => throw new NotSupportedException());
        Sampling<bool> event1 = Sampling.Of<bool>(_ => throw new NotSupportedException());
        foreach ((Action act, string message) in new (Action, string)[]
        {
            (() => event1.ProbabilityAtLeast(1.5, 0.1), "*between 0 and 1*"),
            (() => event1.ProbabilityAtLeast(0.5, 0.6), "slack must*"),
            (() => never.MeanAtMost(5, 0.1, 0, 4), "bound must lie strictly between 0 and 4.*"),
            (() => never.MeanAtMost(1, 0.1, 4, 0), "to must be a finite number above from, which is 4.*"),
            (() => never.MeanAtLeast(1, 2, 0, 4), "slack must be less than*"),
            (() => never.FollowsLaw(x => x, 0), "tolerance must*"),
            (() => never.Exceeds(never, 0.6, 0.1), "bound must lie strictly between 0 and 1.*"),
            (() => Sampling.Over([1, 2], _ => never).MedianExponent(2, 1), "upper must be above lower, which is 2.*"),
            (() => Sampling.Over([0, 2], _ => never), "parameters must*"),
        })
        {
            using Case atMessage = Case.Of(message);
            act.Should().Throw<ArgumentOutOfRangeException>().WithMessage(message);
        }
    }

    [Fact(DisplayName = "At α = 0.05 a true law is ever refuted within 3000 observations with probability at most 0.05")]
    public void FalseAlarms() => Engine.ProbabilityAtMost(
            Sampling.OfRandom(random => Refutes(random, x => x)), 0.05, slack: 0.05).Verdict.Should().Be(Verdict.Supported);

    [Fact(DisplayName = "At β = 0.05 a law that is 0.1 away, tested within 0.1, is supported with probability at most 0.05")]
    public void Misses() => Engine.ProbabilityAtMost(
            Sampling.OfRandom(random => Decided(random, x => Math.Clamp(x - 0.1, 0, 1)) == Verdict.Supported), 0.05, slack: 0.05).Verdict.Should().Be(Verdict.Supported);

    private static bool Refutes(Random random, Func<double, double> distribution) => Decided(random, distribution) == Verdict.Refuted;

    [Fact(DisplayName = "A refuted law or power law names its seed and no replicate, since none fails it by itself; a refuted event names one that fails it")]
    public void WorstReplicates()
    {
        SuiteOptions options = new() { Seed = 9 };
        Sampling<double> uniform = Sampling.OfRandom(random => random.NextDouble());
        SamplingResult law = uniform.FollowsLaw(x => Math.Clamp(x * x, 0, 1), 0.05, options: options);
        SamplingResult power = Sampling.Over([1, 2, 4], n => uniform.Named("power")).MedianExponent(0.5, 2, options: options);
        Sampling<bool> small = Sampling.OfRandom(random => random.NextDouble() < 0.1);
        SamplingResult rare = small.ProbabilityAtLeast(0.5, 0.1, options: options);

        foreach (SamplingResult result in new[] { law, power })
        {
            using Case atResult = Case.Of(result.Hypothesis);
            (result.Verdict, result.WorstReplicate).Should().Be((Verdict.Refuted, null));
            result.Explain().Should().EndWith("\nsuite seed 9").And.NotContain("Replay");
        }

        rare.Verdict.Should().Be(Verdict.Refuted);
        rare.Explain().Should().EndWith($"\nthe worst replicate again: .Replay({rare.WorstReplicate}, suiteSeed: 9)");
        small.Replay(rare.WorstReplicate!.Value, 9).Should().BeFalse();
    }

    private static Verdict Decided(Random random, Func<double, double> distribution)
    {
        DistributionTest test = new(distribution, 0.1, new ErrorRates(0.05, 0.05));
        while (test.Trials < 3000 && test.Verdict == Verdict.Inconclusive)
            test.Observe(random.NextDouble());
        return test.Verdict;
    }
}
