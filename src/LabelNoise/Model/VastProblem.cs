using LabelNoise.Numerics;

namespace LabelNoise.Model;

/// <summary>
/// The regression problem of Section 3.1 at a width that need not fit a machine: fresh Gaussian inputs, ‖θ*‖ = m^(−1/4) (A4 with equality), and a σ that is chosen by the
/// number of steps to run.
/// </summary>
/// <param name="Width">The width m, above 1.</param>
/// <param name="Dimension">The input dimension d, at least 1.</param>
/// <param name="LearningRate">η.</param>
/// <param name="NoiseStep">ησ: what a step moves a weight by, up to factors of order one.</param>
internal sealed record VastProblem(Magnitude Width, int Dimension, Magnitude LearningRate, Magnitude NoiseStep)
{
    /// <summary>The problem with the σ for which T₁ = 384√(log m)/(σ²η²√m) is a number of steps.</summary>
    public static VastProblem OfEscapeTime(Magnitude width, int dimension, Magnitude learningRate, long steps) =>
        OfEscapeTime(width, dimension, learningRate, Magnitude.Of(steps));

    /// <summary>The same where the steps may be too many to count.</summary>
    public static VastProblem OfEscapeTime(Magnitude width, int dimension, Magnitude learningRate, Magnitude steps) =>
        new(width, dimension, learningRate, (EscapeTime(width) / steps).Pow(0.5));

    /// <summary>ηm; 0 where it underflows.</summary>
    public double Stability => (LearningRate * Width).ToDouble();

    /// <summary>σ.</summary>
    public Magnitude NoiseLevel => NoiseStep / LearningRate;

    /// <summary>‖θ*‖.</summary>
    public Magnitude TeacherNorm => Width.Pow(-0.25);

    /// <summary>T₁ in steps, up to rounding.</summary>
    public double EscapeSteps => (EscapeTime(Width) / NoiseStep.Pow(2)).ToDouble();

    /// <summary>The radius 1/√m of the lazy regime, over η²σ².</summary>
    public double ScaledRadius => (Width.Pow(-0.5) / NoiseStep.Pow(2)).ToDouble();

    /// <summary>The standard deviation 1/√m of aᵢ(0), over ησ.</summary>
    public double ScaledOuterDeviation => (Width.Pow(-0.5) / NoiseStep).ToDouble();

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"m = {Width}, d = {Dimension}, η = {LearningRate}, σ = {NoiseLevel}, online");

    /// <summary>η²σ²T₁ = 384√(log m)/√m.</summary>
    private static Magnitude EscapeTime(Magnitude width) => Magnitude.Of(384 * Math.Sqrt(width.Ln)) / width.Pow(0.5);
}
