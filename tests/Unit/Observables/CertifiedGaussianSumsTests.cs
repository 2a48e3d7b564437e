using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class CertifiedGaussianSumsTests
{
    [Theory(DisplayName = "The sum of two products has the Laplace law: the enclosure contains e^(−z) and is not wide")]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(10)]
    public void Laplace(double z)
    {
        Enclosure found = CertifiedGaussianSums.LogLargest(2, 1, z);

        found.Contains(-z).Should().BeTrue();
        (found.Upper - found.Lower).Should().BeLessThan(Math.Log(200));
    }

    [Fact(DisplayName = "The enclosures contain what integrals over ‖Y‖² give, at narrow and wide networks")]
    public void AgainstTheIntegral()
    {
        foreach (double width in new[] { 1, 3, 10, 100, 1000, 1e5, 1e8 })
        {
            foreach (int dimension in new[] { 1, 7, 100 })
            {
                using Case atSize = Case.Of((width, dimension));
                Contains(CertifiedGaussianSums.LogNorm(width, dimension, 1.5), GaussianSums.LogNorm(width, dimension, 1.5));
                double z = 2 * Math.Sqrt(width);
                Contains(CertifiedGaussianSums.LogLargest(width, dimension, z), Math.Log(SomeIsLarge(width, dimension, z)));
            }
        }
    }

    [Fact(DisplayName = "Given Y the sums are independent: far out the chance of a large one is d times that of one, near 0 it is certain")]
    public void Union()
    {
        Enclosure far = CertifiedGaussianSums.LogLargest(1000, 20, 300) - CertifiedGaussianSums.LogLargest(1000, 1, 300);

        far.Contains(Math.Log(20)).Should().BeTrue();
        CertifiedGaussianSums.LogLargest(1000, 20, 1e-6).Lower.Should().BeGreaterThan(-1e-6);
    }

    [Fact(DisplayName = "Of wide networks cells a standard deviation wide lose little")]
    public void Wide()
    {
        Enclosure found = CertifiedGaussianSums.LogNorm(1e8, 7, 1.5);

        (found.Upper - found.Lower).Should().BeLessThan(0.01);
    }

    /// <summary>Pr[|Z_j| > z for some j] by the trapezoidal rule in ln(‖Y‖²/m), over forty of its standard deviations below 0 and above.</summary>
    private static double SomeIsLarge(double width, int dimension, double z)
    {
        const int Nodes = 20_000;
        double reach = 40 * Math.Sqrt(2 / width);
        ChiSquared law = new(width);
        return Enumerable.Range(-Nodes, (2 * Nodes) + 1).Sum(k =>
        {
            double square = width * Math.Exp(reach * k / Nodes);
            double one = SpecialFunctions.Erfc(z / Math.Sqrt(2 * square));
            return Math.Exp(law.DensityLn(square)) * square * (1 - Math.Pow(1 - one, dimension)) * reach / Nodes;
        });
    }

    private static void Contains(Enclosure found, double expected)
    {
        found.Lower.Should().BeLessThanOrEqualTo(expected + 1e-7);
        found.Upper.Should().BeGreaterThanOrEqualTo(expected - 1e-7);
    }
}
