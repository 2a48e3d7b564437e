using LabelNoise.Model;
using LabelNoise.Randomness;

namespace LabelNoise.Bench.Work;

/// <summary>What is measured: the setting of the peers, η = 1/m, σ = m^(1/4), τ = m^(−1/4) with m = 1000, at any width and dimension.</summary>
/// <param name="Width">m.</param>
/// <param name="Dimension">d.</param>
/// <param name="Samples">n of the training set; 0 for fresh inputs.</param>
internal sealed record Setting(long Width, int Dimension, long Samples = 0)
{
    // The rates of m = 1000 hold at every width: the arithmetic is the same, and no width diverges.
    private const double ReferenceWidth = 1000;

    /// <summary>The problem.</summary>
    public Problem Problem => new()
    {
        Width = Width,
        Dimension = Dimension,
        LearningRate = 1 / ReferenceWidth,
        NoiseLevel = Math.Pow(ReferenceWidth, 0.25),
        TeacherNorm = Math.Pow(ReferenceWidth, -0.25),
        Inputs = Samples > 0 ? InputLaw.TrainingSet(Samples) : InputLaw.Online,
    };

    /// <summary>The seed of a replicate.</summary>
    public static ReplicateSeed Seed(long replicate) => ReplicateSeed.For(1, "bench", replicate);
}
