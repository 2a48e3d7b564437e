using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>The inequalities (17) to (21) by which Lemma C.1 is proven, with one number c for the constant c/K_w⁴; what they bound is in <see cref="InitialNormBound"/>.</summary>
internal static class InitialNormProof
{
    /// <summary>t = ⅛·m^(1/12), the deviation of ‖√d·wᵢ(0)‖ from √d in (17).</summary>
    public static double Deviation(Magnitude width) => Math.Pow(10, width.Log10 / 12) / 8;

    /// <summary>ln Pr[‖wᵢ(0)‖ ≥ ¼·m^(1/12)], the left side of (19).</summary>
    public static double LogLong(Magnitude width, int dimension) => ChiSquareTail.LogSurvival(dimension, dimension * Math.Pow(10, width.Log10 / 6) / 16);

    /// <summary>ln[2·exp(−c·m^(1/6)/64)], the right side of (17) to (19).</summary>
    public static double LogBound(Magnitude width, double constant) => NormConcentration.LogBound(constant, Deviation(width));

    /// <summary>ln[2m·exp(−c·m^(1/6)/64)], the right side of (20).</summary>
    public static double LogUnion(Magnitude width, double constant) => width.Ln + LogBound(width, constant);

    /// <summary>Whether ‖wᵢ‖ ≥ ¼·m^(1/12) implies | ‖wᵢ‖ − 1 | ≥ m^(1/12)/(8√d), by which (19) follows from (18).</summary>
    public static bool Follows(Magnitude width, int dimension) => (2 * Deviation(width)) - 1 >= Deviation(width) / Math.Sqrt(dimension);

    /// <summary>(8/(2 − 1/√d))¹², the width from which on that is so.</summary>
    public static Magnitude LeastWidth(int dimension) => Magnitude.Of(8 / (2 - (1 / Math.Sqrt(dimension)))).Pow(12);

    /// <summary>Whether 2m·exp(−c·m^(1/6)/64) ≤ 1/m, the last step of (21).</summary>
    public static bool IsSmall(Magnitude width, double constant) => LogUnion(width, constant) <= -width.Ln;

    /// <summary>The width from which on that is so; ln 2 + 2·ln m − c·m^(1/6)/64 rises up to m = (768/c)⁶ and falls beyond.</summary>
    public static Magnitude LeastSmall(double constant) =>
        Magnitude.FromLog10(IntervalHalving.Edge(6 * Math.Log10(768 / constant), 300, exponent => IsSmall(Magnitude.FromLog10(exponent), constant)));
}
