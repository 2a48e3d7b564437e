using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>Label-noise SGD on fresh Gaussian inputs from the NTK start, at numbers of any size.</summary>
/// <param name="Width">The width m, above 1.</param>
/// <param name="Dimension">The input dimension d, at least 3.</param>
/// <param name="LearningRate">η.</param>
/// <param name="NoiseLevel">σ.</param>
/// <param name="TeacherNorm">‖θ*‖.</param>
internal sealed record LazyRun(Magnitude Width, int Dimension, Magnitude LearningRate, Magnitude NoiseLevel, Magnitude TeacherNorm)
{
    /// <summary>What the start keeps to.</summary>
    public LazyStart Start => new(Width, Dimension);

    /// <summary>ln κ, κ = ηm/d.</summary>
    public double LogStep => LearningRate.Ln + Width.Ln - Math.Log(Dimension);

    /// <summary>A bound on ‖θ(0) − θ*‖.</summary>
    public double FirstDistance => Start.Product + TeacherNorm.ToDouble();
}
