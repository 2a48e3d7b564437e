namespace LabelNoise.Tests.Unit.Randomness;

/// <summary>Plain sums over a sample, with the standard errors that tests compare against.</summary>
internal static class Sample
{
    /// <summary>The average of a statistic over the sample, and the standard error of that average as the sample shows it.</summary>
    public static (double Mean, double Error) Mean(IReadOnlyCollection<double> sample)
    {
        double mean = sample.Average();
        double variance = sample.Average(x => (x - mean) * (x - mean));
        return (mean, Math.Sqrt(variance / sample.Count));
    }

    /// <summary>The variance of the sample, and its standard error √((m₄ − m₂²)/n).</summary>
    public static (double Variance, double Error) Variance(IReadOnlyCollection<double> sample)
    {
        double mean = sample.Average();
        return Mean([.. sample.Select(x => (x - mean) * (x - mean))]);
    }

    /// <summary>The largest distance between the sample's distribution function and a continuous one.</summary>
    public static double KolmogorovSmirnov(IEnumerable<double> sample, Func<double, double> distribution)
    {
        double[] sorted = [.. sample.Order()];
        double n = sorted.Length;
        double largest = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            double f = distribution(sorted[i]);
            largest = Math.Max(largest, Math.Max(f - i / n, (i + 1) / n - f));
        }

        return largest;
    }

    /// <summary>What that distance exceeds with probability at most 10⁻⁶, for any n: 2·exp(−2nD²) = 10⁻⁶ (Massart 1990).</summary>
    public static double KolmogorovSmirnovLimit(int count) => Math.Sqrt(Math.Log(2e6) / (2.0 * count));
}
