using LabelNoise.Numerics;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Numerics;

public sealed class LogSpaceTests
{
    [Fact(DisplayName = "Sums keep terms whose exponentials overflow or vanish: two of e^1000 or of e^−1000 add ln 2")]
    public void Sum()
    {
        LogSpace.Sum([1000, 1000]).Should().BeApproximately(1000 + Math.Log(2), 1e-12);
        LogSpace.Sum([-1000, -1000]).Should().BeApproximately(-1000 + Math.Log(2), 1e-12);
        LogSpace.Sum([0, double.NegativeInfinity, Math.Log(2)]).Should().BeApproximately(Math.Log(3), 1e-15);
        LogSpace.Sum([double.NegativeInfinity, double.NegativeInfinity]).Should().Be(double.NegativeInfinity);
        LogSpace.Sum([0, double.PositiveInfinity]).Should().Be(double.PositiveInfinity);
        LogSpace.Sum([]).Should().Be(double.NegativeInfinity);
    }

    [Fact(DisplayName = "Log-odds of 0 are probability ½; at −40 the probability keeps its digits, e^−40")]
    public void LogOddsScale()
    {
        LogOdds.Probability(0).Should().Be(0.5);
        (LogOdds.Probability(-40) / Math.Exp(-40)).Should().BeApproximately(1, 1e-14);
    }
}
