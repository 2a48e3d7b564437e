using LabelNoise.Numerics;

namespace LabelNoise.Tests.Unit.Numerics;

public sealed class NumberTextTests
{
    [Theory(DisplayName = "Whole numbers are read exactly up to 64 bits, also with an exponent")]
    [InlineData("1e9", 1_000_000_000)]
    [InlineData("2.5e3", 2500)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-3", -3)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData(" +12.50e1\t", 125)]
    [InlineData("0e99999999999", 0)]
    [InlineData("000000000000000000000000000001", 1)]
    [InlineData("10000000000000000000000000000000e-31", 1)]
    public void Whole(string text, long expected)
    {
        NumberText.TryWhole(text, out long value).Should().BeTrue();
        value.Should().Be(expected);
    }

    [Theory(DisplayName = "A text that is not a whole number of 64 bits is not read")]
    [InlineData("9223372036854775808")]
    [InlineData("1e-1")]
    [InlineData("1e-30")]
    [InlineData("1e-40")]
    [InlineData("1e-99999999999")]
    [InlineData("1e30")]
    [InlineData("1e99999999999")]
    [InlineData("1.0000000000000000000000000000000001")]
    [InlineData("1 000")]
    [InlineData("e3")]
    [InlineData(".")]
    [InlineData("１")]
    [InlineData(null)]
    [InlineData("1,000")]
    [InlineData("")]
    [InlineData("NaN")]
    public void NotWhole(string? text) => NumberText.TryWhole(text, out _).Should().BeFalse();

    [Fact(DisplayName = "Seeds reach 2⁶⁴ − 1 and real numbers must be finite")]
    public void SeedsAndReals()
    {
        NumberText.TrySeed("18446744073709551615", out ulong seed).Should().BeTrue();
        seed.Should().Be(ulong.MaxValue);
        NumberText.TrySeed("-1", out _).Should().BeFalse();
        NumberText.TryReal("1e400", out _).Should().BeFalse();
        NumberText.TryReal("∞", out _).Should().BeFalse();
    }

    [Theory(DisplayName = "A real number is the nearest double; one that would be taken for 0 or ∞ is refused")]
    [InlineData("5e-324", 5e-324)]
    [InlineData("1.7976931348623157e308", double.MaxValue)]
    [InlineData("0.000", 0.0)]
    [InlineData(" 2.5e-8 ", 2.5e-8)]
    [InlineData("1e-400", null)]
    [InlineData("1e-99999999999", null)]
    [InlineData("1e309", null)]
    public void Real(string text, double? expected)
    {
        NumberText.TryReal(text, out double value).Should().Be(expected is not null);
        value.Should().Be(expected ?? 0);
    }
}
