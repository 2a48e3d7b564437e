using LabelNoise.Numerics;
using MathNet.Numerics.Distributions;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Lemma C.3 (2) in closed form, whatever θ is (docs/theorems.md): Pr[ΔWᵢ ≤ −(σ/4)² | past] ≥ Φ(−√((1/16 + (d − 1)a²)/(‖w‖² − a²))), enclosed. It comes
/// from <see cref="ShrinkProbability.WhateverTheta"/> by Jensen's inequality in the part of x across w.
/// </summary>
internal static class ShrinkFloor
{
    /// <summary>z², Φ(z) = ¾: the median of χ² with one degree of freedom.</summary>
    private static readonly Enclosure SquaredQuartile =
        CertifiedRoot.Near(Math.Pow(Normal.InvCDF(0, 1, 0.75), 2), square => CertifiedChiSquare.LogCumulative(1, square) + Enclosure.Ln2);

    /// <summary>The lower bound; 0 unless ‖w‖ is above |a| for certain.</summary>
    /// <param name="dimension">The input dimension d, at least 1.</param>
    /// <param name="norm">‖w‖, at least 0.</param>
    /// <param name="outer">|a|, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Enclosure Of(int dimension, Enclosure norm, Enclosure outer)
    {
        _ = Guard.AtLeast(norm.Lower, 0, nameof(norm));
        Enclosure needed = Needed(dimension, outer);
        Enclosure room = (norm - outer) * (norm + outer);
        return room.Lower > 0 ? 0.5 * Enclosure.Exp(CertifiedChiSquare.LogSurvival(1, needed / room)) : 0;
    }

    /// <summary>The norm from which on that is ¼ or more: ‖w‖² = (1/16 + (d − 1 + z²)a²)/z², Φ(z) = ¾.</summary>
    /// <param name="dimension">The input dimension d, at least 1.</param>
    /// <param name="outer">|a|, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Enclosure LeastNorm(int dimension, Enclosure outer) => Enclosure.Sqrt((Needed(dimension, outer) / SquaredQuartile) + (outer * outer));

    private static Enclosure Needed(int dimension, Enclosure outer)
    {
        _ = Guard.AtLeast(outer.Lower, 0, nameof(outer));
        return (1.0 / 16) + ((Guard.AtLeast((long)dimension, 1, nameof(dimension)) - 1) * outer * outer);
    }
}
