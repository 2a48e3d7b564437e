using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Randomness;

namespace ModifiedAlgorithms;

/// <summary>Label noise N(0, σ²) in place of ±σ: the same variance, another law.</summary>
internal sealed class GaussianLabelNoise(Problem problem, ReplicateSeed seed) : INeuronRule
{
    private readonly NormalStream _noise = new(seed, StreamPurpose.Rule);

    public bool IsLinear => true;

    public double Step(in NeuronStep step, NeuronWeights neurons)
    {
        double residual = step.Residual(neurons.Predict(step.Input())) + step.LabelNoise[0] - problem.NoiseLevel * _noise.Next();
        neurons.Descend(step.Input(), step.LearningRate * residual);
        return residual;
    }
}
