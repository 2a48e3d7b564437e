using LabelNoise.Dynamics;
using LabelNoise.Numerics;

namespace ModifiedAlgorithms;

/// <summary>Label noise N(0, σ²) in place of ±σ: the same variance, another law.</summary>
internal readonly struct GaussianLabelNoise : IUpdateRule
{
    public Motion Motion => Motion.AlongInput;

    public NeuronMap Update(in Step step, RuleState state)
    {
        Lanes residual = step.Residual() + step.LabelNoise() - (step.Problem.NoiseLevel * state.NextNormal());
        return NeuronMap.Gradient(step.LearningRate * residual);
    }
}
