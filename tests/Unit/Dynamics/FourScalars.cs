using LabelNoise.Dynamics;
using LabelNoise.Numerics;

namespace LabelNoise.Tests.Unit.Dynamics;

/// <summary>The whole family of neuron maps at once: a' = (1 − α)a − βWr, W' = W − (γa + δWr)rᵀ with r = x + θ/2 and four different scalars.</summary>
internal readonly struct FourScalars : IUpdateRule
{
    public Motion Motion => Motion.AlongDirection;

    public NeuronMap Update(in Step step, RuleState state)
    {
        Lanes rate = step.LearningRate * step.Residual();
        step.Neurons.Theta(step.Direction);
        for (int k = 0; k < step.Direction.Length; k++)
            step.Direction[k] = step.Input()[k] + (step.Direction[k] / 2);
        return new NeuronMap(1e-5, rate, 0.7 * rate, 1e-5);
    }
}
