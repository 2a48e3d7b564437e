using System.Globalization;
using LabelNoise.Cli.Hosting;
using LabelNoise.Reporting;
using Spectre.Console;

namespace LabelNoise.Cli.Census;

/// <summary>A census as text: the claims worth a look, the counts, the judgement, and what so many seeds can show.</summary>
internal static class CensusTable
{
    /// <summary>Claims of most replicates that are shown beside those with another verdict than the catalogue's.</summary>
    private const int Largest = 5;

    /// <summary>Writes it.</summary>
    public static void Write(Host host, CensusRun run)
    {
        CensusTally tally = run.Tally;
        if (run.Cancelled)
            host.Output.Write(FormattableString.Invariant($"cancelled with {tally.Runs} of {run.Seeds.Count} seeds finished\n"));
        if (tally.Runs == 0)
            return;
        CensusFinding finding = new(tally);
        host.Write(Table(tally, finding));
        host.Output.Write(Counts(run) + Judgement(finding) + Reach(finding));
    }

    private static Table Table(CensusTally tally, CensusFinding finding)
    {
        Table table = Rendering.Table("claim", "expected", "opposite", "inconclusive", "mean n", "least n", "most n", "p-value");
        foreach (int column in new[] { 2, 3, 4, 5, 6, 7 })
            table.Columns[column].NoWrap().RightAligned();
        foreach (int k in Shown(tally))
        {
            ClaimTally claim = tally.Claims[k];
            table.AddRow(
                Markup.Escape(claim.Claim.Id),
                Words.Of(claim.Claim.Expected),
                Count(claim.Opposite, "red"),
                Count(claim.Inconclusive, "yellow"),
                Number(claim.MeanTrials, "F1"),
                Number(claim.LeastTrials, "F0"),
                Number(claim.MostTrials, "F0"),
                Number(finding.Claims[k].PValue, "G3"));
        }

        return table;
    }

    /// <summary>Claims with an opposite or inconclusive verdict, then those of most replicates.</summary>
    private static IEnumerable<int> Shown(CensusTally tally)
    {
        IEnumerable<int> all = Enumerable.Range(0, tally.Claims.Count);
        IEnumerable<int> failed = all.Where(k => tally.Claims[k].Opposite + tally.Claims[k].Inconclusive > 0);
        return failed.Union(all.OrderByDescending(k => tally.Claims[k].Trials).Take(Largest));
    }

    private static string Counts(CensusRun run)
    {
        CensusTally tally = run.Tally;
        string resumed = run.Resumed > 0 ? FormattableString.Invariant($", {run.Resumed} of them from the file") : string.Empty;
        return FormattableString.Invariant($"{Many(tally.Runs, "seed")} of {run.Seeds.First} to {run.Seeds.Last}{resumed}; {Many(tally.Claims.Count, "sampled claim")}; {Many(tally.Runs * tally.Claims.Count, "verdict")}: ")
            + FormattableString.Invariant($"{tally.Opposite} opposite to the catalogue's, {tally.Inconclusive} inconclusive (of which the ledger says nothing)\n");
    }

    private static string Judgement(CensusFinding finding) =>
        FormattableString.Invariant($"runs with an opposite verdict: {finding.Runs.Failures} of {finding.Runs.Trials}; promised at most {Number(finding.Runs.Promised, "G3")} each: Pr[as many] ≤ {Number(finding.Runs.PValue, "G3")}\n")
        + $"least p-value of a claim: {Number(finding.Claims.Min(c => c.PValue), "G3")}, of {Many(finding.Claims.Count, "claim")}\n"
        + $"{finding.Judgement}: p = {Number(finding.PValue, "G3")} over runs and claims, at level {Number(CensusFinding.Level, "G3")}\n";

    private static string Reach(CensusFinding finding)
    {
        double claim = finding.Claims.Max(c => c.UpperBound);
        string tooMany = finding.TooMany is { } count ? $"{Many(count, "run")} with an opposite verdict would be too many" : "no number of runs with an opposite verdict would be too many";
        return FormattableString.Invariant(
            $"what {Many(finding.Runs.Trials, "seed")} can show, at {100 * RateCheck.Confidence:G3} %: a run errs with probability at most {finding.Runs.UpperBound:G3}, any one claim {claim:G3}, claims on average {finding.Verdicts.UpperBound:G3}\n")
            + FormattableString.Invariant($"{tooMany}; to bound the rate of a run by the promised one takes {finding.SeedsToShowPromise:F0} seeds without any\n");
    }

    private static string Count(long count, string colour) => count == 0 ? "0" : FormattableString.Invariant($"[{colour}]{count}[/]");

    private static string Many(long count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? string.Empty : "s")}");

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
