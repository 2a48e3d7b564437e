using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class GaussianSumsTests
{
    [Theory(DisplayName = "The sum of two products has the Laplace law: Pr[|Z| > z] = e^(−z), and |Z| is √2·‖θ(0)‖")]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(300)]
    public void Laplace(double z) => GaussianSums.LogNorm(2, 1, z / Math.Sqrt(2)).Should().BeApproximately(-z, 1e-9 * (1 + z));

    [Theory(DisplayName = "Of wide networks Z/√m is normal, and d·‖θ(0)‖² is chi-square with d degrees of freedom")]
    [InlineData(1, 1)]
    [InlineData(7, 1.3)]
    [InlineData(100, 0.9)]
    public void Wide(int dimension, double r) =>
        GaussianSums.LogNorm(1e9, dimension, r).Should().BeApproximately(ChiSquareTail.LogSurvival(dimension, dimension * r * r), 1e-6);
}
