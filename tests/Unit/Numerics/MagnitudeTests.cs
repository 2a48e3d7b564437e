using LabelNoise.Numerics;

namespace LabelNoise.Tests.Unit.Numerics;

public sealed class MagnitudeTests
{
    [Theory(DisplayName = "A number is written in four digits and read back, from 10^-1200 to 10^5000")]
    [InlineData("1e-1200", -1200, "1e-1200")]
    [InlineData("2.5e-8", -7.6020599913279625, "2.5e-08")]
    [InlineData("1000", 3, "1000")]
    [InlineData(" +2.5E+700 ", 700.39794000867204, "2.5e+700")]
    [InlineData("1e5000", 5000, "1e+5000")]
    [InlineData("1e-1000000000", -1000000000, "1e-1000000000")]
    [InlineData("9.99996e-1200", -1199.000001737181402, "1e-1199")]
    public void ParseAndWrite(string text, double log10, string written)
    {
        Magnitude value = Magnitude.Parse(text);

        // One unit in the last place of 5000 is 9e-13.
        value.Log10.Should().BeApproximately(log10, 1e-12);
        value.ToString().Should().Be(written);
        // Four digits fix the logarithm to 0.5e-3/ln 10.
        Magnitude.Parse(written).Log10.Should().BeApproximately(log10, 2.2e-4);
    }

    [Theory(DisplayName = "Text that is not a positive decimal number is refused with an example of what is")]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1/2")]
    [InlineData("1e")]
    [InlineData("e5")]
    [InlineData("1e2.5")]
    [InlineData("NaN")]
    [InlineData("1,000")]
    [InlineData("1e1000000001")]
    [InlineData("1e-99999999999")]
    public void BadText(string? text)
    {
        Magnitude.TryParse(text, out Magnitude value).Should().BeFalse();
        value.Should().Be(default(Magnitude));
        FluentActions.Invoking(() => Magnitude.Parse(text)).Should().Throw<FormatException>().WithMessage("*1e-1200*");
    }

    [Fact(DisplayName = "Products, quotients and powers are exact on logarithms where doubles underflow")]
    public void Arithmetic()
    {
        Magnitude tiny = Magnitude.FromLog10(-1200);

        (tiny * tiny).Log10.Should().Be(-2400);
        (tiny / tiny).Should().Be(default(Magnitude));
        tiny.Pow(-0.5).Log10.Should().Be(600);
        tiny.ToDouble().Should().Be(0);
        (tiny / (tiny * tiny)).ToDouble().Should().Be(double.PositiveInfinity);
    }

    [Fact(DisplayName = "Magnitudes are ordered as the numbers are, and the default is 1")]
    public void Order()
    {
        Magnitude small = Magnitude.FromLog10(-1201);
        Magnitude large = Magnitude.FromLog10(-1200);

        (small < large && small <= large && large > small && large >= small).Should().BeTrue();
        (large < small || large <= small || small > large || small >= large).Should().BeFalse();
        new[] { large, small }.Order().Should().Equal(small, large);
        default(Magnitude).Should().Be(Magnitude.Of(1));
        Magnitude.Of(1000).Ln.Should().BeApproximately(Math.Log(1000), 2e-15);
    }

    [Theory(DisplayName = "Only positive finite numbers have a magnitude")]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void BadNumber(double value) =>
        FluentActions.Invoking(() => Magnitude.Of(value)).Should().Throw<ArgumentOutOfRangeException>()
            .WithParameterName(nameof(value)).WithMessage("value must be a finite number greater than 0.*");

    [Theory(DisplayName = "Only finite logarithms are held, also as the result of a power")]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void BadLogarithm(double log10)
    {
        FluentActions.Invoking(() => Magnitude.FromLog10(log10)).Should().Throw<ArgumentOutOfRangeException>()
            .WithParameterName(nameof(log10)).WithMessage("log10 must be a finite number.*");
        FluentActions.Invoking(() => Magnitude.Of(10).Pow(log10)).Should().Throw<ArgumentOutOfRangeException>()
            .WithParameterName("exponent").WithMessage("*must be a finite number.*");
        FluentActions.Invoking(() => Magnitude.FromLog10(1e300).Pow(1e300)).Should().Throw<ArgumentOutOfRangeException>()
            .WithParameterName("exponent");
    }
}
