using System.Globalization;
using LabelNoise.Numerics;

namespace LabelNoise.Statistics;

/// <summary>A closed interval of real numbers.</summary>
/// <remarks>The ends cannot be replaced one at a time, so an interval is never reversed. <c>default</c> is the point 0.</remarks>
/// <param name="Lower">The smallest member.</param>
/// <param name="Upper">The largest member, at least <paramref name="Lower"/>.</param>
/// <exception cref="ArgumentOutOfRangeException">An end is NaN, or the upper end lies below the lower.</exception>
public readonly record struct Interval(double Lower, double Upper)
{
    /// <summary>The smallest member.</summary>
    public double Lower { get; } = !double.IsNaN(Lower)
        ? Lower
        : throw Guard.OutOfRange(nameof(Lower), Lower, "Lower must be a number.");

    /// <summary>The largest member.</summary>
    public double Upper { get; } = Upper >= Lower
        ? Upper
        : throw Guard.OutOfRange(nameof(Upper), Upper, "Upper must be a number of at least Lower.");

    /// <summary>Whether a number lies in the interval, ends included; NaN never does.</summary>
    public bool Contains(double value) => value >= Lower && value <= Upper;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"[{Lower:G6}, {Upper:G6}]");
}
