using MathNet.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// |a + sN| of a standard normal N. Where θ = θ* the residual is −ε, so a step of label-noise SGD adds ηε·(x·wᵢ) to aᵢ, a normal variable with
/// s = ησ‖wᵢ‖, and |aᵢ − θ*·wᵢ(0)|, the Yᵢ of (27), is of this law.
/// </summary>
internal static class FoldedNormal
{
    /// <summary>E|a + sN|.</summary>
    /// <param name="a">a.</param>
    /// <param name="s">s, above 0.</param>
    public static double Mean(double a, double s) => (s * Math.Sqrt(2 / Math.PI) * Math.Exp(-a * a / (2 * s * s))) + (a * SpecialFunctions.Erf(a / (s * Math.Sqrt(2))));
}
