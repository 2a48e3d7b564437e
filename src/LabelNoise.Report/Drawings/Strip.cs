using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Statistics;

namespace LabelNoise.Report.Drawings;

/// <summary>An estimate with its interval beside the bound that is claimed of it, on a line; all places from 0 at its left end to 1.</summary>
public sealed record Strip
{
    private const double Widest = 1e6;

    /// <summary>An end that is closer to the line's is at it, but for rounding.</summary>
    private const double Touching = 1e-9;

    /// <summary>Where the claimed numbers begin.</summary>
    public required double ClaimedFrom { get; init; }

    /// <summary>Where they end.</summary>
    public required double ClaimedTo { get; init; }

    /// <summary>The ends p₀ of what is claimed, where they are within the line.</summary>
    public required IReadOnlyList<double> Bounds { get; init; }

    /// <summary>The ends p₁ of what support certifies, where they are within the line and not p₀.</summary>
    public required IReadOnlyList<double> Alternatives { get; init; }

    /// <summary>Where the interval begins, cut off at the line's ends; null where there is none.</summary>
    public required (double From, double To)? Interval { get; init; }

    /// <summary>At which of its ends the interval goes on beyond the line.</summary>
    public required (bool Left, bool Right) GoesOn { get; init; }

    /// <summary>The estimate; null where there is none.</summary>
    public required double? Estimate { get; init; }

    /// <summary>What the left end of the line is called.</summary>
    public required string Left { get; init; }

    /// <summary>What the right end is called.</summary>
    public required string Right { get; init; }

    /// <summary>The picture in words.</summary>
    public required string Description { get; init; }

    /// <summary>Draws a result; null where its claim bounds no number.</summary>
    internal static Strip? Of(ClaimResult result)
    {
        if (result.Claim.Bound is not { } bound)
            return null;
        StripScale scale = StripScale.Of(bound, result.Estimate, result.Interval);
        double[] edges = [bound.Claimed.Lower, bound.Claimed.Upper];
        double[] bounds = [.. edges.Where(x => IsInside(bound.Range, x)).Select(scale.Place).Where(IsOnLine)];
        return new Strip
        {
            ClaimedFrom = OnLine(scale, bound.Claimed.Lower),
            ClaimedTo = OnLine(scale, bound.Claimed.Upper),
            Bounds = bounds,
            Alternatives = [.. new[] { bound.Certified.Lower, bound.Certified.Upper }.Where(x => IsInside(bound.Range, x) && !edges.Contains(x)).Select(scale.Place).Where(IsOnLine)],
            Interval = result.Interval is { } interval ? (OnLine(scale, interval.Lower), OnLine(scale, interval.Upper)) : null,
            GoesOn = result.Interval is { } whole ? (scale.Place(whole.Lower) < -Touching, scale.Place(whole.Upper) > 1 + Touching) : (false, false),
            Estimate = double.IsNaN(result.Estimate) ? null : OnLine(scale, result.Estimate),
            Left = scale.Left,
            Right = scale.Right,
            Description = Words(result, bound, scale),
        };
    }

    private static bool IsInside(Interval range, double x) => x > range.Lower && x < range.Upper;

    private static bool IsOnLine(double place) => place is >= 0 and <= 1;

    private static double OnLine(StripScale scale, double x) => Math.Clamp(scale.Place(Math.Clamp(x, -Widest, Widest)), 0, 1);

    private static string Words(ClaimResult result, ClaimedBound bound, StripScale scale)
    {
        string interval = result.Interval is { } i ? $", interval {NumberText.Of(i.Lower)} to {NumberText.Of(i.Upper)}" : string.Empty;
        string note = scale.Note.Length > 0 ? $"; {scale.Note}" : string.Empty;
        return $"estimate {NumberText.OfProbability(result.Estimate)}{interval}; claimed {BoundText.Claimed(bound)}{note}";
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
