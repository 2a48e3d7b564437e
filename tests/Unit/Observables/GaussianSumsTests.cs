using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class GaussianSumsTests
{
    [Theory(DisplayName = "The sum of two products has the Laplace law: Pr[|Z| > z] = e^(−z)")]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(300)]
    public void Laplace(double z) => GaussianSums.LogLargest(2, 1, z).Should().BeApproximately(-z, 1e-9 * (1 + z));

    [Theory(DisplayName = "Of one dimension ‖θ(0)‖ is |Z|/√m")]
    [InlineData(1, 0.5)]
    [InlineData(10, 1.5)]
    [InlineData(1e6, 4)]
    public void OneDimension(double width, double r) =>
        GaussianSums.LogNorm(width, 1, r).Should().BeApproximately(GaussianSums.LogLargest(width, 1, r * Math.Sqrt(width)), 1e-9);

    [Theory(DisplayName = "Of wide networks Z/√m is normal, and d·‖θ(0)‖² is chi-square with d degrees of freedom")]
    [InlineData(1, 1)]
    [InlineData(7, 1.3)]
    [InlineData(100, 0.9)]
    public void Wide(int dimension, double r) =>
        GaussianSums.LogNorm(1e9, dimension, r).Should().BeApproximately(ChiSquareTail.LogSurvival(dimension, dimension * r * r), 1e-6);

    [Fact(DisplayName = "Given Y the sums are independent: far out the chance of a large one is d times that of one, near 0 it is certain")]
    public void Union()
    {
        GaussianSums.LogLargest(1000, 20, 300).Should().BeApproximately(Math.Log(20) + GaussianSums.LogLargest(1000, 1, 300), 1e-6);
        GaussianSums.LogLargest(1000, 20, 1e-6).Should().BeApproximately(0, 1e-9);
    }
}
