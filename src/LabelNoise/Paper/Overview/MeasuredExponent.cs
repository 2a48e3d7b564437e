using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>What a full run found of a power law.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Estimate">The slope through the points of its grid.</param>
/// <param name="Interval">Every slope that the intervals at these points allow together.</param>
internal sealed record MeasuredExponent(ScalingClaim Claim, double Estimate, Interval Interval)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
