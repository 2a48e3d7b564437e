using MathNet.Numerics;

namespace LabelNoise.Statistics;

/// <summary>Sums and complements of numbers known by their natural logarithms.</summary>
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

    /// <summary>ln(1 − exp(x)) for x ≤ 0.</summary>
    public static double Complement(double x) =>
        x > -0.5 ? Math.Log(-SpecialFunctions.Expm1(x)) : SpecialFunctions.Log1p(-Math.Exp(x));
}
