using System.Text.RegularExpressions;
using LabelNoise.Charts.Fonts;
using OxyPlot;

namespace LabelNoise.Charts.Drawing;

/// <summary>A line of text with the indices and exponents that labels write as `‖W‖_F` and `η^(−1/4)`. The font's own ᵢ is too faint for print; it is a small i.</summary>
/// <param name="text">The text.</param>
/// <param name="size">The font size.</param>
internal sealed partial class ScriptText(string text, double size)
{
    private const double Scale = 0.72;

    private const double Lift = 0.38;

    private const double Drop = 0.2;

    private readonly IReadOnlyList<Run> _runs = [.. Runs(text, size)];

    /// <summary>The width of all of it.</summary>
    public double Width => _runs.Sum(run => run.Width);

    /// <summary>Draws it.</summary>
    public void Draw(Sketch sketch, double left, double top, OxyColor colour)
    {
        foreach (Run run in _runs)
        {
            sketch.Text(run.Text, left, top + (TextMark.Ascent * (size - run.Size)) + (run.Shift * size), run.Size, colour);
            left += run.Width;
        }
    }

    private static IEnumerable<Run> Runs(string text, double size)
    {
        int start = 0;
        foreach (Match match in Script().Matches(text))
        {
            if (match.Index > start)
                yield return new Run(text[start..match.Index], size, 0);
            if (match.Groups["index"].Success)
                yield return new Run("i", Scale * size, Drop);
            else
                yield return match.Groups["low"].Success
                    ? new Run(match.Groups["low"].Value, Scale * size, Drop)
                    : new Run(match.Groups["high"].Value, Scale * size, -Lift);
            start = match.Index + match.Length;
        }

        if (start < text.Length)
            yield return new Run(text[start..], size, 0);
    }

    [GeneratedRegex(@"(?<=\S)((?<index>ᵢ)|_(?<low>\p{L}(?![\p{L}\p{Nd}]))|\^\((?<high>[^()\s]+)\)|\^(?<high>[+−-]?\p{N}+))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Script();

    private sealed record Run(string Text, double Size, double Shift)
    {
        public double Width => FontFile.Sans.Width(Text, Size);
    }
}
