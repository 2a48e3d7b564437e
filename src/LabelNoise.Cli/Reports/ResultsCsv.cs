using System.Globalization;
using System.Text;
using LabelNoise.Claims;
using LabelNoise.Reporting;

namespace LabelNoise.Cli.Reports;

/// <summary>Results as comma-separated values, a row for each claim; a cell is empty where there is no such number.</summary>
internal static class ResultsCsv
{
    private static readonly (string Name, Func<ClaimResult, string> Value)[] Columns =
    [
        ("id", r => r.Claim.Id),
        ("statement", r => r.Claim.Statement.Title),
        ("kind", r => Words.Of(r.Claim.Kind)),
        ("reading", r => Words.Of(r.Claim.Reading)),
        ("check", r => r.Claim.Check),
        ("profile", r => Words.Of(r.Claim.Profile)),
        ("expected", r => Words.Of(r.Claim.Expected)),
        ("verdict", r => Words.Of(r.Verdict)),
        ("exact", r => r.Claim.LedgerEntry.Sampled ? "false" : "true"),
        ("trials", r => Text(r.Trials)),
        ("estimate", r => Text(r.Estimate)),
        ("lower", r => Text(r.Interval?.Lower)),
        ("upper", r => Text(r.Interval?.Upper)),
        ("logEvidence", r => r.Claim.LedgerEntry.Sampled ? Text(r.LogEvidence) : string.Empty),
        ("alpha", r => r.Claim.LedgerEntry.Sampled ? Text(r.Claim.LedgerEntry.Rates.Alpha) : string.Empty),
        ("beta", r => r.Claim.LedgerEntry.Sampled ? Text(r.Claim.LedgerEntry.Rates.Beta) : string.Empty),
        ("claimedLower", r => Text(r.Claim.Bound?.Claimed.Lower)),
        ("claimedUpper", r => Text(r.Claim.Bound?.Claimed.Upper)),
        ("certifiedLower", r => Text(r.Claim.Bound?.Certified.Lower)),
        ("certifiedUpper", r => Text(r.Claim.Bound?.Certified.Upper)),
        ("text", r => r.Claim.Assertion),
        ("setting", r => r.Claim.Setting),
        ("hypothesis", r => r.Claim.Hypothesis),
        ("seen", r => r.Seen),
    ];

    /// <summary>The table.</summary>
    public static string Of(IReadOnlyList<ClaimResult> results)
    {
        StringBuilder text = new();
        Row(text, Columns.Select(column => column.Name));
        foreach (ClaimResult result in results)
            Row(text, Columns.Select(column => column.Value(result)));
        return text.ToString();
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Quoted)).Append('\n');

    private static string Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\"\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
