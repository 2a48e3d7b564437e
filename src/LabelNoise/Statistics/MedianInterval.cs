using LabelNoise.Numerics;

namespace LabelNoise.Statistics;

/// <summary>The confidence interval of a median between two order statistics; it asks nothing of the law but independence.</summary>
/// <remarks>
/// The r-th smallest of n observations exceeds the median only if at most r − 1 of them do not, which has probability at most
/// Pr[Bin(n, ½) ≤ r − 1] (Thompson 1936). Observations may be infinite. It is for a sample size fixed in advance.
/// </remarks>
internal static class MedianInterval
{
    /// <summary>The narrowest such interval, symmetric in the ranks; everything where the sample is too small.</summary>
    /// <param name="sample">The observations, at least one; not NaN.</param>
    /// <param name="level">The probability with which the interval may miss the median, strictly between 0 and 1.</param>
    /// <exception cref="ArgumentException">The sample is empty or holds NaN.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static Interval Of(IReadOnlyCollection<double> sample, double level)
    {
        ArgumentNullException.ThrowIfNull(sample);
        _ = Guard.OpenUnit(level);
        if (sample.Count == 0 || sample.Any(double.IsNaN))
            throw new ArgumentException("sample must hold at least one observation, and numbers only.", nameof(sample));
        double[] sorted = [.. sample.Order()];
        int below = 0;
        while (BinomialTail.LogAtMost(below, sorted.Length, 0.5) <= Math.Log(level / 2))
            below++;
        return below == 0
            ? new Interval(double.NegativeInfinity, double.PositiveInfinity)
            : new Interval(sorted[below - 1], sorted[^below]);
    }
}
