using System.Text.Json;
using LabelNoise.Cli.Hosting;
using LabelNoise.Figures;

namespace LabelNoise.Cli.Figures;

/// <summary>A figure as JSON: its words, and panels of axes, series and cells. Places on an axis of names are names; those of cells are their middles.</summary>
internal static class FigureJson
{
    /// <summary>Writes it.</summary>
    public static void Write(Host host, FigureRun run, FigureData data) => host.WriteJson(json =>
    {
        json.WriteString("figure", run.Figure.Name);
        json.WriteString("title", run.Figure.Title);
        json.WriteString("sentence", run.Figure.Sentence);
        json.WriteString("setting", data.Setting);
        json.WriteNumber("seed", run.Seed);
        json.List("panels", data.Panels, panel =>
        {
            json.WriteString("title", panel.Title);
            Axis(json, "horizontal", panel.Horizontal, panel.Cells?.ColumnEdges);
            Axis(json, "vertical", panel.Vertical, panel.Cells?.RowEdges);
            if (panel.Cells is { } grid)
                Cells(json, panel, grid);
            json.List("series", panel.Series, series =>
            {
                json.WriteString("name", series.Name);
                json.List("points", series.Points, point => Point(json, panel, point));
            });
        });
    });

    private static void Axis(Utf8JsonWriter json, string name, Axis axis, IReadOnlyList<double>? edges)
    {
        json.WriteStartObject(name);
        json.WriteString("label", axis.Label);
        json.WriteBoolean("logarithmic", axis.IsLogarithmic);
        if (axis.Categories is { } categories)
            json.Values("categories", categories, json.WriteStringValue);
        else if (edges is not null)
            json.Values("edges", edges, json.WriteNumberValue);
        json.WriteEndObject();
    }

    private static void Cells(Utf8JsonWriter json, Panel panel, CellGrid grid)
    {
        json.List("kinds", grid.Kinds, kind =>
        {
            json.WriteString("name", kind.Name);
            json.Whole("cells", grid.Count(kind));
        });
        json.List("cells", grid.Cells, cell =>
        {
            Place(json, "x", panel.Horizontal, panel.Horizontal.Middle(grid.ColumnEdges, cell.Column));
            Place(json, "y", panel.Vertical, panel.Vertical.Middle(grid.RowEdges, cell.Row));
            json.WriteString("kind", cell.Kind.Name);
            if (cell.Value is not null)
                json.Real("value", cell.Value);
            if (cell.Note is not null)
                json.WriteString("note", cell.Note);
        });
    }

    private static void Point(Utf8JsonWriter json, Panel panel, FigurePoint point)
    {
        Place(json, "x", panel.Horizontal, point.X);
        Place(json, "y", panel.Vertical, point.Y);
        if (point.Low is not null)
        {
            json.Real("low", point.Low);
            json.Real("high", point.High);
        }

        if (point.Step is not null)
            json.Whole("step", point.Step);
    }

    private static void Place(Utf8JsonWriter json, string name, Axis axis, double value)
    {
        if (axis.NameAt(value) is { } category)
            json.WriteString(name, category);
        else
            json.Real(name, value);
    }
}
