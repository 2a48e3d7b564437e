namespace LabelNoise.Numerics;

/// <summary>Sums of numbers known by their natural logarithms.</summary>
internal static class LogSpace
{
    /// <summary>ln Σ exp(terms); −∞ for terms that are all −∞.</summary>
    public static double Sum(ReadOnlySpan<double> terms)
    {
        double largest = double.NegativeInfinity;
        foreach (double term in terms)
            largest = Math.Max(largest, term);
        if (double.IsInfinity(largest))
            return largest;

        double sum = 0;
        foreach (double term in terms)
            sum += Math.Exp(term - largest);
        return largest + Math.Log(sum);
    }
}
