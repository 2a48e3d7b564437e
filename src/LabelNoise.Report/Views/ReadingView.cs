using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Statistics;

namespace LabelNoise.Report.Views;

/// <summary>What a run says of one reading of a statement, as printed or as amended.</summary>
public sealed record ReadingView
{
    /// <summary>One refuted claim refutes a reading, an undecided one leaves it open.</summary>
    private static readonly Verdict[] Severity = [Verdict.Refuted, Verdict.Inconclusive, Verdict.Supported];

    /// <summary>What the reading is called.</summary>
    public required string Name { get; init; }

    /// <summary>The verdicts of its claims, each once; "supported in part" where some are supported and the others refuted, "not in this run" where none was checked.</summary>
    public required string Words { get; init; }

    /// <summary>Their sign.</summary>
    public required VerdictMark Mark { get; init; }

    /// <summary>Verdicts of the catalogue that no claim of this run could have: "refuted by deep claims"; empty where there are none.</summary>
    public required string Missing { get; init; }

    /// <summary>Whether every verdict is the catalogue's.</summary>
    public required bool IsAsCatalogued { get; init; }

    /// <summary>The claim that is shown: of those that decide, the first in the catalogue that is sampled, else the first; null where none was checked.</summary>
    public required ClaimView? Deciding { get; init; }

    /// <summary>The words as a count of statements has them.</summary>
    public string Counted => (Deciding, IsAsCatalogued) switch
    {
        (null, _) when Missing.Length > 0 => $"{Missing}, not in this run",
        (_, false) => $"{Words}, not as catalogued",
        _ => Words,
    };

    /// <summary>Sums up the claims of one reading of a statement.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="catalogue">All claims about the statement.</param>
    /// <param name="results">Those of the run.</param>
    internal static ReadingView Of(Reading reading, IReadOnlyList<Claim> catalogue, IReadOnlyList<ClaimView> results)
    {
        ClaimView[] found = [.. results.Where(r => IsAbout(r.Claim))];
        Verdict[] verdicts = [.. found.Select(r => r.Result.Verdict).Distinct()];
        Verdict deciding = Array.Find(Severity, verdicts.Contains);
        ClaimView[] shown = [.. found.Where(r => r.Result.Verdict == deciding)];
        return new ReadingView
        {
            Name = Reporting.Words.Of(reading),
            Words = Worded(verdicts),
            Mark = VerdictMarks.Of(verdicts),
            Missing = Unchecked(catalogue.Where(IsAbout), verdicts, found),
            IsAsCatalogued = found.All(r => r.Result.AsExpected),
            Deciding = shown.OrderByDescending(r => r.Claim.LedgerEntry.Sampled).FirstOrDefault(),
        };

        bool IsAbout(Claim claim) => claim.Reading == reading && !claim.IsSelfCheck;
    }

    private static string Worded(Verdict[] verdicts) => verdicts switch
    {
        [] => "not in this run",
        [not Verdict.Inconclusive, not Verdict.Inconclusive] => "supported in part",
        _ => Reporting.Words.Of(verdicts),
    };

    private static string Unchecked(IEnumerable<Claim> catalogue, Verdict[] verdicts, ClaimView[] found)
    {
        Claim[] left = [.. catalogue.Where(c => !verdicts.Contains(c.Expected) && !found.Any(r => string.Equals(r.Claim.Id, c.Id, StringComparison.Ordinal)))];
        return string.Join("; ", left.GroupBy(c => c.Expected).Select(group =>
            $"{Reporting.Words.Of(group.Key)} by {string.Join(" and ", group.Select(c => Reporting.Words.Of(c.Profile)).Distinct(StringComparer.Ordinal))} claims"));
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
