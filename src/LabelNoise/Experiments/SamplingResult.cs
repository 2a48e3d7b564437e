using LabelNoise.Numerics;
using LabelNoise.Statistics;

namespace LabelNoise.Experiments;

/// <summary>What a sequential test found about a random experiment; it carries what went in.</summary>
public sealed record SamplingResult
{
    /// <summary>The experiment's name.</summary>
    public required string Name { get; init; }

    /// <summary>The claim in symbols, such as "Pr ≥ 0.99 (p₁ = 0.9875)".</summary>
    public required string Hypothesis { get; init; }

    /// <summary>The suite seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The error rates.</summary>
    public required ErrorRates Rates { get; init; }

    /// <summary>What the evidence says.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Replicates consumed.</summary>
    public required long Trials { get; init; }

    /// <summary>What was estimated.</summary>
    public required double Estimate { get; init; }

    /// <summary>An interval for it at level 1 − α that holds at every sample size at once.</summary>
    public required Interval Interval { get; init; }

    /// <summary>The natural logarithm of the e-value behind the verdict; of the larger of the two where there is none.</summary>
    public required double LogEvidence { get; init; }

    /// <summary>The replicate that came closest to failing, or failed worst; null before the first, and for claims of a law or of a power law, which no replicate fails by itself.</summary>
    public long? WorstReplicate { get; init; }

    /// <summary>Why an undecided test gave up; null where it decided.</summary>
    public string? GaveUp { get; init; }

    /// <summary>About how many replicates would decide, by the evidence so far; null where there is a verdict, or no evidence.</summary>
    public long? WouldDecide { get; init; }

    /// <summary>Wall time. Not part of the result's identity across machines.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The full account of a failed assertion: the claim, the numbers, the evidence, and how to run the worst replicate again where there is one.</summary>
    public string Explain() =>
        FormattableString.Invariant($"{Name}: {Hypothesis}\n")
        + FormattableString.Invariant($"{Words}: estimate {Estimate:G6} over {Trials} replicates, interval [{Interval.Lower:G6}, {Interval.Upper:G6}], ln e-value {LogEvidence:F2}, {Rates}")
        + (GaveUp is null ? string.Empty : FormattableString.Invariant($"\n{GaveUp}{(WouldDecide is { } n ? FormattableString.Invariant($"; about {n} would decide") : "; no number of them is sure to decide, a larger slack is")}"))
        + (WorstReplicate is { } worst ? FormattableString.Invariant($"\nthe worst replicate again: .Replay({worst}, suiteSeed: {Seed})") : FormattableString.Invariant($"\nsuite seed {Seed}"));

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);

    private string Words => Verdict switch
    {
        Verdict.Supported => "supported",
        Verdict.Refuted => "refuted",
        _ => "not decided",
    };
}
