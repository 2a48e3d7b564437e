using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Statistics;

public sealed class BettingMixtureTests
{
    [Fact(DisplayName = "The bets are even in the log-odds of the fraction at stake, from 10⁻⁴ to 0.99; a quarter is on the boldest, the rest spread evenly")]
    public void Grid()
    {
        BettingMixture wager = new(0.3);
        double[] odds = [.. wager.Fractions.Select(f => Math.Log(f / (1 - f)))];
        double step = (odds[^1] - odds[0]) / 39;

        wager.Fractions[0].Should().BeApproximately(1e-4, 1e-16);
        wager.Fractions[^1].Should().BeApproximately(0.99, 1e-14);
        odds.Zip(odds[1..], (from, to) => to - from).Should().OnlyContain(gap => Math.Abs(gap - step) < 1e-11);
        wager.Weights.Should().HaveCount(40);
        wager.Weights[^1].Should().Be(0.25);
        wager.Weights[..^1].Should().OnlyContain(weight => weight == wager.Weights[0]);
        wager.Weights.Sum().Should().BeApproximately(1, 1e-15);
        wager.Log.Should().BeApproximately(0, 1e-14);
    }
}
