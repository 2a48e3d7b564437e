using System.Diagnostics;
using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Reporting;
using LabelNoise.Statistics;
using Spectre.Console;

namespace LabelNoise.Cli.Claims;

/// <summary>A verification as a table, a summary line, and an account of every verdict that is not the catalogue's.</summary>
internal static class VerificationTable
{
    /// <summary>Writes it.</summary>
    public static void Write(Host host, Verification verification)
    {
        IReadOnlyList<ClaimResult> results = verification.Results;
        if (results.Count > 0)
            host.Write(Table(results));
        host.Output.Write(Summary(verification) + "\n");
        foreach (ClaimResult result in results.Where(r => !r.AsExpected))
            host.Output.Write("\n" + result.Explain().ReplaceLineEndings("\n") + "\n");
    }

    /// <summary>The run in a line: how many verdicts are as catalogued, how long it took, seed and error rates.</summary>
    public static string Summary(Verification verification)
    {
        IReadOnlyList<ClaimResult> results = verification.Results;
        int right = results.Count(r => r.AsExpected);
        string cancelled = verification.Cancelled ? FormattableString.Invariant($"cancelled with {results.Count} of {verification.Selected.Count} claims checked: ") : string.Empty;
        string claims = right == 1 ? "claim" : "claims";
        string seconds = Number(verification.Elapsed.TotalSeconds, "F1");
        string rates = $"{Number(verification.RunRate, "G4")}, of the catalogue {Number(verification.FamilywiseRate, "G4")} (published: {Number(Ledger.PublishedRate, "G4")})";
        return FormattableString.Invariant($"{cancelled}{right} {claims} as catalogued, {results.Count - right} not; {seconds} s; ")
            + FormattableString.Invariant($"suite seed {verification.Options.Seed}; familywise error rate of what was checked {rates}");
    }

    private static Table Table(IReadOnlyList<ClaimResult> results)
    {
        Table table = Rendering.Table("statement", "reading", "claim", "expected", "found", "n", "estimate", "ln e", "seconds");
        foreach (int column in new[] { 0, 3, 4, 5, 6, 7, 8 })
            table.Columns[column].NoWrap();
        foreach (int column in new[] { 5, 6, 7, 8 })
            table.Columns[column].RightAligned();
        foreach (ClaimResult result in results)
        {
            Claim claim = result.Claim;
            bool sampled = claim.LedgerEntry.Sampled;
            table.AddRow(
                new Text(claim.Statement.Title),
                new Text(Words.ReadingOf(claim)),
                new Paragraph($"{claim.Assertion} ").Append($"[{claim.Setting}{(sampled ? "; " + claim.Hypothesis : string.Empty)}]\n{claim.Id}\nseen: {result.Seen}", new Style(decoration: Decoration.Dim)),
                new Text(Words.Of(claim.Expected)),
                new Markup(Found(result)),
                new Text(sampled ? result.Trials.ToString(CultureInfo.InvariantCulture) : "–"),
                new Text(sampled ? Number(result.Estimate, "G4") : "–"),
                new Text(sampled ? Number(result.LogEvidence, "F2") : Words.MethodOf(claim)),
                new Text(result.Elapsed > TimeSpan.Zero ? Number(result.Elapsed.TotalSeconds, "F2") : "–"));
        }

        return table;
    }

    private static string Found(ClaimResult result) => result switch
    {
        { AsExpected: true } => $"[green]✓ {Words.Of(result.Verdict)}[/]",
        { Verdict: Verdict.Inconclusive } => $"[yellow]? {Words.Of(result.Verdict)}[/]",
        { Verdict: Verdict.Supported or Verdict.Refuted } => $"[red]✗ {Words.Of(result.Verdict)}[/]",
        _ => throw new UnreachableException($"{result.Verdict} is no verdict."),
    };

    private static string Number(double value, string format) => (value + 0.0).ToString(format, CultureInfo.InvariantCulture);
}
