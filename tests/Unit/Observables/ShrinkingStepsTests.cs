using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class ShrinkingStepsTests
{
    [Theory(DisplayName = "Given the past the worst law is that of independent events of probability ¼, so that the chance is a binomial tail")]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(100)]
    [InlineData(1000)]
    public void GivenThePast(int steps) =>
        ShrinkingSteps.LogWorstGivenThePast(steps).Middle.Should().BeApproximately(BinomialTail.LogAtMost(((steps + 7) / 8) - 1, steps, 0.25), 1e-9);

    [Theory(DisplayName = "By themselves events of probability ¼ are fewer than T/8 with probability up to ¾, 0.8, 6/7 in the limit")]
    [InlineData(8, 0.75)]
    [InlineData(16, 0.8)]
    [InlineData(8_000_000, 6.0 / 7)]
    public void ByItself(int steps, double expected) => Math.Exp(ShrinkingSteps.LogWorstByItself(steps).Middle).Should().BeApproximately(expected, 1e-6);

    [Fact(DisplayName = "The proof's bound is (2/e)^(T/8)")]
    public void Bound() => ShrinkingSteps.LogBound(24).Middle.Should().BeApproximately(3 * (Math.Log(2) - 1), 1e-12);

    [Fact(DisplayName = "There is at least one step")]
    public void NoSteps()
    {
        Action act = () => ShrinkingSteps.LogWorstGivenThePast(0);

        act.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("steps");
    }
}
