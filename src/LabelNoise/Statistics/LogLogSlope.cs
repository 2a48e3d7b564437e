using LabelNoise.Numerics;

namespace LabelNoise.Statistics;

/// <summary>
/// The exponent of a power law read off a grid: the least-squares slope of ln y against ln s. It is a fixed linear function of the ln y, so
/// intervals that hold for all y at once give an interval for the slope.
/// </summary>
internal sealed class LogLogSlope
{
    private readonly double[] _weights;

    /// <summary>Creates the slope over a grid.</summary>
    /// <param name="parameters">The grid s, at least two different positive numbers.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not positive and finite.</exception>
    /// <exception cref="ArgumentException">There are fewer than two different parameters.</exception>
    public LogLogSlope(IEnumerable<double> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        double[] logs = [.. parameters.Select(s => Math.Log(Guard.Positive(s, nameof(parameters))))];
        if (logs.Distinct().Count() < 2)
            throw new ArgumentException("parameters must hold at least two different numbers.", nameof(parameters));
        double mean = logs.Average();
        double spread = logs.Sum(x => (x - mean) * (x - mean));
        _weights = [.. logs.Select(x => (x - mean) / spread)];
    }

    /// <summary>The slope through positive values, in the order of the grid.</summary>
    /// <exception cref="ArgumentException">The number of values is not that of the grid.</exception>
    public double Through(IReadOnlyList<double> values)
    {
        Require(values);
        return _weights.Select((weight, k) => weight * Math.Log(values[k])).Sum();
    }

    /// <summary>The smallest and the largest slope through non-negative values from intervals; an end is infinite where an interval has 0 or ∞.</summary>
    /// <exception cref="ArgumentException">The number of intervals is not that of the grid.</exception>
    public Interval Between(IReadOnlyList<Interval> intervals)
    {
        Require(intervals);
        return new Interval(Sum(lowest: true), Sum(lowest: false));

        // A point of weight 0, in the middle of the grid, has no say even where its interval is unbounded.
        double Sum(bool lowest)
        {
            double[] terms = [.. _weights.Select((w, k) => w == 0 ? 0 : w * Math.Log(Math.Max(0, w > 0 == lowest ? intervals[k].Lower : intervals[k].Upper)))];
            double unbounded = lowest ? double.NegativeInfinity : double.PositiveInfinity;
            return terms.Any(t => double.IsInfinity(t)) ? unbounded : terms.Sum();
        }
    }

    private void Require<T>(IReadOnlyList<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count != _weights.Length)
            throw new ArgumentException(FormattableString.Invariant($"values must hold {_weights.Length} entries, one per parameter."), nameof(values));
    }
}
