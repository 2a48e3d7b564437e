using System.Globalization;
using LabelNoise.Cli.Hosting;
using LabelNoise.Figures;

namespace LabelNoise.Cli.Figures;

/// <summary>A figure as comma-separated values: a row for each point, `panel,series,x,y,low,high,step`; low and high are empty where there is no band, step where x is it or there is none.</summary>
internal static class FigureCsv
{
    /// <summary>Writes it.</summary>
    public static void Write(Host host, FigureData data)
    {
        host.Output.Write("panel,series,x,y,low,high,step\n");
        foreach (Panel panel in data.Panels)
        {
            foreach (Series series in panel.Series)
            {
                foreach (FigurePoint point in series.Points)
                    host.Output.Write($"{Quoted(panel.Title)},{Quoted(series.Name)},{Text(point.X)},{Text(point.Y)},{Text(point.Low)},{Text(point.High)},{Text(point.Step)}\n");
            }
        }
    }

    private static string Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Quoted(string text) => text.AsSpan().ContainsAny(",\"\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
