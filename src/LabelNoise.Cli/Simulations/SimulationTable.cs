using System.Globalization;
using LabelNoise.Cli.Hosting;
using LabelNoise.Observables;
using Spectre.Console;

namespace LabelNoise.Cli.Simulations;

/// <summary>A simulation as a table.</summary>
internal static class SimulationTable
{
    private const string NotLooked = "not looked";

    /// <summary>Writes it.</summary>
    public static void Write(Host host, SimulationRun run)
    {
        SimulationSetting setting = run.Setting;
        string replicates = setting.Replicates == 1 ? string.Empty : FormattableString.Invariant($", {setting.Replicates} replicates, mean ± standard error");
        host.Output.Write(FormattableString.Invariant($"{setting.Rule.Name}, {setting.Description}, {(setting.Rule.Rule is null ? string.Empty : $"start {setting.Start.Name}, ")}seed {setting.Seed}{replicates}\n"));
        (long Step, Average[] Averages)[] rows = [.. run.Averages()];
        if (rows.Length > 0)
            host.Write(Table(setting, rows));
        foreach (string line in Remarks(run))
            host.Output.Write(line + "\n");
    }

    private static Table Table(SimulationSetting setting, (long Step, Average[] Averages)[] rows)
    {
        bool uneven = rows.Any(r => r.Averages[0].Count < setting.Replicates);
        Table table = Rendering.Table(["step", .. uneven ? ["replicates"] : Array.Empty<string>(), .. setting.Observables.Select(o => o.Name)]);
        foreach (TableColumn column in table.Columns)
            column.RightAligned().NoWrap();
        foreach ((long step, Average[] averages) in rows)
        {
            string[] count = uneven ? [averages[0].Count.ToString(CultureInfo.InvariantCulture)] : [];
            table.AddRow([.. new[] { step.ToString(CultureInfo.InvariantCulture) }.Concat(count).Concat(averages.Select(Cell)).Select(c => new Text(c))]);
        }

        return table;
    }

    private static IEnumerable<string> Remarks(SimulationRun run)
    {
        foreach (Quantity observable in run.Setting.Observables)
            yield return $"{observable.Name}: {observable.Meaning}";
        if (run.Setting.ReportsExits)
        {
            yield return Exits("first exit from the lazy regime", run, r => r.FirstExit);
            yield return Exits("last exit from the lazy regime", run, r => r.LastExit);
            yield return $"neurons never seen outside: {Outside([.. run.Recordings.Select(r => r.NeverOutside).OfType<int>().Select(n => (double)n)])}";
        }

        if (run.Recordings.Any(r => r.Looks.Any(l => l.Values.Any(v => !double.IsFinite(v)))))
            yield return "diverged: some numbers are no longer finite";
        if (run.Cancelled)
            yield return "cancelled: what was finished is shown";
    }

    private static string Outside(double[] counts) => counts.Length switch
    {
        0 => NotLooked,
        1 => Cell(Average.Of(counts)),
        _ => FormattableString.Invariant($"{Cell(Average.Of(counts))}, from {counts.Min()} to {counts.Max()}"),
    };

    private static string Exits(string name, SimulationRun run, Func<Recording, long?> exit)
    {
        long?[] steps = [.. run.Recordings.Select(exit)];
        double[] seen = [.. steps.OfType<long>().Select(s => (double)s)];
        string resolution = FormattableString.Invariant($"(looked every {run.Setting.Every} steps)");
        return (steps.Length, seen.Length) switch
        {
            (0, _) => $"{name}: {NotLooked}",
            (_, 0) => FormattableString.Invariant($"{name}: not seen by step {run.Recordings.Min(r => run.Setting.StepOf(r.Looks.Count - 1))} {resolution}"),
            (1, _) => FormattableString.Invariant($"{name}: step {seen[0]} {resolution}"),
            _ => FormattableString.Invariant($"{name}: step {Cell(Average.Of(seen))} in {seen.Length} of {steps.Length} replicates {resolution}"),
        };
    }

    private static string Cell(Average average) => average.StandardError is { } error
        ? string.Create(CultureInfo.InvariantCulture, $"{average.Mean:G5} ± {error:G2}")
        : average.Mean.ToString("G6", CultureInfo.InvariantCulture);
}
