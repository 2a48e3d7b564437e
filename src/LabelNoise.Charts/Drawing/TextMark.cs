using LabelNoise.Charts.Fonts;
using OxyPlot;

namespace LabelNoise.Charts.Drawing;

/// <summary>A line of text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Baseline">The height of its baseline.</param>
/// <param name="Size">The font size.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Clip">See <see cref="Mark"/>.</param>
internal sealed record TextMark(string Text, double Left, double Baseline, double Size, OxyColor Colour, OxyRect? Clip) : Mark(Clip)
{
    /// <summary>The height of capitals with an accent above the baseline, in font sizes.</summary>
    public const double Ascent = 0.93;

    /// <summary>The depth of letters below the baseline, in font sizes.</summary>
    public const double Descent = 0.24;

    /// <summary>The rectangle that it needs.</summary>
    public OxyRect Box => new(Left, Baseline - (Ascent * Size), FontFile.Sans.Width(Text, Size), (Ascent + Descent) * Size);
}
