namespace LabelNoise.Numerics;

/// <summary>Logarithms of complements, kept accurate on both sides of one half.</summary>
internal static class LogExponential
{
    // Below e^-37 the quadratic term of ln(1 − p) = −p − p²/2 − … is under the last digit.
    private const double NegligibleLog = -37;

    /// <summary>
    /// ln(1 − e^<paramref name="logProbability"/>) for an argument ≤ 0; −∞ at 0. Each branch keeps the digits where the other cancels
    /// (Mächler, "Accurately computing log(1 − exp(−|a|))", 2012).
    /// </summary>
    public static double Complement(double logProbability) =>
        logProbability > -Math.Log(2)
            ? Math.Log(-Expm1(logProbability))
            : Log1p(-Math.Exp(logProbability));

    /// <summary>ln(−ln(1 − p)), the logarithm of the hazard of an event of probability p, from ln p and ln(1 − p).</summary>
    public static double Hazard(double logProbability, double logComplement) =>
        logProbability < NegligibleLog ? logProbability : Math.Log(-logComplement);

    /// <summary>ln(1 − e^(−h)), the probability of an event of hazard h, from ln h; finite also where it underflows.</summary>
    public static double OfHazard(double logHazard) =>
        logHazard < NegligibleLog ? logHazard : Complement(-Math.Exp(logHazard));

    /// <summary>ln(1 + x) for x > −1, to the last digits also near 0 (Kahan's compensation of the rounding of 1 + x).</summary>
    public static double Log1p(double x)
    {
        double rounded = 1 + x;
        return rounded == 1 ? x : Math.Log(rounded) * (x / (rounded - 1));
    }

    /// <summary>e^x − 1, to the last digits also near 0 (Kahan's compensation of the rounding of e^x).</summary>
    public static double Expm1(double x)
    {
        double power = Math.Exp(x);
        if (power == 1)
            return x;
        double difference = power - 1;
        // At −1 the exponential has underflowed below the rounding of 1; above 1 there is no cancellation to repair.
        return difference is -1 or > 1 ? difference : difference * (x / Math.Log(power));
    }
}
