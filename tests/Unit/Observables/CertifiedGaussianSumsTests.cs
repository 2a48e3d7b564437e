using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class CertifiedGaussianSumsTests
{
    [Theory(DisplayName = "The sum of two products has the Laplace law: the enclosure contains e^(−z) and is not wide")]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(10)]
    public void Laplace(double z)
    {
        Enclosure found = CertifiedGaussianSums.Largest(2, 1, z);

        found.Contains(Math.Exp(-z)).Should().BeTrue();
        (found.Upper / found.Lower).Should().BeLessThan(200);
    }

    [Fact(DisplayName = "The enclosures contain what the trapezoidal rule gives, at narrow and wide networks")]
    public void AgainstTheIntegral()
    {
        foreach (double width in new[] { 1, 3, 10, 100, 1000, 1e5, 1e8 })
        {
            foreach (int dimension in new[] { 1, 7, 100 })
            {
                using Case atSize = Case.Of((width, dimension));
                Contains(CertifiedGaussianSums.Norm(width, dimension, 1.5), GaussianSums.LogNorm(width, dimension, 1.5));
                double z = 2 * Math.Sqrt(width);
                Contains(CertifiedGaussianSums.Largest(width, dimension, z), GaussianSums.LogLargest(width, dimension, z));
            }
        }
    }

    [Fact(DisplayName = "Of wide networks cells a standard deviation wide lose little")]
    public void Wide()
    {
        Enclosure found = CertifiedGaussianSums.Norm(1e8, 7, 1.5);

        (found.Upper / found.Lower).Should().BeLessThan(1.01);
    }

    private static void Contains(Enclosure found, double logExpected)
    {
        double expected = Math.Exp(logExpected);
        found.Lower.Should().BeLessThanOrEqualTo(expected * (1 + 1e-8));
        found.Upper.Should().BeGreaterThanOrEqualTo(expected * (1 - 1e-8));
    }
}
