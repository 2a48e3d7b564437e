using LabelNoise.Cli.Parsing;

namespace LabelNoise.Tests.Unit.Cli;

public sealed class NumberTextTests
{
    [Theory(DisplayName = "Whole numbers are read exactly up to 64 bits, also with an exponent")]
    [InlineData("1e9", 1_000_000_000)]
    [InlineData("2.5e3", 2500)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-3", -3)]
    public void Whole(string text, long expected)
    {
        NumberText.TryWhole(text, out long value).Should().BeTrue();
        value.Should().Be(expected);
    }

    [Theory(DisplayName = "What is no whole number of 64 bits is not read")]
    [InlineData("9223372036854775808")]
    [InlineData("1e-1")]
    [InlineData("1,000")]
    [InlineData("")]
    [InlineData("NaN")]
    public void NotWhole(string text) => NumberText.TryWhole(text, out _).Should().BeFalse();

    [Fact(DisplayName = "Seeds reach 2⁶⁴ − 1 and real numbers must be finite")]
    public void SeedsAndReals()
    {
        NumberText.TrySeed("18446744073709551615", out ulong seed).Should().BeTrue();
        seed.Should().Be(ulong.MaxValue);
        NumberText.TrySeed("-1", out _).Should().BeFalse();
        NumberText.TryReal("1e400", out _).Should().BeFalse();
        NumberText.TryReal("∞", out _).Should().BeFalse();
    }
}
