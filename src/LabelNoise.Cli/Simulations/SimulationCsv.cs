using System.Globalization;
using LabelNoise.Cli.Hosting;

namespace LabelNoise.Cli.Simulations;

/// <summary>
/// A simulation as comma-separated values: `kind,replicate,step,` and the observables. Kinds: `replicate` rows; with several replicates
/// `mean` and `standard-error` rows, whose replicate is empty; `first-exit` and `last-exit`, whose step is empty where there was none.
/// </summary>
internal static class SimulationCsv
{
    /// <summary>Writes it.</summary>
    public static void Write(Host host, SimulationRun run)
    {
        SimulationSetting setting = run.Setting;
        host.Output.Write($"kind,replicate,step,{string.Join(',', setting.Observables)}\n");
        foreach (Recording recording in run.Recordings)
        {
            for (int k = 0; k < recording.Looks.Count; k++)
                Row(host, "replicate", recording.Replicate, setting.StepOf(k), recording.Looks[k].Values.Select(v => (double?)v));
        }

        if (setting.Replicates > 1)
        {
            foreach ((long step, Average[] averages) in run.Averages())
            {
                Row(host, "mean", null, step, averages.Select(a => (double?)a.Mean));
                Row(host, "standard-error", null, step, averages.Select(a => a.StandardError));
            }
        }

        if (setting.ReportsExits)
            Exits(host, run);
        if (run.Cancelled)
            host.Error.Write("cancelled: what was finished is written\n");
    }

    private static void Exits(Host host, SimulationRun run)
    {
        IEnumerable<double?> none = Enumerable.Repeat<double?>(null, run.Setting.Observables.Count);
        foreach (Recording recording in run.Recordings)
        {
            Row(host, "first-exit", recording.Replicate, recording.FirstExit, none);
            Row(host, "last-exit", recording.Replicate, recording.LastExit, none);
        }
    }

    private static void Row(Host host, string kind, int? replicate, long? step, IEnumerable<double?> values) =>
        host.Output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{kind},{replicate},{step},{string.Join(',', values.Select(v => v?.ToString("R", CultureInfo.InvariantCulture)))}\n"));
}
