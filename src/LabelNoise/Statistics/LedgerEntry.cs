using LabelNoise.Numerics;

namespace LabelNoise.Statistics;

/// <summary>One claim's share of the suite's familywise error rate.</summary>
/// <param name="ClaimId">The claim's identifier, unique in its ledger.</param>
/// <param name="Rates">The error rates at which the claim is tested.</param>
/// <param name="Sampled">Whether the verdict rests on random samples; a computed verdict has no error rate to account for.</param>
/// <exception cref="ArgumentException">The identifier is null, empty or blank.</exception>
/// <exception cref="ArgumentOutOfRangeException">The rates are <c>default</c>.</exception>
internal sealed record LedgerEntry(string ClaimId, ErrorRates Rates, bool Sampled)
{
    /// <summary>The claim's identifier, unique in its ledger.</summary>
    /// <exception cref="ArgumentException">The identifier is null, empty or blank.</exception>
    public string ClaimId { get; init => field = NotBlank(value); } = NotBlank(ClaimId);

    /// <summary>The error rates at which the claim is tested.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rates are <c>default</c>.</exception>
    public ErrorRates Rates { get; init => field = NotDefault(value); } = NotDefault(Rates);

    /// <summary>max(α, β) for a sampled claim, 0 for a computed one: whichever error the claim can make, its probability is at most this.</summary>
    public double Share => Sampled ? Math.Max(Rates.Alpha, Rates.Beta) : 0;

    private static string NotBlank(string claimId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(claimId);
        return claimId;
    }

    private static ErrorRates NotDefault(ErrorRates rates) => rates != default
        ? rates
        : throw Guard.OutOfRange(nameof(rates), rates, "rates must be set; default holds zeros.");

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
