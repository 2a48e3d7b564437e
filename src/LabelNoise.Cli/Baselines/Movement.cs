using System.Globalization;
using LabelNoise.Claims;
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
    public static Difference? Of(ApprovedClaim before, ClaimResult now)
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
    public static double ErrorRate(ApprovedClaim before, ClaimResult now) =>
        Comparable(before, now.Claim) && !before.Exact && Intervals(before, now) is not null ? before.Alpha!.Value + now.Claim.LedgerEntry.Rates.Alpha : 0;

    /// <summary>Text, numbers and hypothesis say what is estimated, not what is expected of it.</summary>
    private static bool Comparable(ApprovedClaim before, Claim now) =>
        before.Exact != now.LedgerEntry.Sampled
        && before.Identity.Zip(ApprovedRunReader.Identity).All(pair =>
            pair.First.Member is "reading" or "expected" || string.Equals(pair.First.Value, pair.Second.Value(now), StringComparison.Ordinal));

    private static Difference? Computed(ApprovedClaim before, ClaimResult now)
    {
        if (!string.Equals(before.Seen, now.Seen, StringComparison.Ordinal))
            return new Difference(DifferenceKind.Moved, before.Id, "what is seen", $"'{before.Seen}'", $"'{now.Seen}'");
        double difference = Math.Abs(before.Estimate - now.Estimate);
        bool same = before.Estimate.Equals(now.Estimate)
            || (double.IsFinite(difference) && difference <= Rounding * Math.Max(Math.Abs(before.Estimate), Math.Abs(now.Estimate)));
        return same ? null : new Difference(DifferenceKind.Moved, before.Id, "value", Text(before.Estimate), Text(now.Estimate));
    }

    private static (Interval Before, Interval Now)? Intervals(ApprovedClaim before, ClaimResult now)
    {
        double alpha = now.Claim.LedgerEntry.Rates.Alpha;
        if (before.Alpha is not { } level)
            return null;
        if (now.Claim is MeanClaim { Mean.Ceiling: double ceiling })
            return (OfMean(before.Estimate, before.Trials, ceiling, level), OfMean(now.Estimate, now.Trials, ceiling, alpha));
        return before.Interval is { } old && now.Interval is { } present ? (old, present) : null;
    }

    /// <summary>A mean is reported without an interval, and has one by its declared ceiling.</summary>
    private static Interval OfMean(double mean, long trials, double ceiling, double alpha) =>
        AnytimeInterval.OfMean(Math.Clamp(mean, 0, ceiling), trials, ceiling, alpha);

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Text(double estimate, Interval interval) => string.Create(CultureInfo.InvariantCulture, $"{estimate:G6} in {interval}");
}
