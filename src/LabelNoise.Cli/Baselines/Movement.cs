using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Cli.Runs;
using LabelNoise.Statistics;

namespace LabelNoise.Cli.Baselines;

/// <summary>
/// Whether an estimate has moved between two runs by more than their joint error. Each run's interval misses what is estimated with probability
/// at most its α, so intervals of the same quantity are disjoint with probability at most the sum of the two, whatever the seeds.
/// </summary>
internal static class Movement
{
    /// <summary>Relative differences of computed values up to here are left to the last digits of powers and logarithms (docs/decisions.md).</summary>
    private const double Rounding = 1e-9;

    /// <summary>The movement; null where there is none, or where the claims are not the same or have no intervals to compare.</summary>
    public static Difference? Of(RecordedClaim before, ClaimResult now)
    {
        if (!Comparable(before, now.Claim))
            return null;
        if (before.Exact)
            return Computed(before, now);
        return Intervals(before, now) is var (old, present) && (old.Upper < present.Lower || present.Upper < old.Lower)
            ? new Difference(DifferenceKind.Moved, before.Id, "estimate", Text(before.Estimate, old), Text(now.Estimate, present))
            : null;
    }

    /// <summary>The probability, at most, that an estimate is said to have moved although what it estimates has not.</summary>
    public static double ErrorRate(RecordedClaim before, ClaimResult now) =>
        Comparable(before, now.Claim) && !before.Exact && Intervals(before, now) is not null ? before.Alpha!.Value + now.Claim.LedgerEntry.Rates.Alpha : 0;

    /// <summary>Text, numbers and hypothesis say what is estimated, not what is expected of it.</summary>
    private static bool Comparable(RecordedClaim before, Claim now) =>
        before.Changes(now).All(change => change.Member is "reading" or "expected");

    private static Difference? Computed(RecordedClaim before, ClaimResult now)
    {
        if (!string.Equals(before.Seen, now.Seen, StringComparison.Ordinal))
            return new Difference(DifferenceKind.Moved, before.Id, "what is seen", $"'{before.Seen}'", $"'{now.Seen}'");
        double difference = Math.Abs(before.Estimate - now.Estimate);
        bool same = before.Estimate.Equals(now.Estimate)
            || (double.IsFinite(difference) && difference <= Rounding * Math.Max(Math.Abs(before.Estimate), Math.Abs(now.Estimate)));
        return same ? null : new Difference(DifferenceKind.Moved, before.Id, "value", Text(before.Estimate), Text(now.Estimate));
    }

    private static (Interval Before, Interval Now)? Intervals(RecordedClaim before, ClaimResult now)
    {
        if (before.Alpha is not { } level)
            return null;
        return (before.Interval ?? OfMean(before, now.Claim, level)) is { } old && now.Interval is { } present ? (old, present) : null;
    }

    /// <summary>Runs of older versions report a mean without an interval; it has one by its declared ceiling.</summary>
    private static Interval? OfMean(RecordedClaim before, Claim claim, double alpha) => claim is MeanClaim { Mean.Ceiling: double ceiling }
        ? AnytimeInterval.OfMean(Math.Clamp(before.Estimate, 0, ceiling), before.Trials, ceiling, alpha)
        : null;

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Text(double estimate, Interval interval) => string.Create(CultureInfo.InvariantCulture, $"{estimate:G6} in {interval}");
}
