using System.Globalization;
using LabelNoise.Charts.Drawing;
using LabelNoise.Figures;

namespace LabelNoise.Charts;

/// <summary>A figure for those who do not see it: what it shows, how many cells of each kind there are, and of each series the first, the last, the least and the greatest value.</summary>
internal static class Words
{
    /// <summary>Writes it.</summary>
    public static TextAlternative Of(Figure figure, FigureData data) =>
        new(figure.Title, string.Join('\n', [figure.Sentence, $"Setting: {data.Setting}.", .. data.Panels.SelectMany(Of)]));

    private static IEnumerable<string> Of(Panel panel, int index) =>
    [
        FormattableString.Invariant($"Panel {index + 1}, {panel.Title}: {Of(panel.Vertical)} over {Of(panel.Horizontal)}."),
        .. panel.Cells is { } grid ? Of(panel, grid) : [],
        .. panel.Series.Where(series => series.Points.Count > 0).Select(series => Of(panel, series)),
    ];

    private static string Of(Axis axis) => axis.IsLogarithmic ? $"{axis.Label} (logarithmic)" : axis.Label;

    /// <summary>The counts, and where there is a name for each row, its cells by kind.</summary>
    private static IEnumerable<string> Of(Panel panel, CellGrid grid) =>
    [
        FormattableString.Invariant($"{grid.Cells.Count} cells: {string.Join(", ", grid.Kinds.Select(kind => FormattableString.Invariant($"{grid.Count(kind)} {kind.Name}")))}."),
        .. panel is { Horizontal.Categories: { } columns, Vertical.Categories: { } rows } ? grid.Cells.GroupBy(cell => cell.Row).Select(row => $"{rows[row.Key]}: {ByKind(row, columns)}.") : [],
    ];

    private static string ByKind(IEnumerable<Cell> row, IReadOnlyList<string> columns) =>
        string.Join("; ", row.GroupBy(cell => cell.Kind).Select(kind => $"{kind.Key.Name}: {string.Join(", ", kind.Select(cell => columns[cell.Column]))}"));

    private static string Of(Panel panel, Series series)
    {
        if (panel.Vertical.Categories is not null)
            return $"{series.Name}: {string.Join("; ", series.Points.Select(point => $"{panel.Vertical.NameAt(point.Y)} {Number(point.X)}{Interval(point)}"))}.";
        if (!series.IsJoined)
            return FormattableString.Invariant($"{series.Name}: {series.Points.Count} points, {Span(panel.Horizontal, series.Points.Select(point => point.X))}, {Span(panel.Vertical, series.Points.Select(point => point.Y))}.");
        string At(string word, FigurePoint point) => FormattableString.Invariant($"{word} {point.Y:G4} at {panel.Horizontal.Label} {point.X:G6}");
        return $"{series.Name}: {At("first", series.Points[0])}, {At("last", series.Points[^1])}, {At("least", series.Points.MinBy(point => point.Y))}, {At("greatest", series.Points.MaxBy(point => point.Y))}.";
    }

    private static string Interval(FigurePoint point) => point is { Low: { } low, High: { } high } ? $" [{Number(low)}, {Number(high)}]" : string.Empty;

    private static string Span(Axis axis, IEnumerable<double> values) => $"{axis.Label} from {Number(values.Min())} to {Number(values.Max())}";

    private static string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture);
}
