using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// How far a network on the interpolators {Wᵀa = θ*} is from the least R = ½(‖W‖_F² + d‖a‖²), and what that says of its norms (docs/theorems-phase-two.md). The least R is √d·‖θ*‖, at ‖W‖_F² = √d·‖θ*‖ and
/// ‖a‖² = ‖θ*‖/√d with every wᵢ along θ*.
/// </summary>
/// <param name="teacherNorm">‖θ*‖, above 0.</param>
/// <param name="dimension">d.</param>
internal sealed class InterpolatorGap(Enclosure teacherNorm, int dimension)
{
    private Enclosure Least => Enclosure.Sqrt(dimension) * teacherNorm;

    /// <summary>φ = R/(√d·‖θ*‖) − 1.</summary>
    /// <param name="outer">‖a‖².</param>
    /// <param name="inner">‖W‖_F².</param>
    public Enclosure Of(Enclosure outer, Enclosure inner) => ((inner + (dimension * outer)) / (2 * Least)) - 1;

    /// <summary>The larger of |‖W‖_F²/(√d·‖θ*‖) − 1| and |‖a‖²√d/‖θ*‖ − 1|.</summary>
    /// <param name="outer">‖a‖².</param>
    /// <param name="inner">‖W‖_F².</param>
    public Enclosure NormError(Enclosure outer, Enclosure inner) => Enclosure.Max(Enclosure.Abs((inner / Least) - 1), Enclosure.Abs((dimension * outer / Least) - 1));

    /// <summary>φ + √(φ² + 2φ), which bounds <see cref="NormError"/>.</summary>
    public static Enclosure NormBound(Enclosure gap) => gap + Enclosure.Sqrt((gap * gap) + (2 * gap));
}
