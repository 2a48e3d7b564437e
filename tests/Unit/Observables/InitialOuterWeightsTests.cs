using LabelNoise.Observables.Exact;
using MathNet.Numerics.Distributions;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class InitialOuterWeightsTests
{
    [Theory(DisplayName = "|aᵢ(0)| exceeds m^(−1/4) where a normal variable exceeds m^(1/4), and some of m does with the complement of all staying below")]
    [InlineData(2)]
    [InlineData(16)]
    [InlineData(81)]
    [InlineData(256)]
    public void Tails(double width)
    {
        double one = 2 * Normal.CDF(0, 1, -Math.Pow(width, 0.25));
        InitialOuterWeights.LogFailure(width).Middle.Should().BeApproximately(Math.Log(1 - Math.Pow(1 - one, width)), 1e-8);
        InitialOuterWeights.LogLarge(width).Middle.Should().BeApproximately(Math.Log(2 * Normal.CDF(0, 1, -Math.Pow(width, 0.375))), 1e-7);
    }

    [Fact(DisplayName = "The bound of (25) at m = 16 is 2·e^(−1) with the constant ½")]
    public void Bound() => InitialOuterWeights.LogBound(16, 0.75, 0.5).Middle.Should().BeApproximately(Math.Log(2) - 1, 1e-14);
}
