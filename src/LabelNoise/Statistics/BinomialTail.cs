using LabelNoise.Numerics;
using MathNet.Numerics;

namespace LabelNoise.Statistics;

/// <summary>Tail probabilities of the binomial law Bin(n, p) by their natural logarithms, exact far below the smallest double.</summary>
/// <remarks>
/// MathNet's incomplete beta function returns 0 once the tail underflows, so the tail is summed here from its largest term
/// outwards; the other tail is its complement. The absolute error of the logarithm is that of ln n!, about 10⁻¹⁵·n·ln n.
/// </remarks>
public static class BinomialTail
{
    /// <summary>ln Pr[Bin(n, p) ≤ k].</summary>
    /// <param name="k">The count; below 0 the result is −∞, from <paramref name="n"/> on it is 0.</param>
    /// <param name="n">The number of trials, at least 0.</param>
    /// <param name="p">The success probability, in [0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> or <paramref name="p"/> is outside its range.</exception>
    public static double LogAtMost(long k, long n, double p)
    {
        Check(n, p);
        return LogAtMost(k, n, Math.Log(p), SpecialFunctions.Log1p(-p));
    }

    /// <summary>ln Pr[Bin(n, p) ≥ k].</summary>
    /// <param name="k">The count; up to 0 the result is 0, above <paramref name="n"/> it is −∞.</param>
    /// <param name="n">The number of trials, at least 0.</param>
    /// <param name="p">The success probability, in [0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> or <paramref name="p"/> is outside its range.</exception>
    public static double LogAtLeast(long k, long n, double p)
    {
        Check(n, p);
        return k <= 0 ? 0 : LogAtMost(n - k, n, SpecialFunctions.Log1p(-p), Math.Log(p));
    }

    /// <summary>ln Pr[Bin(n, p) ≤ k] from ln p and ln(1 − p).</summary>
    internal static double LogAtMost(long k, long n, double logP, double logQ)
    {
        if (k < 0)
            return double.NegativeInfinity;
        if (k >= n || double.IsNegativeInfinity(logP))
            return 0;
        if (double.IsNegativeInfinity(logQ))
            return double.NegativeInfinity;

        return k < n * Math.Exp(logP)
            ? LogDescending(k, n, logP, logQ)
            : LogSpace.Complement(LogDescending(n - k - 1, n, logQ, logP));
    }

    /// <summary>ln Σ_{i ≤ k} Pr[Bin(n, p) = i] for k below the mean, where the terms fall from i = k downwards.</summary>
    private static double LogDescending(long k, long n, double logP, double logQ)
    {
        double odds = Math.Exp(logQ - logP);
        double sum = 1;
        double term = 1;
        for (long i = k; i > 0 && term > sum * 1e-17; i--)
        {
            term *= i / (n - i + 1.0) * odds;
            sum += term;
        }

        double logBinomial = SpecialFunctions.GammaLn(n + 1.0) - SpecialFunctions.GammaLn(k + 1.0) - SpecialFunctions.GammaLn(n - k + 1.0);
        return Math.Min(0, logBinomial + (k * logP) + ((n - k) * logQ) + Math.Log(sum));
    }

    private static void Check(long n, double p)
    {
        _ = Guard.AtLeast(n, 0L);
        if (!(p is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(p), p, "p must lie between 0 and 1.");
    }
}
