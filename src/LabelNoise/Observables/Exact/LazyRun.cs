using LabelNoise.Numerics;

namespace LabelNoise.Observables.Exact;

/// <summary>Label-noise SGD on fresh Gaussian inputs from the NTK start, at numbers of any size, which are known by the enclosures of their logarithms.</summary>
/// <param name="LogWidth">ln m, above 0.</param>
/// <param name="Dimension">The input dimension d, at least 3.</param>
/// <param name="LogLearningRate">ln η.</param>
/// <param name="LogNoiseLevel">ln σ.</param>
/// <param name="LogTeacherNorm">ln ‖θ*‖.</param>
internal sealed record LazyRun(Enclosure LogWidth, int Dimension, Enclosure LogLearningRate, Enclosure LogNoiseLevel, Enclosure LogTeacherNorm)
{
    /// <summary>What the start keeps to.</summary>
    public LazyStart Start => new(LogWidth, Dimension);

    /// <summary>ln d.</summary>
    public Enclosure LogDimension => Enclosure.Log(Dimension);

    /// <summary>ln κ, κ = ηm/d.</summary>
    public Enclosure LogStep => LogLearningRate + LogWidth - LogDimension;

    /// <summary>A bound on ‖θ(0) − θ*‖.</summary>
    public Enclosure FirstDistance => Start.Product + Enclosure.Exp(LogTeacherNorm);
}
