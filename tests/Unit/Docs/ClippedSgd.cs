using LabelNoise.Dynamics;
using LabelNoise.Numerics;

namespace MyRule;

public readonly struct ClippedSgd : IUpdateRule
{
    public Motion Motion => Motion.AlongInput;

    public NeuronMap Update(in Step step, RuleState state)
    {
        double limit = 2 * step.Problem.NoiseLevel;
        return NeuronMap.Gradient(step.LearningRate * Lanes.Clamp(step.Residual(), -limit, limit));
    }
}
