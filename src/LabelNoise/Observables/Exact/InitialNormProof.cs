using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// The inequalities (17) to (21) by which Lemma C.1 is proven, enclosed, with one number c for the constant c/K_w⁴; what they bound is in <see cref="InitialNormBound"/>.
/// The width m is given by ln m.
/// </summary>
internal static class InitialNormProof
{
    /// <summary>ln 10³⁰⁰, nearly: (21) is small there for any c above 10⁻⁴⁰.</summary>
    private const double LargestLogWidth = 690;

    /// <summary>t = ⅛·m^(1/12), the deviation of ‖√d·wᵢ(0)‖ from √d in (17).</summary>
    public static Enclosure Deviation(Enclosure logWidth) => Enclosure.Exp(logWidth / 12) / 8;

    /// <summary>ln Pr[‖wᵢ(0)‖ ≥ ¼·m^(1/12)], the left side of (19).</summary>
    public static Enclosure LogLong(Enclosure logWidth, int dimension) => CertifiedChiSquare.LogSurvival(dimension, dimension * Enclosure.Exp(logWidth / 6) / 16);

    /// <summary>ln[2·exp(−c·m^(1/6)/64)], the right side of (17) to (19).</summary>
    public static Enclosure LogBound(Enclosure logWidth, double constant) => GaussianLength.LogBound(constant, Deviation(logWidth));

    /// <summary>ln[2m·exp(−c·m^(1/6)/64)], the right side of (20).</summary>
    public static Enclosure LogUnion(Enclosure logWidth, double constant) => logWidth + LogBound(logWidth, constant);

    /// <summary>Whether ‖wᵢ‖ ≥ ¼·m^(1/12) implies | ‖wᵢ‖ − 1 | ≥ m^(1/12)/(8√d), by which (19) follows from (18): 2t − 1 ≥ t/√d, whose sides are linear in t.</summary>
    public static bool? Follows(Enclosure logWidth, int dimension)
    {
        Enclosure deviation = Deviation(logWidth);
        return (deviation / Enclosure.Sqrt(dimension)).AtMost((2 * deviation) - 1);
    }

    /// <summary>ln[(8/(2 − 1/√d))¹²], that of the width from which on it does.</summary>
    public static Enclosure LogLeastWidth(int dimension) => 12 * Enclosure.Log(8 / (2 - (1 / Enclosure.Sqrt(dimension))));

    /// <summary>Whether 2m·exp(−c·m^(1/6)/64) ≤ 1/m, the last step of (21).</summary>
    public static bool? IsSmall(Enclosure logWidth, double constant) => LogUnion(logWidth, constant).AtMost(-logWidth);

    /// <summary>ln of the width from which on that is so for certain; ln 2 + 2·ln m − c·m^(1/6)/64 rises up to m = (768/c)⁶ and falls beyond.</summary>
    public static double LogLeastSmall(double constant) =>
        Math.BitIncrement(IntervalHalving.Edge(6 * Math.Log(768 / constant), LargestLogWidth, log => IsSmall(log, constant) == true));
}
