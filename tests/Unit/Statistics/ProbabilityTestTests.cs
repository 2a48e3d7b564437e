using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Statistics;

public sealed class ProbabilityTestTests
{
    private static readonly ErrorRates Rates = new(1e-6, 1e-6);

    [Fact(DisplayName = "Without observations nothing is decided: no evidence either way, interval [0, 1]")]
    public void StartsUndecided()
    {
        ProbabilityTest test = new(ProbabilityHypothesis.AtLeast(0.9, 0.1), Rates);

        test.Verdict.Should().Be(Verdict.Inconclusive);
        test.Trials.Should().Be(0);
        test.LogRefutation.Should().BeApproximately(0, 1e-12, "the weights sum to one up to rounding");
        test.LogSupport.Should().BeApproximately(0, 1e-12, "the weights sum to one up to rounding");
        test.Interval.Should().Be(new Interval(0, 1));
    }

    [Theory(DisplayName = "A verdict comes with the first evidence at its threshold ln(1/rate), and with no earlier one")]
    [InlineData(true, Verdict.Supported)]
    [InlineData(false, Verdict.Refuted)]
    public void DecidesExactlyAtTheThreshold(bool occurred, Verdict expected)
    {
        ProbabilityTest test = new(ProbabilityHypothesis.AtLeast(0.9, 0.1), Rates);
        while (test.Verdict == Verdict.Inconclusive)
        {
            Math.Max(test.LogRefutation, test.LogSupport).Should().BeLessThan(Math.Log(1e6));
            test.Observe(occurred);
        }

        test.Verdict.Should().Be(expected);
        test.LogEvidence.Should().BeGreaterThanOrEqualTo(Math.Log(1e6));
        test.LogEvidence.Should().Be(occurred ? test.LogSupport : test.LogRefutation);
    }

    [Fact(DisplayName = "A decided test keeps its verdict and counts, and refuses further trials")]
    public void VerdictIsSticky()
    {
        ProbabilityTest test = new(ProbabilityHypothesis.AtLeast(0.9, 0.1), Rates);
        while (test.Verdict == Verdict.Inconclusive)
            test.Observe(true);
        long trials = test.Trials;
        Action more = () => test.Observe(false);

        more.Should().Throw<InvalidOperationException>().WithMessage("The claim is already decided (Supported)*");
        test.Verdict.Should().Be(Verdict.Supported);
        test.Trials.Should().Be(trials);
    }

    [Fact(DisplayName = "≤ p₀ on a stream is ≥ 1 − p₀ on the flipped stream: same verdict, n and evidence, mirrored counts and interval")]
    public void AtMostMirrorsAtLeast()
    {
        ProbabilityTest least = new(ProbabilityHypothesis.AtLeast(0.75, 0.125), Rates);
        ProbabilityTest most = new(ProbabilityHypothesis.AtMost(0.25, 0.125), Rates);
        Random random = new(12345);
        while (least.Verdict == Verdict.Inconclusive)
        {
            bool occurred = random.NextDouble() < 0.8;
            least.Observe(occurred);
            most.Observe(!occurred);
        }

        most.Verdict.Should().Be(least.Verdict);
        most.Trials.Should().Be(least.Trials);
        most.Occurrences.Should().Be(least.Trials - least.Occurrences);
        least.Occurrences.Should().BeGreaterThan(most.Occurrences, "four in five occurred");
        most.LogEvidence.Should().Be(least.LogEvidence);
        most.Interval.Lower.Should().BeApproximately(1 - least.Interval.Upper, 1e-12, "1 − p rounds");
        most.Interval.Upper.Should().BeApproximately(1 - least.Interval.Lower, 1e-12, "1 − p rounds");
    }

    [Fact(DisplayName = "p₀ = 1 − 10⁻⁶, δ = 10⁻⁶, all successes: supported within [ln(1/β), ln(4/β)]/(−ln p₁) trials, some 8.5 million")]
    public void WorksNextToOne()
    {
        ProbabilityTest test = new(ProbabilityHypothesis.AtLeast(1 - 1e-6, 1e-6), ErrorRates.Default);
        while (test.Verdict == Verdict.Inconclusive)
            test.Observe(true);

        // A quarter of the mixture's weight is on q = 1, whose evidence is n ln(1/p₁); no q can gain more.
        test.Verdict.Should().Be(Verdict.Supported);
        ((double)test.Trials).Should().BeInRange(Math.Log(1e7) / 2.000002e-6, Math.Ceiling(Math.Log(4e7) / 2e-6));
        test.Interval.Upper.Should().Be(1);
        test.Interval.Lower.Should().BeInRange(1 - 4e-6, 1 - 1e-6);
    }

    [Fact(DisplayName = "p₀ = 1 − 10⁻⁶: failures in the first two trials refute, one alone does not")]
    public void RefutesNextToOne()
    {
        ProbabilityTest test = new(ProbabilityHypothesis.AtLeast(1 - 1e-6, 1e-6), ErrorRates.Default);

        test.Observe(false);
        test.Verdict.Should().Be(Verdict.Inconclusive, "the likelihood ratio 10⁶ is below 1/α = 10⁷");
        test.Observe(false);
        test.Verdict.Should().Be(Verdict.Refuted);
    }

    [Fact(DisplayName = "A missing hypothesis and default error rates are rejected by name")]
    public void RejectsBadInput()
    {
        Action noHypothesis = () => _ = new ProbabilityTest(null!, Rates);
        Action noRates = () => _ = new ProbabilityTest(ProbabilityHypothesis.AtLeast(0.9, 0.1), default);

        noHypothesis.Should().Throw<ArgumentNullException>().WithParameterName("hypothesis");
        noRates.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("Alpha")
            .WithMessage("Alpha must lie strictly between 0 and 1.*");
    }
}
