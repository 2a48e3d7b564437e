using LabelNoise.Model.Conditions;
using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// How often, to leading order, bound (i) of Lemma C.2, |g| ≤ 2·m^(1/4)·C_data + σ, is broken before the first neuron leaves the lazy regime, at σ = m^(1/4)
/// and fresh Gaussian inputs (docs/derivations.md). C_data is the run's largest ‖x‖, or a given number if that is larger.
/// </summary>
/// <param name="Width">The width m.</param>
/// <param name="Dimension">The input dimension d, at least 2.</param>
/// <param name="Stability">ηm, below 2d/(d + 2).</param>
/// <param name="InputBound">The C_data that is given; 0 for none.</param>
internal sealed record ResidualFailure(double Width, int Dimension, double Stability, double InputBound)
{
    /// <summary>How far the true first exit may be from its leading order, as a factor.</summary>
    private const double ExitFactor = 2;

    /// <summary>
    /// The step at which the longest neuron has shrunk by 1/√m, to leading order: 2/(r·η²·E[g²]·√m) with E[g²‖x·u‖²] = σ²(1 + (1 + 2/d)·E‖θ − θ*‖²/σ²).
    /// </summary>
    public double FirstExit
    {
        get
        {
            double longest = GaussianInputMaximum.Median(Dimension, Magnitude.Of(Width)) / Math.Sqrt(Dimension);
            double spread = 1 + (2.0 / Dimension);
            double distance = Stability / (2 - (Stability * spread));
            return 2 * Width / (Stability * Stability * longest * (1 + (spread * distance)));
        }
    }

    /// <summary>An upper bound on the probability that ‖θ − θ*‖ exceeds a multiple of σ, or |g| a third of that, in a run twice as long as it is to leading order.</summary>
    /// <param name="distance">The multiple, at least 3.</param>
    public double DistanceAtMost(double distance) =>
        -LogExponential.Expm1(-FirstExit * ExitFactor * ResidualChain.Rate(Dimension, Stability, distance / 3, double.PositiveInfinity));

    /// <summary>An upper bound, in the same way, on the probability that |g|·(<paramref name="rest"/> + <paramref name="slope"/>·‖θ − θ*‖) exceeds <paramref name="bound"/>, all in units of σ.</summary>
    /// <param name="rest">What is there without θ − θ*, above 0.</param>
    /// <param name="slope">What a unit of ‖θ − θ*‖ adds, above 0.</param>
    /// <param name="bound">The bound.</param>
    public double ProductAtMost(double rest, double slope, double bound) =>
        -LogExponential.Expm1(-FirstExit * ExitFactor * ResidualChain.Rate(
            Dimension, Stability, Math.Sqrt(bound / slope), double.PositiveInfinity, (distance, residual) => residual * (rest + (slope * distance)) > bound));

    /// <summary>A lower bound: runs all of whose inputs are as short as in half of the runs, half as long as they are to leading order.</summary>
    public double AtLeast()
    {
        double steps = FirstExit / ExitFactor;
        double input = Math.Max(InputBound, GaussianInputMaximum.Median(Dimension, Magnitude.Of(steps)));
        return -LogExponential.Expm1(-steps * ResidualChain.Rate(Dimension, Stability, (2 * input) + 1, input)) / 2;
    }

    /// <summary>An upper bound: the inputs are at least as long as in all but a share <paramref name="neglected"/> of the runs, twice as long as they are to leading order.</summary>
    /// <param name="neglected">What is added for the rest of the runs.</param>
    public double AtMost(double neglected)
    {
        // N inputs are all so short with the probability with which N·ln 2/ln(1/neglected) inputs are with probability ½.
        double inputs = FirstExit / ExitFactor * Math.Log(2) / -Math.Log(neglected);
        double input = Math.Max(InputBound, GaussianInputMaximum.Median(Dimension, Magnitude.Of(inputs)));
        return neglected - LogExponential.Expm1(-FirstExit * ExitFactor * ResidualChain.Rate(Dimension, Stability, (2 * input) + 1, double.PositiveInfinity));
    }
}
