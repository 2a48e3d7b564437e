using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// A step of e = θ − θ* in the lazy regime: e' = e − κg·Hx, g = e·x − ε, ε = ±σ, κ = ηm/d, with H = (d/m)·((WᵀW + ‖a‖²I) − ηg(x·θ)·I) near I (docs/derivations.md).
/// </summary>
/// <param name="Dimension">The input dimension d, at least 2.</param>
/// <param name="Stability">ηm, above 0.</param>
internal sealed record ResidualStep(int Dimension, Enclosure Stability)
{
    /// <summary>A bound on ‖H − I‖, below 1; 0 to leading order.</summary>
    public double Deviation { get; init; }

    /// <summary>A bound on ‖e(0)‖/σ; 0 to leading order.</summary>
    public double Start { get; init; }

    /// <summary>C_data, above 0: no longer input counts where a probability is bounded from below; +∞ for all inputs.</summary>
    public double InputBound { get; init; } = double.PositiveInfinity;

    /// <summary>κ.</summary>
    public Enclosure Step => Stability / Dimension;
}
