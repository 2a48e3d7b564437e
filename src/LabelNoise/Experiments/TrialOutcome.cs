using LabelNoise.Numerics;

namespace LabelNoise.Experiments;

/// <summary>What one replicate says of an event.</summary>
/// <param name="Occurred">Whether the event occurred.</param>
/// <param name="Ratio">
/// How close it was: the decisive quantity over the value at which the event fails. At most 1 where it occurred; the largest ratio names
/// the worst replicate.
/// </param>
internal readonly record struct TrialOutcome(bool Occurred, double Ratio)
{
    /// <summary>The event that a quantity is at most a bound.</summary>
    public static TrialOutcome AtMost(double quantity, double bound) => new(quantity <= bound, quantity / bound);

    /// <summary>The event that a quantity is at least a positive bound.</summary>
    public static TrialOutcome AtLeast(double quantity, double bound) => new(quantity >= bound, quantity > 0 ? bound / quantity : double.PositiveInfinity);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
