using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Statistics;

public sealed class TwoSampleTestTests
{
    private static readonly ErrorRates Loose = new(0.05, 0.05);
    private static readonly ErrorRates Rates = new(1e-3, 1e-3);

    [Theory(DisplayName = "Equal laws are said to differ with probability at most α = 0.05 within 2000 pairs, by exact recursion, for any slack")]
    [InlineData(0.05)]
    [InlineData(0.2)]
    public void FalseAlarmsStayBelowAlpha(double slack)
    {
        // A β that no horizon reaches leaves the verdict "alike" out of the way.
        (double first, double second, double alike, _, _) = new TwoSampleRecursion(slack, new ErrorRates(0.05, 1e-300)).WithoutTies(0.5, 2000);

        alike.Should().Be(0);
        first.Should().BeApproximately(second, 1e-12, "the recursion rounds");
        (first + second).Should().BeInRange(0.05 / 20, 0.05);
    }

    [Theory(DisplayName = "With ties of probability 0.3 equal laws are said to differ with probability at most α = 0.05 within 70 pairs, exactly")]
    [InlineData(0.1)]
    [InlineData(0.3)]
    public void FalseAlarmsWithTies(double slack)
    {
        (double differ, _) = new TwoSampleRecursion(slack, new ErrorRates(0.05, 1e-300)).WithTies(0.35, 0.3, 70);

        differ.Should().BeInRange(0.05 / 50, 0.05);
    }

    [Theory(DisplayName = "At |p − ½| = δ the test says alike with probability at most β = 0.05 within 2000 pairs, by exact recursion")]
    [InlineData(0.1, 0.6)]
    [InlineData(0.1, 0.4)]
    [InlineData(0.25, 0.75)]
    public void MissesStayBelowBeta(double slack, double p)
    {
        (double first, double second, double alike, _, _) = new TwoSampleRecursion(slack, new ErrorRates(1e-300, 0.05)).WithoutTies(p, 2000);

        (first + second).Should().Be(0);
        alike.Should().BeInRange(0.05 / 20, 0.05);
    }

    [Theory(DisplayName = "With ties of probability 0.4 and p = ½ + δ or ½ − δ the test says alike with probability at most β = 0.05 within 70 pairs, exactly")]
    [InlineData(0.3, 0.6)]
    [InlineData(0.3, 0)]
    public void MissesWithTies(double slack, double win)
    {
        (_, double alike) = new TwoSampleRecursion(slack, new ErrorRates(1e-300, 0.05)).WithTies(win, 0.4, 70);

        (win + 0.2 - 0.5).Should().BeApproximately(win > 0.3 ? slack : -slack, 1e-12);
        alike.Should().BeInRange(0.05 / 1000, 0.05);
    }

    [Theory(DisplayName = "The wrong direction is named with probability at most α = 0.05 for p at or below ½")]
    [InlineData(0.5)]
    [InlineData(0.49)]
    [InlineData(0.4)]
    public void DirectionIsRight(double p)
    {
        (double first, double second, _, _, _) = new TwoSampleRecursion(0.1, new ErrorRates(0.05, 1e-300)).WithoutTies(p, 1000);

        first.Should().BeInRange(double.Epsilon, 0.05);
        second.Should().BeGreaterThanOrEqualTo(first - 1e-12);
    }

    [Fact(DisplayName = "The recursion's evidence is the test's, after each of 60 pairs with ties")]
    public void RecursionIsTheTest()
    {
        TwoSampleTest test = new(0.1, new ErrorRates(1e-12, 1e-12));
        TwoSampleRecursion recursion = new(0.1, test.Rates);
        Random random = new(17);
        (double larger, double smaller) = (0, 0);
        for (int n = 0; n < 60; n++)
        {
            using Case atN = Case.Of(n);
            test.Observe(random.Next(3), random.Next(3));
            larger = Math.Max(larger, recursion.LogBet(test.FirstLarger, test.Ties, test.SecondLarger));
            smaller = Math.Max(smaller, recursion.LogBet(test.SecondLarger, test.Ties, test.FirstLarger));

            // Sums of some sixty logarithms in another order.
            test.LogRefutation.Should().BeApproximately(recursion.LogRefutation(test.FirstLarger, test.SecondLarger), 1e-10);
            test.LogSupport.Should().BeApproximately(Math.Min(larger, smaller), 1e-10);
        }

        test.Ties.Should().BePositive();
        test.Trials.Should().Be(60);
        test.Estimate.Should().Be((test.FirstLarger + (test.Ties / 2.0)) / 60);
    }

    [Theory(DisplayName = "Exchanging the two samples exchanges the counts and mirrors p; verdict, number of pairs and evidence stay, bit for bit")]
    [InlineData(0.8, Verdict.Refuted)]
    [InlineData(0.5, Verdict.Supported)]
    public void IsSymmetric(double p, Verdict expected)
    {
        TwoSampleTest test = new(0.1, Rates), swapped = new(0.1, Rates);
        Random random = new(31);
        while (test.Verdict == Verdict.Inconclusive)
        {
            (double a, double b) = random.NextDouble() < 0.1 ? (0, 0) : random.NextDouble() < p ? (1, 0) : (0, 1);
            test.Observe(a, b);
            swapped.Observe(b, a);
            swapped.LogRefutation.Should().Be(test.LogRefutation);
            swapped.LogSupport.Should().Be(test.LogSupport);
        }

        test.Verdict.Should().Be(expected);
        swapped.Verdict.Should().Be(expected);
        (swapped.FirstLarger, swapped.Ties, swapped.SecondLarger).Should().Be((test.SecondLarger, test.Ties, test.FirstLarger));
        swapped.Estimate.Should().BeApproximately(1 - test.Estimate, 1e-15, "a division rounds");
        swapped.Interval.Lower.Should().BeApproximately(1 - test.Interval.Upper, 1e-12, "1 − p rounds");
        swapped.LogEvidence.Should().Be(test.LogEvidence);
    }

    [Fact(DisplayName = "Of 400 simulated comparisons of equal laws at α = β = 0.05, δ = 0.2, at most 36 say differ")]
    public void EqualLawsAreSeldomSaidToDiffer()
    {
        Random random = new(5);
        int differ = 0;
        for (int k = 0; k < 400; k++)
        {
            TwoSampleTest test = new(0.2, Loose);
            while (test.Verdict == Verdict.Inconclusive)
                test.Observe(random.NextDouble(), random.NextDouble());
            differ += test.Verdict == Verdict.Refuted ? 1 : 0;
        }

        // Pr[Bin(400, 0.05) > 36] = 3·10⁻⁴; the seed is fixed.
        differ.Should().BeLessThanOrEqualTo(36);
    }

    [Fact(DisplayName = "Infinities compare as the largest and the smallest number, and equal infinities are ties")]
    public void Infinities()
    {
        TwoSampleTest test = new(0.1, Rates);
        test.Observe(double.PositiveInfinity, 1e308);
        test.Observe(double.PositiveInfinity, double.PositiveInfinity);
        test.Observe(double.NegativeInfinity, double.NegativeInfinity);
        test.Observe(0.0, -0.0);
        test.Observe(double.NegativeInfinity, -1e308);

        (test.FirstLarger, test.Ties, test.SecondLarger).Should().Be((1, 3, 1));
        test.Estimate.Should().Be(0.5);
    }

    [Fact(DisplayName = "Ties alone are called alike within 200 pairs, at δ = 0.05 and β = 10⁻³")]
    public void TiesAreAlike()
    {
        TwoSampleTest test = new(0.05, Rates);
        while (test.Verdict == Verdict.Inconclusive)
            test.Observe(1, 1);

        // The boldest bet gains ln(1 + 0.99·0.05/0.45) a pair and has a quarter of the weight.
        test.Verdict.Should().Be(Verdict.Supported);
        test.Trials.Should().BeInRange(66, (long)Math.Ceiling(Math.Log(4e3) / Math.Log(1 + (0.99 * 0.05 / 0.45))));
        test.LogRefutation.Should().BeApproximately(0, 1e-12, "the weights sum to one up to rounding");
    }

    [Fact(DisplayName = "Without pairs nothing is decided: no evidence, no estimate, interval [0, 1]")]
    public void StartsUndecided()
    {
        TwoSampleTest test = new(0.05, Rates);

        test.Verdict.Should().Be(Verdict.Inconclusive);
        test.Trials.Should().Be(0);
        test.LogRefutation.Should().BeApproximately(0, 1e-12, "the weights sum to one up to rounding");
        test.LogSupport.Should().Be(0);
        test.Estimate.Should().Be(double.NaN);
        test.Interval.Should().Be(new Interval(0, 1));
        test.Outlook(Verdict.Supported).Should().Be(8);
    }

    [Fact(DisplayName = "A decided test keeps its verdict and refuses further pairs")]
    public void VerdictIsSticky()
    {
        TwoSampleTest test = new(0.05, Rates);
        while (test.Verdict == Verdict.Inconclusive)
            test.Observe(1, 0);
        Action more = () => test.Observe(0, 1);

        more.Should().Throw<InvalidOperationException>().WithMessage("The claim is already decided (Refuted)*");
        test.Verdict.Should().Be(Verdict.Refuted);
        test.LogEvidence.Should().Be(test.LogRefutation).And.BeGreaterThanOrEqualTo(Math.Log(1000));
    }

    [Fact(DisplayName = "NaN is refused on either side and leaves no trace")]
    public void RejectsNaN()
    {
        TwoSampleTest test = new(0.05, Rates);
        Action first = () => test.Observe(double.NaN, 0);
        Action second = () => test.Observe(0, double.NaN);

        first.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("first").WithMessage("first must be a number; infinities are accepted.*");
        second.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("second").WithMessage("second must be a number; infinities are accepted.*");
        test.Trials.Should().Be(0);
        test.LogSupport.Should().Be(0);
    }

    [Theory(DisplayName = "Slacks outside (0, ½), or lost to rounding, are rejected by name")]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(-0.1)]
    [InlineData(1e-20)]
    [InlineData(4e-17)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void RejectsSlacks(double slack)
    {
        Action create = () => _ = new TwoSampleTest(slack, Rates);

        create.Should().Throw<ArgumentOutOfRangeException>().WithParameterName(nameof(slack)).WithMessage("slack must lie strictly between 0 and 0.5.*");
    }

    [Fact(DisplayName = "Default rates are rejected by name")]
    public void RejectsRates()
    {
        Action create = () => _ = new TwoSampleTest(0.05, default);

        create.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("Alpha");
    }
}
