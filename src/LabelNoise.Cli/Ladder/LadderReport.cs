using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Reporting;
using Spectre.Console;

namespace LabelNoise.Cli.Ladder;

/// <summary>Thresholds as a table or as JSON.</summary>
internal static class LadderReport
{
    /// <summary>Writes the table, and what the probabilities of error sum to.</summary>
    public static void Table(Host host, LadderSearch search)
    {
        Table table = Rendering.Table("rung", "parameter", "fails at", "holds at", "probes", "n", "seconds");
        foreach (int column in new[] { 2, 3, 4, 5, 6 })
            table.Columns[column].NoWrap().RightAligned();
        RungResult[] results = Results(search);
        foreach (RungResult result in results)
        {
            table.AddRow(
                Markup.Escape(result.Rung.Id),
                Markup.Escape(result.Rung.Symbol),
                Number(result.Fails),
                Number(result.Holds),
                Number(result.Probes.Count),
                Number(result.Probes.Sum(p => p.Trials)),
                result.Probes.Sum(p => p.Elapsed.TotalSeconds).ToString("F1", CultureInfo.InvariantCulture));
        }

        if (results.Length > 0)
            host.Write(table);
        foreach (string failure in search.Failures)
            host.Output.Write(failure + "\n");
        string unfinished = search.Unfinished is { } part ? $", {part.Rung.Id} not to its end" : string.Empty;
        string cancelled = search.Cancelled ? FormattableString.Invariant($"cancelled with {search.Results.Count} of {search.Selected} rungs searched{unfinished}; ") : string.Empty;
        host.Output.Write(FormattableString.Invariant(
            $"{cancelled}suite seed {search.Options.Seed}; any verdict of these probes is wrong with probability at most {results.Sum(r => r.ErrorRate):G3}\n"));
    }

    /// <summary>Writes every rung with its probes; the same bytes for the same seed and selection.</summary>
    public static void Json(Host host, LadderSearch search) => host.WriteJson(json =>
    {
        RungResult[] results = Results(search);
        json.WriteNumber("suiteSeed", search.Options.Seed);
        json.WriteBoolean("cancelled", search.Cancelled);
        json.Real("errorRate", results.Sum(r => r.ErrorRate));
        json.List("failures", search.Failures, failure => json.WriteString("reason", failure));
        json.List("rungs", results, result =>
        {
            json.WriteString("id", result.Rung.Id);
            json.WriteString("parameter", result.Rung.Symbol);
            json.WriteBoolean("finished", result != search.Unfinished);
            json.Real("fails", double.IsNaN(result.Fails) ? null : result.Fails);
            json.Real("holds", double.IsNaN(result.Holds) ? null : result.Holds);
            json.List("probes", result.Probes, probe =>
            {
                json.WriteString("id", probe.Claim.Id);
                json.WriteString("setting", probe.Claim.Setting);
                json.WriteString("verdict", Words.Of(probe.Verdict));
                json.WriteNumber("trials", probe.Trials);
                json.Real("estimate", probe.Estimate);
            });
        });
    });

    /// <summary>Finished searches, then the probes of the one that was stopped.</summary>
    private static RungResult[] Results(LadderSearch search) => search.Unfinished is { } unfinished ? [.. search.Results, unfinished] : [.. search.Results];

    private static string Number(double value) => double.IsNaN(value) ? "–" : value.ToString("G5", CultureInfo.InvariantCulture);
}
