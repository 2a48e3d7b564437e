using LabelNoise.Dynamics;
using LabelNoise.Numerics;

namespace LabelNoise.Tests.Unit.Docs;

/// <summary>Label-noise SGD whose residual is clipped to [−limit, limit].</summary>
public readonly struct ClippedLabelNoiseSgd(double limit) : IUpdateRule
{
    public Motion Motion => Motion.AlongInput;

    public NeuronMap Update(in Step step, RuleState state) =>
        NeuronMap.Gradient(step.LearningRate * Lanes.Clamp(step.Residual(), -limit, limit));
}
