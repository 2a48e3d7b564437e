using LabelNoise.Report;
using LabelNoise.Report.Views;

namespace LabelNoise.Tests.Report;

public sealed class TextTests
{
    [Theory(DisplayName = "Numbers have four digits, a true minus, and powers of ten with raised exponents")]
    [InlineData(0.12345, "0.1235")]
    [InlineData(-2.5, "−2.5")]
    [InlineData(-0.0, "0")]
    [InlineData(2.2e-5, "2.2·10⁻⁵")]
    [InlineData(1e-7, "10⁻⁷")]
    [InlineData(3.45e12, "3.45·10¹²")]
    [InlineData(double.PositiveInfinity, "∞")]
    [InlineData(double.NegativeInfinity, "−∞")]
    [InlineData(double.NaN, "–")]
    public void Numbers(double value, string text) => NumberText.Of(value).Should().Be(text);

    [Theory(DisplayName = "Whole numbers are grouped from five digits on")]
    [InlineData(9999, "9999")]
    [InlineData(100000, "100\u202f000")]
    public void Counts(long value, string text) => NumberText.Of(value).Should().Be(text);

    [Theory(DisplayName = "A probability near 1 is 1 less something; where that is nothing, 1")]
    [InlineData(0.97, "0.97")]
    [InlineData(0.99999, "1 − 10⁻⁵")]
    [InlineData(1, "1")]
    public void Probabilities(double value, string text) => NumberText.OfProbability(value).Should().Be(text);

    [Theory(DisplayName = "A text of the library gets its numbers as the page has them; ids and words keep their hyphens")]
    [InlineData("m(1) = 10^20.8461", "m(1) = 7.02·10²⁰")]
    [InlineData("among 2.3e+05 inputs", "among 2.3·10⁵ inputs")]
    [InlineData("η ≤ 10^-712, -2.5E-07 and η^-1/2", "η ≤ 10⁻⁷¹², −2.5·10⁻⁷ and η^−1/2")]
    [InlineData("seed-1, x-2, 3-4", "seed-1, x-2, 3-4")]
    public void Within(string text, string shown) => NumberText.In(text).Should().Be(shown);

    [Fact(DisplayName = "What stands in backquotes is code, and a link to a document is its name")]
    public void Prose() =>
        ProsePart.Of("See `verify 3.4` and [two-phases.md](two-phases.md#end).").Should().Equal(
            new ProsePart("See ", IsCode: false), new ProsePart("verify 3.4", IsCode: true), new ProsePart(" and two-phases.md.", IsCode: false));
}
