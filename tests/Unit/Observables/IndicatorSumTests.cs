using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class IndicatorSumTests
{
    [Fact(DisplayName = "Equal parameters give the binomial law, on both tails")]
    public void Binomial()
    {
        IndicatorSum sum = new([.. Enumerable.Repeat(0.3, 25)]);

        sum.Mean.Should().BeApproximately(7.5, 1e-14);
        for (int t = 0; t <= 25; t++)
        {
            using Case atT = Case.Of(t);
            sum.LogAtMost(t).Should().BeApproximately(BinomialTail.LogAtMost(t, 25, 0.3), 1e-11);
            sum.LogAtLeast(t).Should().BeApproximately(BinomialTail.LogAtLeast(t, 25, 0.3), 1e-11);
        }
    }

    [Fact(DisplayName = "Of parameters ½ and ¼ none occurs with probability 3/8, both with 1/8")]
    public void Two()
    {
        IndicatorSum sum = new([0.5, 0.25]);

        Math.Exp(sum.LogAtMost(0)).Should().BeApproximately(0.375, 1e-15);
        Math.Exp(sum.LogAtLeast(2)).Should().BeApproximately(0.125, 1e-15);
    }

    [Fact(DisplayName = "Chernoff's bound is e^(−μ) at 0, 1 at μ, and e·μ·e^(−μ) at 1")]
    public void Bound()
    {
        ChernoffBound.Log(2, 0).Should().Be(-2);
        ChernoffBound.Log(2, 2).Should().Be(0);
        ChernoffBound.Log(2, 1).Should().BeApproximately(Math.Log(2) - 1, 1e-15);
    }
}
