using LabelNoise.Numerics;

namespace LabelNoise.Statistics;

/// <summary>What a sequential test does when the truth is known.</summary>
/// <param name="Supported">Probability that the claim is supported by the horizon.</param>
/// <param name="Refuted">Probability that the claim is refuted by the horizon.</param>
/// <param name="Inconclusive">Probability that the horizon comes first.</param>
/// <param name="ExpectedTrials">Expected number of trials used, the horizon counting when it comes first.</param>
internal readonly record struct OperatingPoint(double Supported, double Refuted, double Inconclusive, double ExpectedTrials)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
