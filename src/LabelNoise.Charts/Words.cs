using LabelNoise.Charts.Drawing;
using LabelNoise.Figures;

namespace LabelNoise.Charts;

/// <summary>A figure for those who do not see it: what it shows, and of each series the first, the last, the least and the greatest value.</summary>
internal static class Words
{
    /// <summary>Writes it.</summary>
    public static TextAlternative Of(Figure figure, FigureData data) =>
        new(figure.Title, string.Join('\n', [figure.Sentence, $"Setting: {data.Setting}.", .. data.Panels.SelectMany(Of)]));

    private static IEnumerable<string> Of(Panel panel, int index) =>
    [
        FormattableString.Invariant($"Panel {index + 1}, {panel.Title}: {Of(panel.Vertical)} over {Of(panel.Horizontal)}."),
        .. panel.Series.Where(series => series.Points.Count > 0).Select(series => Of(panel, series)),
    ];

    private static string Of(Axis axis) => axis.IsLogarithmic ? $"{axis.Label} (logarithmic)" : axis.Label;

    private static string Of(Panel panel, Series series)
    {
        string At(string word, FigurePoint point) => FormattableString.Invariant($"{word} {point.Y:G4} at {panel.Horizontal.Label} {point.X:G6}");
        return $"{series.Name}: {At("first", series.Points[0])}, {At("last", series.Points[^1])}, {At("least", series.Points.MinBy(point => point.Y))}, {At("greatest", series.Points.MaxBy(point => point.Y))}.";
    }
}
