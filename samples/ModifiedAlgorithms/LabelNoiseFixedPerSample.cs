using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Randomness;

namespace ModifiedAlgorithms;

/// <summary>Each training sample keeps the label noise ±σ that it was given once and for all.</summary>
internal sealed class LabelNoiseFixedPerSample(Problem problem, ReplicateSeed seed) : INeuronRule
{
    private readonly RandomStream _signs = seed.Open(StreamPurpose.Rule);

    public bool IsLinear => true;

    public double Step(in NeuronStep step, NeuronWeights neurons)
    {
        double noise = (_signs.Word((ulong)step.Samples[0]) & 1) == 0 ? problem.NoiseLevel : -problem.NoiseLevel;
        double residual = step.Residual(neurons.Predict(step.Input())) + step.LabelNoise[0] - noise;
        neurons.Descend(step.Input(), step.LearningRate * residual);
        return residual;
    }
}
