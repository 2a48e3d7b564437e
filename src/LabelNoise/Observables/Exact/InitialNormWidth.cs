using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// A width from which on Lemma C.1 is proved, in closed form (docs/theorems.md): with y = m^(1/6)/16 Chernoff's bound Pr[χ²_d > dy] ≤ e^(−(d/2)(y − 1 − ln y))
/// is m^(−2) or less once y − 1 − (1 + b)·ln y ≥ b·ln 16, b = 24/d, and the tangent of the logarithm at y = 2(1 + b) makes that y ≥ 2((ln 16 − 1)b + (1 + b)·ln(2 + 2b)).
/// </summary>
internal static class InitialNormWidth
{
    /// <summary>m₀(d): Pr[B₀] ≥ 1 − 1/m at every width from it on.</summary>
    /// <param name="dimension">The input dimension d, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimension"/> is below 1.</exception>
    public static Magnitude Of(int dimension) => Magnitude.FromLog10((LogForTail(dimension, 2) / Enclosure.Ln10).Middle);

    /// <summary>ln of the width from which on Chernoff's bound on one neuron is m^(−<paramref name="power"/>); a union of m neurons needs the power 2.</summary>
    /// <param name="dimension">The input dimension d, at least 1.</param>
    /// <param name="power">The power, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimension"/> is below 1, or <paramref name="power"/> is not a positive number.</exception>
    public static Enclosure LogForTail(int dimension, double power)
    {
        Enclosure b = 12 * (Enclosure)Guard.Positive(power) / Guard.AtLeast((long)dimension, 1, nameof(dimension));
        Enclosure least = 2 * (((Enclosure.Log(16) - 1) * b) + ((1 + b) * Enclosure.Log(2 + (2 * b))));
        return 6 * Enclosure.Log(16 * least);
    }
}
