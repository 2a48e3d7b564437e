using LabelNoise.Paper;
using LabelNoise.Statistics;

namespace LabelNoise.Reporting;

/// <summary>docs/ledger.md: the error rates of all claims and their sum.</summary>
internal static class LedgerDocument
{
    /// <summary>The document as markdown, lines ended by a line feed.</summary>
    /// <exception cref="ArgumentNullException">The catalogue is null.</exception>
    public static string Render(Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        Ledger ledger = catalogue.Ledger;
        int sampled = ledger.Entries.Count(e => e.Sampled);
        MarkdownTable table = new("Claim", "α", "β", "Sampled");
        foreach (LedgerEntry entry in ledger.Entries)
            table.Row($"`{entry.ClaimId}`", Rate(entry, entry.Rates.Alpha), Rate(entry, entry.Rates.Beta), entry.Sampled ? "yes" : "no");
        return FormattableString.Invariant($"""
            # The ledger of error rates

            After this page you know how much probability of error each claim spends, and that the sum keeps the published rate.
            Written by `dotnet run --project src/LabelNoise.Cli -- docs --output docs`; a test compares the two.

            A run gives any wrong verdict at all with probability at most the sum of max(α, β) over the sampled claims, whichever it selects.
            {sampled} of {ledger.Entries.Count} claims are sampled; the sum is {ledger.FamilywiseAlpha:G4}, and the published rate, which it may not exceed, {Ledger.PublishedRate:G4}.
            Computed claims spend nothing.


            """).ReplaceLineEndings("\n") + table;
    }

    private static string Rate(LedgerEntry entry, double rate) => entry.Sampled ? FormattableString.Invariant($"{rate:G4}") : "–";
}
