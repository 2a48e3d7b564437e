using System.Text.Json;
using LabelNoise.Cli.Hosting;
using LabelNoise.Figures;

namespace LabelNoise.Cli.Figures;

/// <summary>A figure as JSON: its words, and panels of axes and series.</summary>
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
            Axis(json, "horizontal", panel.Horizontal);
            Axis(json, "vertical", panel.Vertical);
            json.List("series", panel.Series, series =>
            {
                json.WriteString("name", series.Name);
                json.List("points", series.Points, point => Point(json, point));
            });
        });
    });

    private static void Axis(Utf8JsonWriter json, string name, Axis axis)
    {
        json.WriteStartObject(name);
        json.WriteString("label", axis.Label);
        json.WriteBoolean("logarithmic", axis.IsLogarithmic);
        json.WriteEndObject();
    }

    private static void Point(Utf8JsonWriter json, FigurePoint point)
    {
        json.Real("x", point.X);
        json.Real("y", point.Y);
        if (point.Low is not null)
        {
            json.Real("low", point.Low);
            json.Real("high", point.High);
        }

        if (point.Step is not null)
            json.Whole("step", point.Step);
    }
}
