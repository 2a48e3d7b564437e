using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Statistics;

public sealed class OperatingCharacteristicsTests
{
    // Probabilities add up from up to 10⁵ steps, each exact to 10⁻¹⁶.
    private const double Rounding = 1e-11;

    [Theory(DisplayName = "At p = p₀ the claim is refuted with probability at most α, and in truth with more than α/100")]
    [InlineData(0.25, 0.05, 1e-6)]
    [InlineData(0.99, 0.02, 1e-6)]
    [InlineData(0.25, 0.05, 0.05)]
    [InlineData(0.5, 0.1, 0.2)]
    [InlineData(0.9999, 0.0001, 5e-7)]
    public void FalseAlarmsStayBelowAlpha(double p0, double slack, double alpha)
    {
        OperatingPoint point = OperatingCharacteristics.At(
            ProbabilityHypothesis.AtLeast(p0, slack), new ErrorRates(alpha, 1e-6), p0, 1_000_000);

        point.Refuted.Should().BeInRange(alpha / 100, alpha);
    }

    [Theory(DisplayName = "At p = p₁ the claim is supported with probability at most β, and in truth with more than β/100")]
    [InlineData(0.25, 0.05, 1e-6)]
    [InlineData(0.99, 0.02, 1e-6)]
    [InlineData(0.25, 0.05, 0.05)]
    [InlineData(0.5, 0.1, 0.2)]
    [InlineData(0.9999, 0.0001, 5e-7)]
    public void MissesStayBelowBeta(double p0, double slack, double beta)
    {
        ProbabilityHypothesis hypothesis = ProbabilityHypothesis.AtLeast(p0, slack);

        OperatingPoint point = OperatingCharacteristics.At(hypothesis, new ErrorRates(1e-6, beta), hypothesis.Alternative, 1_000_000);

        point.Supported.Should().BeInRange(beta / 100, beta);
    }

    [Theory(DisplayName = "Errors shrink inside either side: p above p₀ is refuted, and p below p₁ supported, less often than at the border")]
    [InlineData(0.25, 0.05)]
    [InlineData(0.99, 0.02)]
    public void TheBorderIsTheWorstCase(double p0, double slack)
    {
        ErrorRates rates = new(0.01, 0.01);
        ProbabilityHypothesis hypothesis = ProbabilityHypothesis.AtLeast(p0, slack);
        OperatingPoint At(double p) => OperatingCharacteristics.At(hypothesis, rates, p, 50_000);

        At(p0 + (slack / 4)).Refuted.Should().BeLessThan(At(p0).Refuted);
        At(hypothesis.Alternative - (slack / 4)).Supported.Should().BeLessThan(At(hypothesis.Alternative).Supported);
    }

    [Theory(DisplayName = "The recursion equals brute force over all 2¹² streams fed to the test itself")]
    [InlineData("at least", 0.7)]
    [InlineData("at least", 0.2)]
    [InlineData("at most", 0.7)]
    [InlineData("at most", 0.2)]
    public void EqualsBruteForce(string direction, double p)
    {
        const int Horizon = 12;
        ErrorRates rates = new(0.2, 0.3);
        ProbabilityHypothesis hypothesis = direction is "at least"
            ? ProbabilityHypothesis.AtLeast(0.6, 0.3)
            : ProbabilityHypothesis.AtMost(0.4, 0.3);
        Dictionary<Verdict, double> probability = Enum.GetValues<Verdict>().ToDictionary(verdict => verdict, _ => 0.0);
        double trials = 0;
        for (int stream = 0; stream < 1 << Horizon; stream++)
        {
            ProbabilityTest test = new(hypothesis, rates);
            double weight = 1;
            for (int i = 0; i < Horizon; i++)
            {
                bool occurred = (stream >> i & 1) == 1;
                weight *= occurred ? p : 1 - p;
                if (test.Verdict == Verdict.Inconclusive)
                    test.Observe(occurred);
            }

            probability[test.Verdict] += weight;
            trials += weight * test.Trials;
        }

        OperatingPoint point = OperatingCharacteristics.At(hypothesis, rates, p, Horizon);

        point.Supported.Should().BeApproximately(probability[Verdict.Supported], Rounding);
        point.Refuted.Should().BeApproximately(probability[Verdict.Refuted], Rounding);
        point.Inconclusive.Should().BeApproximately(probability[Verdict.Inconclusive], Rounding);
        point.ExpectedTrials.Should().BeApproximately(trials, Rounding);
        probability.Values.Should().OnlyContain(value => value > 0, "every verdict must occur for the comparison to mean anything");
    }

    [Theory(DisplayName = "Expected n at α = β = 10⁻⁶ (p₀ = 0.25, δ = 0.05 and p₀ = 0.99, δ = 0.02) is the documented one")]
    [InlineData(0.25, 0.05, 0.5, 75.97)]
    [InlineData(0.25, 0.05, 0.25, 2030.73)]
    [InlineData(0.25, 0.05, 0.1, 225.91)]
    [InlineData(0.99, 0.02, 1, 480)]
    [InlineData(0.99, 0.02, 0.95, 400.76)]
    public void ExpectedTrialsAreAsDocumented(double p0, double slack, double p, double expected)
    {
        OperatingPoint point = OperatingCharacteristics.At(ProbabilityHypothesis.AtLeast(p0, slack), new(1e-6, 1e-6), p, 100_000);

        point.ExpectedTrials.Should().BeApproximately(expected, 0.01, "the value is recorded to two decimals");
        point.Inconclusive.Should().BeLessThan(1e-12);
        (point.Supported + point.Refuted + point.Inconclusive).Should().BeApproximately(1, Rounding);
    }

    [Theory(DisplayName = "≤ p₀ at p behaves as ≥ 1 − p₀ at 1 − p")]
    [InlineData(0.25)]
    [InlineData(0.5)]
    public void MirrorsDirections(double p)
    {
        ErrorRates rates = new(0.01, 0.02);

        OperatingPoint most = OperatingCharacteristics.At(ProbabilityHypothesis.AtMost(0.25, 0.125), rates, p, 1000);
        OperatingPoint least = OperatingCharacteristics.At(ProbabilityHypothesis.AtLeast(0.75, 0.125), rates, 1 - p, 1000);

        most.Should().Be(least);
    }

    [Fact(DisplayName = "A horizon of 0 leaves everything inconclusive after 0 trials")]
    public void EmptyHorizon() =>
        OperatingCharacteristics.At(ProbabilityHypothesis.AtLeast(0.5, 0.1), ErrorRates.Default, 0.5, 0)
            .Should().Be(new OperatingPoint(0, 0, 1, 0));

    [Theory(DisplayName = "An event that never occurs refutes ≥ ½ surely, and after as many trials as the test itself takes")]
    [InlineData(1e-6)]
    [InlineData(1e-30)]
    public void Impossible(double alpha)
    {
        ProbabilityHypothesis hypothesis = ProbabilityHypothesis.AtLeast(0.5, 0.1);
        ErrorRates rates = new(alpha, 1e-6);
        ProbabilityTest test = new(hypothesis, rates);
        while (test.Verdict == Verdict.Inconclusive)
            test.Observe(false);

        OperatingCharacteristics.At(hypothesis, rates, 0, 1000).Should().Be(new OperatingPoint(0, 1, 0, test.Trials));
    }

    [Fact(DisplayName = "A probability outside [0, 1], a negative horizon and a missing hypothesis are rejected by name")]
    public void RejectsBadInput()
    {
        ProbabilityHypothesis hypothesis = ProbabilityHypothesis.AtLeast(0.5, 0.1);
        foreach (double p in new[] { -0.1, 1.1, double.NaN })
        {
            using Case atP = Case.Of(p);
            Action badProbability = () => OperatingCharacteristics.At(hypothesis, ErrorRates.Default, p, 1);
            badProbability.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("probability")
                .WithMessage("probability must lie between 0 and 1.*");
        }

        Action badHorizon = () => OperatingCharacteristics.At(hypothesis, ErrorRates.Default, 0.5, -1);
        Action noHypothesis = () => OperatingCharacteristics.At(null!, ErrorRates.Default, 0.5, 1);
        badHorizon.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("horizon");
        noHypothesis.Should().Throw<ArgumentNullException>().WithParameterName("hypothesis");
    }
}
