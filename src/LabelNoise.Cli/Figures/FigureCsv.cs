using System.Globalization;
using LabelNoise.Cli.Hosting;
using LabelNoise.Figures;

namespace LabelNoise.Cli.Figures;

/// <summary>
/// A figure as comma-separated values: a row for each point and each cell, `panel,series,x,y,low,high,step,value,note`. x and y are names on an axis of names. low and high are empty where there is no band,
/// step where x is it or there is none. The series of a cell is the word for its kind, x and y its middle; value and note are of cells only.
/// </summary>
internal static class FigureCsv
{
    /// <summary>Writes it.</summary>
    public static void Write(Host host, FigureData data)
    {
        host.Output.Write("panel,series,x,y,low,high,step,value,note\n");
        foreach (Panel panel in data.Panels)
        {
            if (panel.Cells is { } grid)
                Write(host, panel, grid);
            foreach (Series series in panel.Series)
            {
                foreach (FigurePoint point in series.Points)
                    Row(host, panel.Title, series.Name, Place(panel.Horizontal, point.X), Place(panel.Vertical, point.Y), Text(point.Low), Text(point.High), Text(point.Step), string.Empty, string.Empty);
            }
        }
    }

    private static void Write(Host host, Panel panel, CellGrid grid)
    {
        foreach (Cell cell in grid.Cells)
        {
            string x = Place(panel.Horizontal, panel.Horizontal.Middle(grid.ColumnEdges, cell.Column));
            string y = Place(panel.Vertical, panel.Vertical.Middle(grid.RowEdges, cell.Row));
            Row(host, panel.Title, cell.Kind.Name, x, y, string.Empty, string.Empty, string.Empty, Text(cell.Value), cell.Note ?? string.Empty);
        }
    }

    private static void Row(Host host, params IEnumerable<string> fields) => host.Output.Write(string.Join(',', fields.Select(Quoted)) + "\n");

    private static string Place(Axis axis, double value) => axis.NameAt(value) ?? Text(value);

    private static string Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Quoted(string text) => text.AsSpan().ContainsAny(",\"\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
