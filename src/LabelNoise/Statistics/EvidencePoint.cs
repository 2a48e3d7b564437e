using LabelNoise.Numerics;

namespace LabelNoise.Statistics;

/// <summary>The evidence of a sequential test after so many observations.</summary>
/// <param name="Trials">Observations, at least 1.</param>
/// <param name="LogSupport">The evidence for the claim, natural logarithm.</param>
/// <param name="LogRefutation">The evidence against it, natural logarithm.</param>
internal readonly record struct EvidencePoint(long Trials, double LogSupport, double LogRefutation)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
