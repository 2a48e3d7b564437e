using LabelNoise.Numerics;
using LabelNoise.Paper;
using MathNet.Numerics;

namespace LabelNoise.Tests.Unit.Numerics;

public sealed class SphereCapTests
{
    // Some hundred positive terms of one rounding each.
    private const double Relative = 1e-13;

    [Theory(DisplayName = "On the circle the band is the arcsine law, on the sphere it is uniform")]
    [InlineData(0)]
    [InlineData(1e-200)]
    [InlineData(0.3)]
    [InlineData(0.999)]
    public void LowDimensions(double r)
    {
        SphereCap.BandProbability(2, r).Should().BeApproximately(2 / Math.PI * Math.Asin(r), Relative * r);
        SphereCap.BandProbability(3, r).Should().Be(r);
    }

    [Fact(DisplayName = "On the line |u₁| = 1: the strict band is empty up to half-width 1 and everything beyond")]
    public void Line()
    {
        SphereCap.BandProbability(1, 0.5).Should().Be(0);
        SphereCap.BandProbability(1, 1).Should().Be(0);
        SphereCap.BandProbability(1, Math.BitIncrement(1.0)).Should().Be(1);
        SphereCap.BandProbability(1, double.PositiveInfinity).Should().Be(1);
    }

    // Reference values from the incomplete beta function in 40-digit arithmetic.
    [Theory(DisplayName = "The band agrees with 40-digit arithmetic, on both sides of the change of method at d = 256")]
    [InlineData(4, 0.3, 0.376162335218927048)]
    [InlineData(7, 0.05, 0.0935938671875000052)]
    [InlineData(20, 0.2, 0.615275769568547827)]
    [InlineData(255, 0.1, 0.889549899966979051)]
    [InlineData(256, 0.1, 0.89025014594990403)]
    [InlineData(257, 0.1, 0.890945514434796887)]
    [InlineData(258, 0.1, 0.891636044704959)]
    [InlineData(1000, 0.02, 0.472642049586593303)]
    public void HighPrecision(int dimension, double r, double expected) =>
        (SphereCap.BandProbability(dimension, r) / expected).Should().BeApproximately(1, Relative);

    // mpmath, 50 digits: the incomplete beta function, by DLMF 8.17.8.
    [Theory(DisplayName = "The band agrees with 50-digit arithmetic to 13 digits, up to d = 2³¹ − 1 and down to half-widths of 10⁻³⁰⁰")]
    [InlineData(4, 1e-300, 1.2732395447351627181e-300)]
    [InlineData(255, 0.9, 1.0)]
    [InlineData(257, 1e-300, 1.2753692143651879037e-299)]
    [InlineData(257, 3e-9, 3.8261076430955621319e-8)]
    [InlineData(257, 0.06, 0.66290859041046244421)]
    [InlineData(257, 0.3, 0.9999990838736762692)]
    [InlineData(258, 0.25, 0.99995272422741077089)]
    [InlineData(1000, 0.02, 0.47264204958659330296)]
    [InlineData(4096, 1e-20, 5.1055261015827466801e-19)]
    [InlineData(4096, 0.05, 0.99863246252130172901)]
    [InlineData(65536, 0.004, 0.69416112460368404884)]
    [InlineData(1000000, 0.0015, 0.86638552460865661457)]
    [InlineData(2147483647, 1e-12, 3.6974728525863617422e-8)]
    [InlineData(2147483647, 2e-5, 0.6459794815599348335)]
    [InlineData(2147483647, 0.00015, 0.99999999999637660464)]
    public void WholeRange(int dimension, double r, double expected) =>
        (SphereCap.BandProbability(dimension, r) / expected).Should().BeApproximately(1, Relative);

    [Theory(DisplayName = "The finite sum is the regularised incomplete beta function I_{r²}(½, (d − 1)/2)")]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(31)]
    [InlineData(100)]
    public void IncompleteBeta(int dimension)
    {
        foreach (double r in new[] { 0.01, 0.2, 0.5, 0.9, 0.9999 })
        {
            using Case atR = Case.Of(r);
            double expected = SpecialFunctions.BetaRegularized(0.5, 0.5 * (dimension - 1), r * r);
            (SphereCap.BandProbability(dimension, r) / expected).Should().BeApproximately(1, 1e-12);
        }
    }

    [Theory(DisplayName = "Lemma C.3's bound ρ·r is never below the exact band, whatever the dimension")]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(300)]
    public void BelowTheBoundOfTheLemma(int dimension)
    {
        double rho = LemmaC3.Rho(dimension);
        foreach (double r in new[] { 1e-6, 0.01, 0.1, 0.5, 1 })
        {
            using Case atR = Case.Of(r);
            SphereCap.BandProbability(dimension, r).Should().BeLessThan(rho * r);
        }
    }

    [Fact(DisplayName = "From half-width 1 on the band is the whole sphere")]
    public void WholeSphere()
    {
        foreach (int dimension in new[] { 2, 3, 50, 5000 })
        {
            using Case atDimension = Case.Of(dimension);
            SphereCap.BandProbability(dimension, 1).Should().Be(1);
            SphereCap.BandProbability(dimension, double.PositiveInfinity).Should().Be(1);
        }
    }

    [Theory(DisplayName = "The dimension is at least 1 and the half-width a number of at least 0")]
    [InlineData(0, 0.5, "dimension", "*at least 1*")]
    [InlineData(3, -0.1, "halfWidth", "*at least 0*")]
    [InlineData(3, double.NaN, "halfWidth", "*at least 0*")]
    public void BadInput(int dimension, double halfWidth, string name, string message) =>
        FluentActions.Invoking(() => SphereCap.BandProbability(dimension, halfWidth)).Should().Throw<ArgumentOutOfRangeException>()
            .WithParameterName(name).WithMessage(message);
}
