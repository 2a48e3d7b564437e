using LabelNoise.Claims;
using LabelNoise.Statistics;

namespace LabelNoise.Report;

/// <summary>A claimed bound in a few characters.</summary>
internal static class BoundText
{
    /// <summary>What is claimed, such as "≥ 0.9717".</summary>
    public static string Claimed(ClaimedBound bound) => Of(bound.Side, bound.Claimed);

    /// <summary>What support certifies, such as "> 0.9646"; the same as what is claimed where there is no slack.</summary>
    public static string Certified(ClaimedBound bound) => bound.Certified == bound.Claimed ? Claimed(bound) : Of(bound.Side, bound.Certified).Replace('≥', '>').Replace('≤', '<');

    private static string Of(BoundSide side, Interval interval) => side switch
    {
        BoundSide.AtLeast => $"≥ {NumberText.OfProbability(interval.Lower)}",
        BoundSide.AtMost => $"≤ {NumberText.OfProbability(interval.Upper)}",
        _ => $"{NumberText.Of(interval.Lower)} to {NumberText.Of(interval.Upper)}",
    };
}
