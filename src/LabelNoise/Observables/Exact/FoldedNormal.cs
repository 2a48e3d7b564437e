using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// |a + sN| of a standard normal N. Where θ = θ* the residual is −ε, so a step of label-noise SGD adds ηε·(x·wᵢ) to aᵢ, a normal variable with
/// s = ησ‖wᵢ‖, and |aᵢ − θ*·wᵢ(0)|, the Yᵢ of (27), is of this law.
/// </summary>
internal static class FoldedNormal
{
    /// <summary>(E|a + sN| − a)/s = √(2/π)·e^(−r²/2) − r·Pr[|N| > r], r = a/s. Its derivative in r is −Pr[|N| > r], so that it falls.</summary>
    /// <param name="ratio">r, at least 0.</param>
    public static Enclosure Growth(Enclosure ratio)
    {
        Enclosure square = ratio * ratio;
        return (Enclosure.Sqrt(2 / Enclosure.Pi) * Enclosure.Exp(-square / 2)) - (ratio * Enclosure.Exp(CertifiedChiSquare.LogSurvival(1, square)));
    }
}
