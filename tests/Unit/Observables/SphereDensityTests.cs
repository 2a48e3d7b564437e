using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class SphereDensityTests
{
    [Theory(DisplayName = "The density at 0 is 1/π on the circle, ½ on the sphere and 2/π one dimension higher")]
    [InlineData(2, 1 / Math.PI)]
    [InlineData(3, 0.5)]
    [InlineData(4, 2 / Math.PI)]
    public void AtZero(int dimension, double expected) => SphereDensity.AtZero(dimension).Middle.Should().BeApproximately(expected, 1e-14);

    [Theory(DisplayName = "Its integral over a band is the closed form")]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(7, 5)]
    [InlineData(200, 1)]
    [InlineData(5, 6)]
    public void Band(int dimension, int twelfths) =>
        SphereDensity.Probability(dimension, twelfths).Middle.Should().BeApproximately(SphereCap.BandProbability(dimension, Math.Sin(twelfths * Math.PI / 12)), 1e-12);

    [Fact(DisplayName = "On the circle the density grows away from 0, on the sphere it is constant, and beyond it falls")]
    public void Middle()
    {
        SphereDensity.LargestShareOfMiddle(2).Middle.Should().BeGreaterThan(1.4);
        SphereDensity.LargestShareOfMiddle(3).Middle.Should().BeApproximately(1, 1e-12);
        SphereDensity.LargestShareOfMiddle(7).Upper.Should().BeLessThan(1);
    }
}
