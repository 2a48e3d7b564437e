using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// Gradient descent of neurons in one line with θ*, for η‖θ*‖ ≪ 1 (docs/derivations.md): with r = η(θ − θ*)·θ*/‖θ*‖ and s = η(‖a‖² + ‖W‖_F²) a step is
/// r' = r·(1 − s + r²), s' = s + (s − 4)·r².
/// </summary>
internal static class AlignedCurvature
{
    /// <summary>So small that s stands still meanwhile: a smaller r reaches it by the factor |1 − s| alone.</summary>
    private const double First = 1e-6;

    /// <summary>Enclosures of a start with s above 4 by a hundredth are beyond all bounds by then.</summary>
    private const int Steps = 1000;

    /// <summary>Theorem 3.5′ speaks of s ≤ 1/5.</summary>
    private static Enclosure ConvergentCurvature => 1 / (Enclosure)5;

    /// <summary>
    /// Whether r and s leave every bound: true once r² ≥ 2s and s ≥ 4, which lasts and multiplies |r| by 5 or more at every step (docs/certified.md); false for
    /// s ≤ 1/5, from where descent converges (docs/theorems-phase-two.md, Theorem 3.5′); null where neither is certain.
    /// </summary>
    /// <param name="curvature">s at the start, at least 0.</param>
    public static bool? Overflows(Enclosure curvature)
    {
        if (curvature.AtMost(ConvergentCurvature) == true)
            return false;
        (Enclosure r, Enclosure s) = (First, curvature);
        for (int step = 0; step < Steps; step++)
        {
            if (((2 * s).AtMost(r * r) & ((Enclosure)4).AtMost(s)) == true)
                return true;
            (r, s) = (r * (1 - s + (r * r)), s + ((s - 4) * r * r));
        }

        return null;
    }
}
