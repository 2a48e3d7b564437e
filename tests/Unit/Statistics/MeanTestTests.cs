using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Statistics;

public sealed class MeanTestTests
{
    private static readonly ErrorRates Rates = new(1e-6, 1e-6);

    [Theory(DisplayName = "For X in {0, B} with mean μ₀ exactly, a run of 600 refutes with probability at most α = 0.05, by exact recursion")]
    [InlineData(0.5, 1)]
    [InlineData(0.1, 1)]
    [InlineData(2, 3)]
    public void FalseAlarmsStayBelowAlpha(double bound, double ceiling)
    {
        BettingMixture wager = new(bound);
        double crossing = CrossingProbability(wager, bound, ceiling, bound / ceiling, 600, Math.Log(1 / 0.05));

        crossing.Should().BeInRange(0.05 / 20, 0.05);
    }

    [Theory(DisplayName = "For X in {0, B} with mean μ₀ + slack, a run of 600 supports with probability at most β = 0.05, by exact recursion")]
    [InlineData(0.5, 0.1, 1)]
    [InlineData(0.1, 0.05, 1)]
    [InlineData(1, 1, 3)]
    public void MissesStayBelowBeta(double bound, double slack, double ceiling)
    {
        double mean = 1 - ((bound + slack) / ceiling);
        double crossing = CrossingProbability(new(mean), mean, 1, mean, 600, Math.Log(1 / 0.05));

        crossing.Should().BeInRange(0.05 / 20, 0.05);
    }

    [Fact(DisplayName = "The recursion's wealth is the test's: ln Σ wₖ (1+λₖ(B−μ))^S (1−λₖμ)^(n−S), whatever the order")]
    public void WealthIsTheProduct()
    {
        MeanTest test = new(new(0.5, 2, 0.25), Rates), reversed = new(new(0.5, 2, 0.25), Rates);
        double[] values = [2, 0, 0, 2, 0, 0, 0, 0, 2, 0, 0, 0];
        foreach (double x in values)
            test.Observe(x);
        foreach (double x in values.Reverse())
            reversed.Observe(x);

        test.LogRefutation.Should().BeApproximately(LogWealth(new(0.5), 0.5, 2, 3, 9), 1e-12);
        test.LogSupport.Should().BeApproximately(LogWealth(new(0.625), 0.625, 1, 9, 3), 1e-12);
        reversed.LogSupport.Should().BeApproximately(test.LogSupport, 1e-12, "only rounding depends on the order");
        test.LogEvidence.Should().Be(Math.Max(test.LogSupport, test.LogRefutation));
        test.Mean.Should().Be(0.5);
        test.Trials.Should().Be(12);
    }

    [Theory(DisplayName = "All X = 0 supports E X ≤ μ₀ within 10 % of ln(1/β)·B/μ₀ observations")]
    [InlineData(1, 20)]
    [InlineData(1, 1000)]
    [InlineData(0.01, 1)]
    public void SupportsAMeanFarBelow(double bound, double ceiling)
    {
        MeanTest test = new(new(bound, ceiling), ErrorRates.Default);
        while (test.Verdict == Verdict.Inconclusive)
            test.Observe(0);

        test.Verdict.Should().Be(Verdict.Supported);
        test.LogEvidence.Should().Be(test.LogSupport);
        (test.Trials / (Math.Log(1e7) * ceiling / bound)).Should().BeInRange(0.95, 1.1);
    }

    [Theory(DisplayName = "A mean of 2μ₀ or more is refuted and a mean of μ₀/2 supported, with n within twice that of the best fixed bet")]
    [InlineData(0.2, 0.4, Verdict.Refuted)]
    [InlineData(0.2, 0.1, Verdict.Supported)]
    [InlineData(0.2, 1, Verdict.Refuted)]
    public void DecidesCoins(double bound, double p, Verdict expected)
    {
        Random random = new(2718);
        double divergence = (p * Math.Log(p / bound)) + (p < 1 ? (1 - p) * Math.Log((1 - p) / (1 - bound)) : 0);
        double[] trials = new double[50];
        for (int i = 0; i < trials.Length; i++)
        {
            using Case atI = Case.Of(i);
            MeanTest test = new(new(bound, 1), Rates);
            while (test.Verdict == Verdict.Inconclusive)
                test.Observe(random.NextDouble() < p ? 1 : 0);
            test.Verdict.Should().Be(expected);
            trials[i] = test.Trials;
        }

        (trials.Average() / (Math.Log(1e6) / divergence)).Should().BeInRange(0.8, 2);
    }

    [Fact(DisplayName = "A decided test keeps its verdict and refuses further observations")]
    public void VerdictIsSticky()
    {
        MeanTest test = new(new(0.5, 1), Rates);
        while (test.Verdict == Verdict.Inconclusive)
            test.Observe(1);
        Action more = () => test.Observe(0);

        more.Should().Throw<InvalidOperationException>().WithMessage("The claim is already decided (Refuted)*");
        test.Verdict.Should().Be(Verdict.Refuted);
        test.LogEvidence.Should().Be(test.LogRefutation);
        test.Mean.Should().Be(1);
    }

    [Fact(DisplayName = "NaN, negative values and values above the declared ceiling are refused and leave no trace")]
    public void RejectsObservations()
    {
        MeanTest test = new(new(0.5, 2), Rates);
        Action nan = () => test.Observe(double.NaN);
        Action negative = () => test.Observe(-1e-9);
        Action above = () => test.Observe(2.5);

        nan.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("x").WithMessage("x must be a number of at least 0.*");
        negative.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("x").WithMessage("x must be a number of at least 0.*");
        above.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("x").WithMessage("x exceeds the declared ceiling 2.*");
        test.Trials.Should().Be(0);
        test.Mean.Should().Be(double.NaN);
    }

    [Fact(DisplayName = "A claim about a mean says itself in words")]
    public void SaysItselfInWords() => new MeanHypothesis(0.25, 1, 0.05).ToString().Should().Be("E X ≤ 0.25 (μ₁ = 0.3, 0 ≤ X ≤ 1)");

    [Theory(DisplayName = "Bounds, ceilings and slacks out of range are rejected by name")]
    [InlineData(0, 1, 0, "bound")]
    [InlineData(double.NaN, 1, 0, "bound")]
    [InlineData(1, 1, 0, "ceiling")]
    [InlineData(1, double.PositiveInfinity, 0, "ceiling")]
    [InlineData(1, 2, -0.1, "slack")]
    [InlineData(1, 2, 1, "slack")]
    public void RejectsHypotheses(double bound, double ceiling, double slack, string parameter)
    {
        Action create = () => _ = new MeanHypothesis(bound, ceiling, slack);

        create.Should().Throw<ArgumentOutOfRangeException>().WithParameterName(parameter).WithMessage($"{parameter} must be *");
    }

    [Fact(DisplayName = "A missing hypothesis and default rates are rejected by name")]
    public void RejectsBadInput()
    {
        Action noHypothesis = () => _ = new MeanTest(null!, Rates);
        Action noRates = () => _ = new MeanTest(new(0.5, 1), default);

        noHypothesis.Should().Throw<ArgumentNullException>().WithParameterName("hypothesis");
        noRates.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("Alpha");
    }

    private static double LogWealth(BettingMixture wager, double mean, double high, long highs, long zeros)
    {
        double[] terms =
        [
            .. wager.Fractions.Zip(wager.Weights, (fraction, weight) =>
                Math.Log(weight) + (highs * Math.Log(1 + (fraction * (high - mean) / mean))) + (zeros * Math.Log(1 - fraction))),
        ];
        double largest = terms.Max();
        return largest + Math.Log(terms.Sum(term => Math.Exp(term - largest)));
    }

    /// <summary>Probability that the wealth on draws from {0, high} reaches exp(threshold) within the horizon.</summary>
    private static double CrossingProbability(BettingMixture wager, double mean, double high, double p, int horizon, double threshold)
    {
        double[] mass = new double[horizon + 1];
        mass[0] = 1;
        double crossed = 0;
        for (int n = 1; n <= horizon; n++)
        {
            for (int s = n; s >= 0; s--)
            {
                mass[s] = (mass[s] * (1 - p)) + (s > 0 ? mass[s - 1] * p : 0);
                if (mass[s] < 1e-30 || LogWealth(wager, mean, high, s, n - s) < threshold)
                    continue;
                crossed += mass[s];
                mass[s] = 0;
            }
        }

        return crossed;
    }
}
