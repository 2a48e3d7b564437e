using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>How far Σ̂ = (1/n)Σx_jx_jᵀ of n standard normal inputs is from I, from both sides: u·Σ̂u is χ²_n/n for every unit vector u.</summary>
/// <param name="dimension">d.</param>
/// <param name="samples">n.</param>
internal sealed class CovarianceTail(int dimension, double samples)
{
    /// <summary>Points of a net of the sphere per dimension: (1 + 2/ε)^d points serve for ε = ¼ (Vershynin, High-Dimensional Probability, 4.2.13).</summary>
    private const double NetBase = 9;

    /// <summary>By how much the largest |u·(Σ̂ − I)u| on such a net may fall short of ‖Σ̂ − I‖: 1 − 2ε.</summary>
    private const double NetShare = 0.5;

    /// <summary>An upper bound on ln Pr[‖Σ̂ − I‖ > r], over the points of the net.</summary>
    /// <param name="radius">r &gt; 0.</param>
    public double LogBeyondAtMost(double radius) => Math.Min(0, (dimension * Math.Log(NetBase)) + LogOff(NetShare * radius));

    /// <summary>A lower bound on ln Pr[‖Σ̂ − I‖ > r], by one direction.</summary>
    /// <param name="radius">r &gt; 0.</param>
    public double LogBeyondAtLeast(double radius) => LogOff(radius);

    /// <summary>ln Pr[|χ²_n/n − 1| > r].</summary>
    private double LogOff(double radius)
    {
        double above = ChiSquareTail.LogSurvival(samples, samples * (1 + radius));
        double below = radius >= 1 ? double.NegativeInfinity : ChiSquareTail.LogCumulative(samples, samples * (1 - radius));
        return LogSpace.Sum([above, below]);
    }
}
