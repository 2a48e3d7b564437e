using LabelNoise.Classification;
using MathNet.Numerics;

namespace LabelNoise.Tests.Unit.Classification;

public sealed class ErrorFunctionTests
{
    [Theory(DisplayName = "The values of erf and of its derivative are those of a table of 17 digits, for ±z, to 10⁻¹⁵")]
    [InlineData(0, 0, 1.1283791670955126)]
    [InlineData(1.0e-300, 1.1283791670955126e-300, 1.1283791670955126)]
    [InlineData(0.001, 0.0011283787909692364, 1.1283780387169097)]
    [InlineData(0.1, 0.1124629160182849, 1.1171516067889369)]
    [InlineData(0.25, 0.27632639016823693, 1.0600141293761142)]
    [InlineData(0.5, 0.52049987781304654, 0.87878257893544479)]
    [InlineData(0.9, 0.79690821242283214, 0.50196857424036267)]
    [InlineData(0.99999, 0.84269664183322979, 0.41511579961205355)]
    [InlineData(1.0, 0.84270079294971487, 0.4151074974205947)]
    [InlineData(1.00001, 0.84270494398317849, 0.41509919531215726)]
    [InlineData(1.25, 0.92290012825645823, 0.23652112244729079)]
    [InlineData(1.5, 0.96610514647531073, 0.11893028922362937)]
    [InlineData(2.0, 0.99532226501895273, 0.020666985354092054)]
    [InlineData(2.5, 0.99959304798255504, 0.0021782842303527097)]
    [InlineData(3.0, 0.99997790950300141, 0.00013925305194674785)]
    [InlineData(3.75, 0.99999988627274343, 8.8143219123180397e-7)]
    [InlineData(4.0, 0.9999999845827421, 1.2698234671866558e-7)]
    [InlineData(5.0, 0.99999999999846254, 1.5670866531017335e-11)]
    [InlineData(5.5, 0.99999999999999264, 8.223316045262922e-14)]
    [InlineData(6.0, 0.99999999999999998, 2.6173012392492648e-16)]
    [InlineData(7.0, 1.0, 5.9159629580030694e-22)]
    [InlineData(20.0, 1.0, 2.1610374743867985e-174)]
    public void Table(double z, double value, double slope)
    {
        double[] values = new double[4];
        double[] slopes = new double[4];
        ErrorFunction.Write([z, -z, z, -z], values, slopes);

        values[0].Should().BeApproximately(value, 1e-15 * Math.Max(value, 1e-300));
        values[1].Should().Be(-values[0]);
        slopes[0].Should().BeApproximately(slope, Math.Max(1e-15 * slope, z > 4 ? 1e-12 * slope : 2e-15 * slope));
        slopes[1].Should().Be(slopes[0]);
        (values[2], slopes[3]).Should().Be((values[0], slopes[0]));
    }

    [Fact(DisplayName = "On a grid of 40,000 numbers erf differs from that of MathNet by less than 10⁻¹⁵, and far out it is 1")]
    public void Grid()
    {
        double[] grid = [.. Enumerable.Range(-20_000, 40_000).Select(k => k / 3000.0)];
        (double[] values, double[] slopes) = (new double[grid.Length], new double[grid.Length]);
        ErrorFunction.Write(grid, values, slopes);

        grid.Select((z, k) => Math.Abs(values[k] - SpecialFunctions.Erf(z))).Max().Should().BeLessThan(1e-15);
        grid.Select((z, k) => Math.Abs(slopes[k] - (2 / Math.Sqrt(Math.PI) * Math.Exp(-z * z)))).Max().Should().BeLessThan(1e-15);
        ErrorFunction.Write([100, -1e9, double.MaxValue, double.NegativeInfinity], values, slopes);
        values[..4].Should().Equal(1, -1, 1, -1);
        slopes[..4].Should().OnlyContain(s => s >= 0 && s < 1e-300);
    }
}
