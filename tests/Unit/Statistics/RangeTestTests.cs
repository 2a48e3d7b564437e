using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Statistics;

public sealed class RangeTestTests
{
    private static readonly RangeHypothesis AroundOne = new(new Interval(0.9, 1.1), new Interval(0.7, 1.3));

    [Theory(DisplayName = "A mean inside the claimed interval is supported, one above or below it refuted, and one at its end is neither")]
    [InlineData(1, Verdict.Supported)]
    [InlineData(1.2, Verdict.Refuted)]
    [InlineData(0.8, Verdict.Refuted)]
    [InlineData(1.1, Verdict.Inconclusive)]
    [InlineData(0.9, Verdict.Inconclusive)]
    public void Decides(double mean, Verdict expected)
    {
        RangeTest test = Fed(AroundOne, mean, 0.05);

        test.Verdict.Should().Be(expected);
        (expected == Verdict.Inconclusive || test.LogEvidence >= Math.Log(1e7)).Should().BeTrue();
    }

    [Theory(DisplayName = "The interval contains the mean and is as narrow as the verdict needs")]
    [InlineData(1)]
    [InlineData(1.2)]
    [InlineData(0.8)]
    public void HoldsTheMean(double mean)
    {
        RangeTest test = Fed(AroundOne, mean, 0.05);

        test.Interval.Contains(mean).Should().BeTrue();
        if (test.Verdict == Verdict.Refuted)
            (test.Interval.Lower > 1.1 || test.Interval.Upper < 0.9).Should().BeTrue("the interval is {0}", test.Interval);
        else
            new Interval(0.89, 1.11).Should().Match<Interval>(i => i.Contains(test.Interval.Lower) && i.Contains(test.Interval.Upper), "the interval is {0}", test.Interval);
    }

    [Fact(DisplayName = "The slack moves what is supported and not what is refuted, and the claim says so")]
    public void Slack()
    {
        RangeHypothesis wider = new(new Interval(0.9, 1.1), new Interval(0.7, 1.3), 0.1);

        Fed(wider, 1.1, 0.05).Verdict.Should().Be(Verdict.Supported);
        Fed(wider, 1.25, 0.02).Verdict.Should().Be(Verdict.Refuted);
        wider.ToString().Should().Be("0.9 ≤ E X ≤ 1.1 (δ = 0.1), 0.7 ≤ X ≤ 1.3");
        AroundOne.ToString().Should().Be("0.9 ≤ E X ≤ 1.1, 0.7 ≤ X ≤ 1.3");
        AroundOne.Rounded.Should().Be("0.9 ≤ E X ≤ 1.1");
    }

    [Fact(DisplayName = "What lies outside the declared interval, or comes after the verdict, is refused")]
    public void Refuses()
    {
        RangeTest test = new(AroundOne, ErrorRates.Default);
        foreach (double value in new[] { 0.69, 1.31, double.NaN })
        {
            using Case atValue = Case.Of(value);
            Action observe = () => test.Observe(value);
            observe.Should().Throw<ArgumentOutOfRangeException>();
        }

        RangeTest decided = Fed(AroundOne, 1, 0.05);
        Action more = () => decided.Observe(1);
        more.Should().Throw<InvalidOperationException>();
        Action reversed = () => _ = new RangeHypothesis(new Interval(0.6, 1), new Interval(0.7, 1.3));
        reversed.Should().Throw<ArgumentOutOfRangeException>();
    }

    /// <summary>By turns above and below the mean, until the verdict or 400 observations.</summary>
    private static RangeTest Fed(RangeHypothesis hypothesis, double mean, double spread)
    {
        RangeTest test = new(hypothesis, ErrorRates.Default);
        for (int k = 0; k < 400 && test.Verdict == Verdict.Inconclusive; k++)
            test.Observe(mean + (k % 2 == 0 ? spread : -spread));
        return test;
    }
}
