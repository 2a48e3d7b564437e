using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>The outer weights at step 0: m·aᵢ(0)² is chi-square with one degree of freedom (Lemma C.2, (25) and (26)).</summary>
internal static class InitialOuterWeights
{
    /// <summary>ln Pr[|aᵢ(0)| ≥ m^(−exponent)].</summary>
    /// <param name="width">m, at least 1.</param>
    /// <param name="exponent">1/8 in (25), 1/4 in the event C₀.</param>
    public static double LogLarge(double width, double exponent) => ChiSquareTail.LogSurvival(1, Math.Pow(width, 1 - (2 * exponent)));

    /// <summary>ln Pr[not C₀], that some |aᵢ(0)| is above m^(−1/4).</summary>
    /// <param name="width">m, at least 1.</param>
    public static double LogFailure(double width)
    {
        double point = Math.Sqrt(width);
        return LogExponential.OfHazard(Math.Log(width) + LogExponential.Hazard(ChiSquareTail.LogSurvival(1, point), ChiSquareTail.LogCumulative(1, point)));
    }

    /// <summary>ln[2·exp(−c·m^power/4)], the right side of (25) with one number c for c/K_a⁴; the 4 is that of | |Y| − 1 | ≥ |Y|/2 for |Y| ≥ 2.</summary>
    /// <param name="width">m.</param>
    /// <param name="power">The power of m, 3/4 in (25).</param>
    /// <param name="constant">c.</param>
    public static double LogBound(double width, double power, double constant) => Math.Log(2) - (constant * Math.Pow(width, power) / 4);
}
