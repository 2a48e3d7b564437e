using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class SphereDensityTests
{
    [Theory(DisplayName = "The density at 0 is 1/π on the circle, ½ on the sphere and 2/π one dimension higher")]
    [InlineData(2, 1 / Math.PI)]
    [InlineData(3, 0.5)]
    [InlineData(4, 2 / Math.PI)]
    public void AtZero(int dimension, double expected) => SphereDensity.AtZero(dimension).Should().BeApproximately(expected, 1e-14);

    [Theory(DisplayName = "Its integral over a band is the closed form")]
    [InlineData(2, 0.3)]
    [InlineData(7, 0.9)]
    [InlineData(200, 0.05)]
    [InlineData(5, 1)]
    public void Band(int dimension, double halfWidth) =>
        SphereDensity.Probability(dimension, halfWidth).Should().BeApproximately(SphereCap.BandProbability(dimension, halfWidth), 1e-12);

    [Fact(DisplayName = "On the circle the density grows away from 0, on the sphere it is constant, and beyond it falls")]
    public void Middle()
    {
        SphereDensity.LargestShareOfMiddle(2).Should().BeGreaterThan(1.4);
        SphereDensity.LargestShareOfMiddle(3).Should().BeApproximately(1, 1e-12);
        SphereDensity.LargestShareOfMiddle(7).Should().BeLessThan(1);
    }
}
