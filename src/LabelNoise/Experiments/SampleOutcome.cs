using LabelNoise.Statistics;

namespace LabelNoise.Experiments;

/// <summary>What a run of a <see cref="SequentialSample{T}"/> leaves beside its test.</summary>
internal sealed record SampleOutcome
{
    /// <summary>The replicate that came closest to failing, or failed worst; null before the first.</summary>
    public required long? WorstReplicate { get; init; }

    /// <summary>How bad it was.</summary>
    public required double? WorstRatio { get; init; }

    /// <summary>The evidence at some numbers of replicates and at the last.</summary>
    public required EvidenceCurve Evidence { get; init; }

    /// <summary>Steps of the replicates that were consumed.</summary>
    public required long Steps { get; init; }

    /// <summary>Why an undecided test gave up; null where it decided.</summary>
    public required string? GaveUp { get; init; }

    /// <summary>Wall time.</summary>
    public required TimeSpan Elapsed { get; init; }
}
