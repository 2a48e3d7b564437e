using LabelNoise.Claims;
using LabelNoise.Statistics;

namespace LabelNoise.Cli.Baselines;

/// <summary>What an approved run says of a claim.</summary>
internal sealed record ApprovedClaim
{
    /// <summary>The claim's identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The members that say what the claim is, with their values: when one is another now, so is the claim.</summary>
    public required IReadOnlyList<(string Member, string Value)> Identity { get; init; }

    /// <summary>The verdict found.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Whether it was computed, not sampled.</summary>
    public required bool Exact { get; init; }

    /// <summary>The smallest profile that included it; the run's where the file does not say.</summary>
    public required Profile Profile { get; init; }

    /// <summary>Replicates consumed.</summary>
    public required long Trials { get; init; }

    /// <summary>What was estimated or computed.</summary>
    public required double Estimate { get; init; }

    /// <summary>The interval of the estimate; null where none was given.</summary>
    public required Interval? Interval { get; init; }

    /// <summary>The probability with which the interval may miss; null for a computed claim.</summary>
    public required double? Alpha { get; init; }

    /// <summary>What was seen.</summary>
    public required string Seen { get; init; }
}
