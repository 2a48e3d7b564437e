using System.Globalization;

namespace LabelNoise.Statistics;

/// <summary>The account of all error rates in a suite: what may go wrong, summed over every claim. Immutable.</summary>
/// <remarks>A claim's share is fixed by its entry, so it is the same whichever claims a run happens to select.</remarks>
internal sealed class Ledger
{
    /// <summary>The familywise rate that the suite promises: any wrong verdict at all in a run has at most this probability.</summary>
    public const double PublishedRate = 1e-4;

    // The sum of a few hundred rounded shares; one that meets the rate exactly must not fail by rounding.
    private const double RoundingAllowance = 1e-12;

    /// <summary>Makes a ledger of the given entries, in their order.</summary>
    /// <exception cref="ArgumentNullException">The sequence or an entry is null.</exception>
    /// <exception cref="ArgumentException">Two entries have the same claim id (compared ordinally).</exception>
    public Ledger(IEnumerable<LedgerEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        LedgerEntry[] all = [.. entries];
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (LedgerEntry entry in all)
        {
            ArgumentNullException.ThrowIfNull(entry, nameof(entries));
            if (!ids.Add(entry.ClaimId))
                throw new ArgumentException($"The claim '{entry.ClaimId}' is entered twice.", nameof(entries));
        }

        Entries = Array.AsReadOnly(all);
        FamilywiseAlpha = all.Sum(entry => entry.Share);
    }

    /// <summary>The entries in the order given.</summary>
    public IReadOnlyList<LedgerEntry> Entries { get; }

    /// <summary>The sum over sampled claims of max(α, β): by the union bound, at least the probability of any wrong verdict.</summary>
    public double FamilywiseAlpha { get; }

    /// <summary>Holds the suite to <see cref="PublishedRate"/>.</summary>
    /// <exception cref="InvalidOperationException">The familywise rate exceeds the published one.</exception>
    public void EnsureWithinPublishedRate()
    {
        if (FamilywiseAlpha > PublishedRate * (1 + RoundingAllowance))
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"The error rates of the sampled claims sum to {FamilywiseAlpha:G6}, above the published familywise rate {PublishedRate:G6}."));
        }
    }
}
