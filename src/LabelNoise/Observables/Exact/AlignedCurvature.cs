namespace LabelNoise.Observables.Exact;

/// <summary>
/// Gradient descent of neurons in one line with θ*, for η‖θ*‖ ≪ 1 (docs/derivations.md): with r = η(θ − θ*)·θ*/‖θ*‖ and s = η(‖a‖² + ‖W‖_F²) a step is
/// r' = r·(1 − s + r²), s' = s + (s − 4)·r².
/// </summary>
internal static class AlignedCurvature
{
    /// <summary>So small that s stands still meanwhile: a smaller r reaches it by the factor |1 − s| alone.</summary>
    private const double First = 1e-6;

    private const int Steps = 100_000;

    /// <summary>Whether r and s leave every bound; a start at r = 0 is left out.</summary>
    /// <param name="curvature">s at the start, at least 0.</param>
    public static bool Overflows(double curvature)
    {
        (double r, double s) = (First, curvature);
        for (int step = 0; step < Steps && Math.Abs(r) >= First / 1e6; step++)
        {
            (r, s) = (r * (1 - s + (r * r)), s + ((s - 4) * r * r));
            if (!double.IsFinite(r) || !double.IsFinite(s))
                return true;
        }

        return false;
    }
}
