using LabelNoise.Numerics;

namespace LabelNoise.Statistics;

/// <summary>Tail probabilities of the binomial law Bin(n, p) by their natural logarithms, to a relative error of 10⁻¹².</summary>
/// <remarks>
/// Pr[Bin(n, p) ≤ k] is the probability that a Beta(k + 1, n − k) variable exceeds p. A logarithm below the smallest normal number, of a tail
/// that is 1 but for less than 10⁻³⁰⁷, keeps that absolute precision.
/// </remarks>
internal static class BinomialTail
{
    /// <summary>2⁵³ − 1, the largest number of trials; beyond it doubles do not resolve the counts.</summary>
    public const long LargestTrials = (1L << 53) - 1;

    /// <summary>ln Pr[Bin(n, p) ≤ k].</summary>
    /// <param name="k">The count; below 0 the result is −∞, from <paramref name="n"/> on it is 0.</param>
    /// <param name="n">The number of trials, from 0 to <see cref="LargestTrials"/>.</param>
    /// <param name="p">The success probability, in [0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> or <paramref name="p"/> is outside its range.</exception>
    public static double LogAtMost(long k, long n, double p)
    {
        Check(n, p);
        if (k < 0)
            return double.NegativeInfinity;
        if (k >= n || p == 0)
            return 0;
        return p == 1 ? double.NegativeInfinity : BetaTail.LogUpper(k + 1, n - k, Shift(k, n, p));
    }

    /// <summary>ln Pr[Bin(n, p) ≥ k].</summary>
    /// <param name="k">The count; up to 0 the result is 0, above <paramref name="n"/> it is −∞.</param>
    /// <param name="n">The number of trials, from 0 to <see cref="LargestTrials"/>.</param>
    /// <param name="p">The success probability, in [0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> or <paramref name="p"/> is outside its range.</exception>
    public static double LogAtLeast(long k, long n, double p)
    {
        Check(n, p);
        if (k <= 0)
            return 0;
        if (k > n || p == 0)
            return double.NegativeInfinity;
        return p == 1 ? 0 : BetaTail.LogLower(k, n - k + 1, Shift(k - 1, n, p));
    }

    /// <summary>logit p − ln((k + 1)/(n − k)); near 0 from the exact (n + 1)p − (k + 1), of which nothing has been rounded away.</summary>
    private static double Shift(long k, long n, double p)
    {
        double odds = Math.FusedMultiplyAdd(n + 1, p, -(k + 1)) / ((k + 1) * (1 - p));
        return Math.Abs(odds) < 0.5
            ? LogExponential.Log1p(odds)
            : Math.Log(p) - LogExponential.Log1p(-p) - Math.Log((k + 1) / (double)(n - k));
    }

    private static void Check(long n, double p)
    {
        if (n is < 0 or > LargestTrials)
            throw Guard.OutOfRange(nameof(n), n, FormattableString.Invariant($"n must be a whole number from 0 to {LargestTrials}."));
        if (!(p is >= 0 and <= 1))
            throw Guard.OutOfRange(nameof(p), p, "p must lie between 0 and 1.");
    }
}
