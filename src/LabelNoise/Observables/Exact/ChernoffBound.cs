using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>The bound of Lemma B.6 on sums of independent indicators.</summary>
internal static class ChernoffBound
{
    /// <summary>ln[e^(−μ)·(eμ/t)^t]; −μ at t = 0. It increases in t below μ and decreases above, so that whole t decide between.</summary>
    /// <param name="mean">μ, above 0.</param>
    /// <param name="t">t, at least 0.</param>
    public static Enclosure Log(Enclosure mean, int t) => t == 0 ? -mean : t - mean + (t * Enclosure.Log(mean / t));
}
