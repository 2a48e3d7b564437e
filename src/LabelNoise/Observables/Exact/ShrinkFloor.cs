using LabelNoise.Numerics;
using MathNet.Numerics.Distributions;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Lemma C.3 (2) in closed form, whatever θ is (docs/theorems.md): Pr[ΔWᵢ ≤ −(σ/4)² | past] ≥ Φ(−√((1/16 + (d − 1)a²)/(‖w‖² − a²))). It comes from
/// <see cref="ShrinkProbability.WhateverTheta"/> by Jensen's inequality in the part of x across w.
/// </summary>
internal static class ShrinkFloor
{
    /// <summary>z with Φ(z) = ¾.</summary>
    private static readonly double UpperQuartile = Normal.InvCDF(0, 1, 0.75);

    /// <summary>The lower bound; 0 where |a| ≥ ‖w‖.</summary>
    /// <param name="dimension">The input dimension d, at least 1.</param>
    /// <param name="norm">‖w‖, at least 0.</param>
    /// <param name="outer">|a|, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double Of(int dimension, double norm, double outer)
    {
        double room = (Guard.AtLeast(norm, 0) - Guard.AtLeast(outer, 0)) * (norm + outer);
        return room > 0 ? Normal.CDF(0, 1, -Math.Sqrt(Needed(dimension, outer) / room)) : 0;
    }

    /// <summary>The norm from which on that is ¼ or more: ‖w‖² = (1/16 + (d − 1 + z²)a²)/z², Φ(z) = ¾.</summary>
    /// <param name="dimension">The input dimension d, at least 1.</param>
    /// <param name="outer">|a|, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double LeastNorm(int dimension, double outer) =>
        Math.Sqrt((Needed(dimension, Guard.AtLeast(outer, 0)) / (UpperQuartile * UpperQuartile)) + (outer * outer));

    private static double Needed(int dimension, double outer) => (1.0 / 16) + ((Guard.AtLeast((long)dimension, 1, nameof(dimension)) - 1) * outer * outer);
}
