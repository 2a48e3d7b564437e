using LabelNoise.Charts.Drawing;
using LabelNoise.Charts.Fonts;
using LabelNoise.Figures;
using LabelNoise.Tests.Unit;

namespace LabelNoise.Tests.Charts;

public sealed class TextTests
{
    [Theory(DisplayName = "Numbers at axes have their shortest usual form")]
    [InlineData(0, "0")]
    [InlineData(0.25, "0.25")]
    [InlineData(-3, "−3")]
    [InlineData(20000, "20000")]
    [InlineData(200000, "2·10⁵")]
    [InlineData(1e-12, "10⁻¹²")]
    [InlineData(-1e7, "−10⁷")]
    [InlineData(-2.5e-4, "−2.5·10⁻⁴")]
    public void Numbers(double value, string text) => NumberLabel.Of(value).Should().Be(text);

    [Theory(DisplayName = "A text breaks between words, within the room that there is")]
    [InlineData("one two three", 400, 1)]
    [InlineData("one two three", 40, 3)]
    [InlineData("‖wᵢ‖‖wᵢ‖‖wᵢ‖‖wᵢ‖‖wᵢ‖", 40, 4)]
    public void Breaks(string text, double width, int lines)
    {
        TextBlock block = TextBlock.Of(text, 12, width);

        block.Lines.Should().HaveCount(lines);
        block.Width.Should().BeLessThanOrEqualTo(width);
        string.Concat(block.Lines).Replace(" ", string.Empty, StringComparison.Ordinal).Should().Be(text.Replace(" ", string.Empty, StringComparison.Ordinal));
    }

    [Theory(DisplayName = "Indices are lowered and exponents raised, smaller than the rest")]
    [InlineData("‖W‖_F = 1", "‖W‖|F| = 1")]
    [InlineData("‖W‖_F²", "‖W‖|F|²")]
    [InlineData("σ = η^(−1/4)", "σ = η|−1/4")]
    [InlineData("m^2", "m|2")]
    [InlineData("‖wᵢ‖", "‖w|i|‖")]
    [InlineData("label_noise", "label_noise")]
    public void Scripts(string text, string parts)
    {
        Sketch sketch = new();
        new ScriptText(text, 10).Draw(sketch, 0, 0, default);
        TextMark[] marks = [.. sketch.Marks.OfType<TextMark>()];

        string.Join('|', marks.Select(mark => mark.Text)).Should().Be(parts);
        foreach (TextMark script in marks.Where(mark => mark.Size < 10))
        {
            using Case atScript = Case.Of(script);
            (script.Baseline > marks[0].Baseline).Should().Be(!text.Contains('^', StringComparison.Ordinal));
        }
    }

    [Fact(DisplayName = "The font's widths and outlines are those of DejaVu Sans 2.37")]
    public void Font()
    {
        FontFile.Sans.UnitsPerEm.Should().Be(2048);
        FontFile.Sans.Width("A", 2048).Should().Be(1401);
        FontFile.Sans.Width(" ", 2048).Should().Be(651);
        FontFile.Sans.Glyphs("l").Single().Outline.Should().Be("M193 1556L377 1556L377 0L193 0Z");
        FontFile.Sans.Glyphs(" ").Single().Outline.Should().BeEmpty();
    }

    [Fact(DisplayName = "The font has the field's symbols and names those it lacks")]
    public void Symbols()
    {
        FontFile.Sans.Has("‖wᵢ‖ θ* η σ ρ ∠ ⟨⟩ Σ̂ ᵀ ½ √ − · ⁻¹ ₀₁ ∞ ≤ ≥").Should().BeTrue();
        FontFile.Sans.Has("漢").Should().BeFalse();
    }

    [Fact(DisplayName = "A font's licence is where the font is")]
    public void Licence() =>
        typeof(FontFile).Assembly.GetManifestResourceNames().Should().Contain(["DejaVuSans.ttf", "DejaVuSans.LICENSE"]);
}
