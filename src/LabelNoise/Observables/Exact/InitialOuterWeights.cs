using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>The outer weights at step 0: m·aᵢ(0)² is chi-square with one degree of freedom (Lemma C.2, (25) and (26)).</summary>
internal static class InitialOuterWeights
{
    /// <summary>ln Pr[|aᵢ(0)| ≥ m^(−1/8)], the event of (25).</summary>
    /// <param name="width">m, at least 1.</param>
    public static Enclosure LogLarge(Enclosure width) => CertifiedChiSquare.LogSurvival(1, Enclosure.Pow(width, 0.75));

    /// <summary>ln Pr[not C₀], that some |aᵢ(0)| is above m^(−1/4).</summary>
    /// <param name="width">m, at least 1.</param>
    public static Enclosure LogFailure(Enclosure width)
    {
        Enclosure one = CertifiedChiSquare.LogSurvival(1, Enclosure.Sqrt(width));
        return CertifiedLog.OfHazard(Enclosure.Log(width) + CertifiedLog.Hazard(one, CertifiedLog.Complement(one)));
    }

    /// <summary>ln[2·exp(−c·m^power/4)], the right side of (25) with one number c for c/K_a⁴; the 4 is that of | |Y| − 1 | ≥ |Y|/2 for |Y| ≥ 2.</summary>
    /// <param name="width">m.</param>
    /// <param name="power">The power of m, 3/4 in (25).</param>
    /// <param name="constant">c.</param>
    public static Enclosure LogBound(Enclosure width, double power, Enclosure constant) => Enclosure.Ln2 - (constant * Enclosure.Pow(width, power) / 4);
}
