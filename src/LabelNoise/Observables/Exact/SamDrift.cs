using LabelNoise.Model;
using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>
/// How sharpness-aware minimisation shrinks the first layer of a wide network with fresh Gaussian inputs, to first order in ηm and far above the floor √d·‖θ*‖ of ‖W‖_F²
/// (docs/experiments.md). With x the input, L² = ‖Wx‖² + ‖a‖²‖x‖² and κ = 1 + 2/d a step multiplies W by I − η(ρ|g|/L + ρ²)xxᵀ on average.
/// </summary>
/// <param name="problem">The problem.</param>
/// <param name="radius">ρ, at least 0.</param>
internal sealed class SamDrift(Problem problem, double radius)
{
    private double Eta => problem.LearningRate;

    private double Kappa => 1 + (2.0 / problem.Dimension);

    /// <summary>σ whose label noise shrinks W as fast as ρ does without any: ρ√(2/η).</summary>
    public double EquivalentNoise => radius * Math.Sqrt(2 / Eta);

    /// <summary>
    /// −ln(‖W(t)‖_F²/‖W(0)‖_F²) without label noise: with y the share that is left, y' = −2ηρ²·(1 + κηm·y)·y, half of the κηm from |g|, which is of order ρηmL, and half from the
    /// curvature that a step of that size meets.
    /// </summary>
    /// <param name="steps">t.</param>
    public double LogFall(double steps)
    {
        double gain = Kappa * Eta * problem.Width;
        double time = 2 * Eta * radius * radius * steps;
        return time + LogExponential.Log1p(gain * -LogExponential.Expm1(-time));
    }

    /// <summary>
    /// ‖W(t)‖_F/√m with label noise, while E|g| ≈ σ: ‖W‖_F falls by ηρσ·E‖x‖/√d a step, whatever it is, and by the share ½η²σ²/(1 − ½κηm) + ηρ².
    /// </summary>
    /// <param name="steps">t.</param>
    /// <param name="start">‖W(0)‖_F/√m.</param>
    /// <param name="part">Which part of the pull acts: 1, or 0 for what there would be without.</param>
    public double Norm(double steps, double start, double part = 1)
    {
        double share = (0.5 * Math.Pow(Eta * problem.NoiseLevel, 2) / (1 - (0.5 * Kappa * Eta * problem.Width))) + (Eta * radius * radius);
        double pull = part * Pull / share;
        return ((start + pull) * Math.Exp(-share * steps)) - pull;
    }

    /// <summary>ηρσ·E‖x‖/√(dm), what label noise adds to a step of SAM, in units of √m.</summary>
    public double Pull => Eta * radius * problem.NoiseLevel * MeanInputNorm(problem.Dimension) / Math.Sqrt(problem.Dimension * (double)problem.Width);

    /// <summary>E‖x‖ = √2·Γ((d + 1)/2)/Γ(d/2) of a standard normal vector, from d = 1 and 2 by Γ(s + 1) = s·Γ(s).</summary>
    internal static double MeanInputNorm(int dimension)
    {
        double mean = dimension % 2 == 1 ? Math.Sqrt(2 / Math.PI) : Math.Sqrt(Math.PI / 2);
        for (int d = dimension % 2 == 1 ? 1 : 2; d < dimension; d += 2)
            mean *= (d + 1.0) / d;
        return mean;
    }
}
