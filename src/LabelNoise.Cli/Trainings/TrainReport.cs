using System.Diagnostics;
using System.Globalization;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using Spectre.Console;

namespace LabelNoise.Cli.Trainings;

/// <summary>A training as a table, as comma-separated values or as JSON.</summary>
internal static class TrainReport
{
    /// <summary>Writes it.</summary>
    public static void Write(Host host, TrainRun run, OutputFormat format)
    {
        (string Name, string Meaning, Func<TrainLook, double?> Value)[] columns = [.. TrainLook.Columns.Where(c => run.Plan.IsCompared || !IsComparison(c.Name))];
        switch (format)
        {
            case OutputFormat.Json:
                WriteJson(host, run, columns);
                break;
            case OutputFormat.Csv:
                WriteCsv(host, run, columns);
                break;
            case OutputFormat.Table:
                WriteTable(host, run, columns);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static bool IsComparison(string name) => name is "linear-train-loss" or "linear-test-loss" or "distance";

    private static void WriteTable(Host host, TrainRun run, (string Name, string Meaning, Func<TrainLook, double?> Value)[] columns)
    {
        host.Output.Write(run.Plan.Text + "\n");
        Table table = Rendering.Table(["step", .. columns.Select(c => c.Name)]);
        foreach (TableColumn column in table.Columns)
            column.RightAligned().NoWrap();
        foreach (TrainLook look in run.Looks)
            table.AddRow([.. columns.Select(c => c.Value(look)?.ToString("G6", CultureInfo.InvariantCulture) ?? string.Empty).Prepend(look.Step.ToString(CultureInfo.InvariantCulture)).Select(cell => new Text(cell))]);
        if (run.Looks.Count > 0)
            host.Write(table);
        foreach ((string name, string meaning, _) in columns)
            host.Output.Write($"{name}: {meaning}\n");
        if (run.Looks.Any(look => !double.IsFinite(look.Train.Loss)))
            host.Output.Write("diverged: some numbers are no longer finite\n");
        if (run.Cancelled)
            host.Output.Write("cancelled: what was finished is shown\n");
    }

    private static void WriteCsv(Host host, TrainRun run, (string Name, string Meaning, Func<TrainLook, double?> Value)[] columns)
    {
        host.Output.Write($"step,{string.Join(',', columns.Select(c => c.Name))}\n");
        foreach (TrainLook look in run.Looks)
            host.Output.Write(string.Create(CultureInfo.InvariantCulture, $"{look.Step},{string.Join(',', columns.Select(c => c.Value(look)?.ToString("R", CultureInfo.InvariantCulture)))}\n"));
        if (run.Cancelled)
            host.Error.Write("cancelled: what was finished is written\n");
    }

    private static void WriteJson(Host host, TrainRun run, (string Name, string Meaning, Func<TrainLook, double?> Value)[] columns) => host.WriteJson(json =>
    {
        json.WriteString("setting", run.Plan.Text);
        json.WriteNumber("seed", run.Plan.Seed);
        json.WriteBoolean("cancelled", run.Cancelled);
        json.WriteStartObject("columns");
        foreach ((string name, string meaning, _) in columns)
            json.WriteString(name, meaning);
        json.WriteEndObject();
        json.List("rows", run.Looks, look =>
        {
            json.WriteNumber("step", look.Step);
            foreach ((string name, _, Func<TrainLook, double?> value) in columns)
                json.Real(name, value(look));
        });
    });
}
