namespace LabelNoise.Numerics;

/// <summary>Enclosures of what <see cref="LogExponential"/> computes: probabilities by their logarithms.</summary>
internal static class CertifiedLog
{
    /// <summary>Below this a probability is so small that the next term of its series is a bound on all.</summary>
    private const double NegligibleLog = -37;

    /// <summary>e^−37 is below this.</summary>
    private const double Negligible = 1e-16;

    /// <summary>ln(1 − e^<paramref name="logProbability"/>) for a logarithm ≤ 0.</summary>
    public static Enclosure Complement(Enclosure logProbability)
    {
        // A probability is at most 1, whatever its enclosure's upper end is.
        Enclosure log = new(Math.Min(0, logProbability.Lower), Math.Min(0, logProbability.Upper));
        return log.Lower > -0.7 ? Enclosure.Log(-Enclosure.Expm1(log)) : Enclosure.Log1p(-Enclosure.Exp(log));
    }

    /// <summary>ln(−ln(1 − p)) from ln p and ln(1 − p): p ≤ −ln(1 − p) ≤ p·e^p for p ≤ ½.</summary>
    public static Enclosure Hazard(Enclosure logProbability, Enclosure logComplement) => logProbability.Upper < NegligibleLog
        ? logProbability + new Enclosure(0, Negligible)
        : Enclosure.Log(-logComplement);

    /// <summary>ln(1 − e^(−h)) from ln h: h·e^(−h) ≤ 1 − e^(−h) ≤ h.</summary>
    public static Enclosure OfHazard(Enclosure logHazard) => logHazard.Upper < NegligibleLog
        ? logHazard + new Enclosure(-Negligible, 0)
        : Complement(-Enclosure.Exp(logHazard));

    /// <summary>ln Σ exp(terms), which grows with each; −∞ stands for a term of 0.</summary>
    public static Enclosure Sum(params ReadOnlySpan<Enclosure> terms)
    {
        double[] lower = new double[terms.Length];
        double[] upper = new double[terms.Length];
        for (int k = 0; k < terms.Length; k++)
            (lower[k], upper[k]) = (terms[k].Lower, terms[k].Upper);
        return new Enclosure(SumOf(lower).Lower, SumOf(upper).Upper);
    }

    private static Enclosure SumOf(double[] terms)
    {
        double largest = terms.Max();
        if (double.IsInfinity(largest))
            return largest;
        int first = Array.IndexOf(terms, largest);
        Enclosure rest = 0;
        for (int k = 0; k < terms.Length; k++)
        {
            if (k != first)
                rest += Enclosure.Exp((Enclosure)terms[k] - largest);
        }

        return largest + Enclosure.Log1p(rest);
    }
}
