using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// How far Σ̂ = (1/n)Σx_jx_jᵀ of n standard normal inputs is from I, from both sides: u·Σ̂u is χ²_n/n for every unit vector u. Neither bound takes longer for more samples.
/// </summary>
/// <param name="dimension">d.</param>
/// <param name="samples">n, above 2.</param>
internal sealed class CovarianceTail(int dimension, Enclosure samples)
{
    /// <summary>Points of a net of the sphere per dimension: (1 + 2/ε)^d points serve for ε = ¼ (Vershynin, High-Dimensional Probability, 4.2.13).</summary>
    private const double NetBase = 9;

    /// <summary>By how much the largest |u·(Σ̂ − I)u| on such a net may fall short of ‖Σ̂ − I‖: 1 − 2ε.</summary>
    private const double NetShare = 0.5;

    /// <summary>An upper bound on Pr[‖Σ̂ − I‖ > r], over the points of the net, at each of which Markov's inequality bounds the chance that χ²_n/n is off 1.</summary>
    /// <param name="radius">r, above 0.</param>
    public Enclosure BeyondAtMost(Enclosure radius)
    {
        Enclosure off = NetShare * radius;
        Enclosure chance = Enclosure.Exp(CertifiedChiSquare.LogBeyondAtMost(samples, samples * (1 + off)));
        if (off.Lower < 1)
            chance += Enclosure.Exp(CertifiedChiSquare.LogBeyondAtMost(samples, samples * (1 - off)));
        Enclosure most = Enclosure.Exp(dimension * Enclosure.Log(NetBase)) * chance;
        return new Enclosure(Math.Min(1, most.Lower), Math.Min(1, most.Upper));
    }

    /// <summary>
    /// A lower bound on Pr[‖Σ̂ − I‖ > r], by one direction. The density of χ²_n is largest at n − 2, where it is at most 1/(2√(π(n − 2))), since Γ(a + 1) ≥ √(2πa)·(a/e)^a; so an
    /// interval of length 2rn has no more than rn/√(π(n − 2)).
    /// </summary>
    /// <param name="radius">r, above 0.</param>
    public Enclosure BeyondAtLeast(Enclosure radius)
    {
        Enclosure least = 1 - (radius * samples / Enclosure.Sqrt(Enclosure.Pi * (samples - 2)));
        return new Enclosure(Math.Max(0, least.Lower), Math.Max(0, least.Upper));
    }
}
