using LabelNoise.Numerics;

namespace LabelNoise.Claims;

/// <summary>What a search found on a rung.</summary>
/// <param name="Rung">The rung.</param>
/// <param name="Fails">The value nearest the threshold at which the claim was refuted; NaN where a search has not come to one.</param>
/// <param name="Holds">The value nearest the threshold at which it was supported; NaN where a search has not come to one.</param>
/// <param name="Probes">The checks, in order; one that ended inconclusive ended the search.</param>
internal sealed record RungResult(Rung Rung, double Fails, double Holds, IReadOnlyList<ClaimResult> Probes)
{
    /// <summary>The probability that any probe's verdict is wrong is at most this.</summary>
    public double ErrorRate => Probes.Sum(p => p.Claim.LedgerEntry.Share);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
