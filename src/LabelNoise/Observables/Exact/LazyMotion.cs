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

    /// <summary>Below this u differs from ρτ by less than a rounding.</summary>
    private const double Negligible = 1e-20;

    private Enclosure EnclosedGain => GainOf(Enclosure.Written(Stability), Dimension);

    private double Gain => Stability * (1 + (2.0 / Dimension));

    /// <summary>ρ, enclosed.</summary>
    /// <param name="stability">ηm.</param>
    /// <param name="dimension">The input dimension d.</param>
    public static Enclosure EnclosedRate(Enclosure stability, int dimension) => 1 / (2 - GainOf(stability, dimension));

    /// <summary>The motion under a problem's learning rate and width.</summary>
    public static LazyMotion Of(Problem problem) => new(problem.LearningRate * problem.Width, problem.Dimension);

    private static Enclosure GainOf(Enclosure stability, int dimension) => stability * (1 + (2 / (Enclosure)dimension));

    private static Enclosure EnclosedTime(Enclosure contraction, Enclosure gain) => (2 * contraction) + (0.5 * gain * Enclosure.Expm1(-2 * contraction));

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

    /// <summary>−ln ρ = ln(2 − ηm(1 + 2/d)), enclosed. <see cref="Stability"/> is a number written in decimals.</summary>
    public Enclosure MinusLogRate => Enclosure.Log(2 - EnclosedGain);

    /// <summary>ln u at the time τ, enclosed.</summary>
    /// <param name="logTime">ln τ.</param>
    public Enclosure EnclosedLogContraction(Enclosure logTime)
    {
        Enclosure gain = EnclosedGain;
        Enclosure logRate = -MinusLogRate;
        if (Stability == 0)
            return logRate + logTime;

        // 2u − 2u² ≤ 1 − e^(−2u) ≤ 2u put ln u between ln ρτ + ln(1 − Gρ²τ) and ln ρτ, and ln(1 − y) ≥ −2y for y ≤ ½.
        Enclosure most = logRate + logTime;
        double shortfall = (gain * Enclosure.Exp((2 * logRate) + logTime)).Upper;
        if (shortfall < Negligible)
            return most + new Enclosure(-2 * shortfall, 0);

        Enclosure time = Enclosure.Exp(logTime);
        return Enclosure.Log(CertifiedRoot.Near(Contraction(time.Middle), contraction => EnclosedTime(contraction, gain) - time));
    }

    /// <summary>u at which a neuron of norm r leaves the lazy regime, r·(1 − e^(−u)) = 1/√m; +∞ if it never does.</summary>
    /// <param name="width">The width m.</param>
    /// <param name="norm">‖wᵢ(0)‖ = r, above 0.</param>
    public static double ExitContraction(double width, double norm) => ExitContraction(1 / (norm * Math.Sqrt(width)));

    /// <inheritdoc cref="ExitContraction(double, double)"/>
    public static double ExitContraction(Magnitude width, double norm) => ExitContraction(Math.Exp(-Math.Log(norm) - (width.Ln / 2)));

    private static double ExitContraction(double moved) => moved < 1 ? -LogExponential.Log1p(-moved) : double.PositiveInfinity;
}
