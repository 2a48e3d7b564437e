using LabelNoise.Numerics;

namespace LabelNoise.Tests.Unit.Numerics;

public sealed class NormalMeanTests
{
    [Theory(DisplayName = "The even moments of a normal variable are 1, 1, 3, 15 and 105")]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    [InlineData(4, 3)]
    [InlineData(6, 15)]
    [InlineData(8, 105)]
    public void Moments(int power, double moment) => NormalMean.Of(x => Math.Pow(x, power)).Should().BeApproximately(moment, 1e-12 * moment);

    [Fact(DisplayName = "E cos(X + 2Y) is e^(−5/2)")]
    public void Pair() => NormalMean.Of((x, y) => Math.Cos(x + (2 * y))).Should().BeApproximately(Math.Exp(-2.5), 1e-14);
}
