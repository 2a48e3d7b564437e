using System.Globalization;
using System.Text.Json;
using LabelNoise.Cli.Hosting;
using LabelNoise.Reporting;

namespace LabelNoise.Cli.Baselines;

/// <summary>What differs from an approved run: a line each for a log, or a member of the run's JSON.</summary>
internal static class BaselineReport
{
    /// <summary>Writes the lines and a summary; nothing where nothing was compared.</summary>
    public static void Write(Host host, BaselineComparison? comparison)
    {
        if (comparison is null)
            return;
        host.Output.Write("\n");
        foreach (Difference difference in comparison.Differences)
            host.Output.Write(difference.Line + "\n");
        host.Output.Write(Summary(comparison) + "\n");
    }

    /// <summary>Writes the member "baseline".</summary>
    public static void Json(Utf8JsonWriter json, BaselineComparison comparison)
    {
        json.WriteStartObject("baseline");
        json.WriteString("file", comparison.Approved.File);
        json.WriteNumber("suiteSeed", comparison.Approved.Seed);
        json.WriteString("profile", Words.Of(comparison.Approved.Profile));
        json.WriteNumber("compared", comparison.Compared);
        json.WriteNumber("notRun", comparison.NotRun);
        json.WriteBoolean("cancelled", comparison.Approved.Cancelled);
        json.WriteNumber("uncompared", comparison.Uncompared);
        json.Real("errorRate", comparison.ErrorRate);
        json.List("differences", comparison.Differences, difference =>
        {
            json.WriteString("kind", difference.Word);
            json.WriteString("id", difference.Id);
            json.WriteString("what", difference.What);
            json.WriteString("before", difference.Before);
            json.WriteString("now", difference.Now);
        });
        json.WriteEndObject();
    }

    private static string Summary(BaselineComparison comparison)
    {
        IEnumerable<string> kinds = comparison.Differences.GroupBy(d => d.Word, StringComparer.Ordinal).Select(g => FormattableString.Invariant($"{g.Count()} {g.Key}"));
        string differences = comparison.Differences.Count switch
        {
            0 => "no differences",
            1 => $"1 difference ({kinds.Single()})",
            int count => FormattableString.Invariant($"{count} differences ({string.Join(", ", kinds)})"),
        };
        string notRun = comparison.NotRun > 0 ? FormattableString.Invariant($", {comparison.NotRun} of its claims not run") : string.Empty;
        string uncompared = comparison.Approved.Cancelled ? FormattableString.Invariant($", {comparison.Uncompared} not in it, whose run was stopped") : string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"baseline {comparison.Approved.File} (suite seed {comparison.Approved.Seed}): {differences}; {comparison.Compared} {(comparison.Compared == 1 ? "claim" : "claims")} compared{notRun}{uncompared}; an estimate that has not moved is listed as moved with probability at most {comparison.ErrorRate:G2}");
    }
}
