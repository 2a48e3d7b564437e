using LabelNoise.Model;
using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// How label noise moves the neurons of a wide network with fresh Gaussian inputs, to leading order (docs/derivations.md). By the time τ = η²σ²t every
/// wᵢ has shrunk to e^(−u)·wᵢ(0) with 2u − ½ηm(1 + 2/d)(1 − e^(−2u)) = τ. While u ≪ 1 this is u = ρτ, ρ = 1/(2 − ηm(1 + 2/d)).
/// </summary>
/// <param name="Stability">ηm, from 0 (the limit ηm ≪ 1) to below 2d/(d + 2).</param>
/// <param name="Dimension">The input dimension d.</param>
internal readonly record struct LazyMotion(double Stability, int Dimension)
{
    /// <summary>ρ: what a step shrinks wᵢ by at the start, over η²σ².</summary>
    public double Rate => 1 / (2 - Gain);

    /// <summary>s = E‖θ − θ*‖²/σ² at the start, once θ is stationary.</summary>
    public double SquaredError => Rate * Stability;

    private double Gain => Stability * (1 + (2.0 / Dimension));

    /// <summary>The motion under a problem's learning rate and width.</summary>
    public static LazyMotion Of(Problem problem) => new(problem.LearningRate * problem.Width, problem.Dimension);

    /// <summary>τ by which all neurons have shrunk by e^(−<paramref name="contraction"/>).</summary>
    public double Time(double contraction) => (2 * contraction) + (0.5 * Gain * LogExponential.Expm1(-2 * contraction));

    /// <summary>u, by which all neurons have shrunk at τ; the inverse of <see cref="Time"/>.</summary>
    public double Contraction(double time)
    {
        // Time is convex and Rate·time lies at or above the root, so Newton's steps fall towards it without passing it.
        double contraction = Rate * time;
        for (double last = double.PositiveInfinity; contraction < last;)
        {
            last = contraction;
            contraction -= (Time(last) - time) / (2 - (Gain * Math.Exp(-2 * last)));
        }

        return contraction;
    }

    /// <summary>u at which a neuron of norm r leaves the lazy regime, r·(1 − e^(−u)) = 1/√m; +∞ if it never does.</summary>
    /// <param name="width">The width m.</param>
    /// <param name="norm">‖wᵢ(0)‖ = r, above 0.</param>
    public static double ExitContraction(double width, double norm)
    {
        double moved = 1 / (norm * Math.Sqrt(width));
        return moved < 1 ? -LogExponential.Log1p(-moved) : double.PositiveInfinity;
    }
}
