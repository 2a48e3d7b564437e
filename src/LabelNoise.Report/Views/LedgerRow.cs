using LabelNoise.Claims;
using LabelNoise.Numerics;

namespace LabelNoise.Report.Views;

/// <summary>A line of the account of error rates.</summary>
/// <param name="Name">The statement, or the whole run.</param>
/// <param name="Sampled">Claims that were sampled.</param>
/// <param name="Computed">Claims that were computed, which spend nothing.</param>
/// <param name="AsCatalogued">Claims whose verdict is the catalogue's.</param>
/// <param name="Rate">What the sampled ones may err with in all.</param>
public sealed record LedgerRow(string Name, int Sampled, int Computed, int AsCatalogued, string Rate)
{
    /// <summary>Adds up results.</summary>
    internal static LedgerRow Of(string name, IReadOnlyList<ClaimResult> results)
    {
        int sampled = results.Count(r => r.Claim.LedgerEntry.Sampled);
        return new LedgerRow(name, sampled, results.Count - sampled, results.Count(r => r.AsExpected), NumberText.Of(results.Sum(r => r.Claim.LedgerEntry.Share)));
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
