using LabelNoise.Dynamics;
using LabelNoise.Numerics;

namespace MyRule;

public readonly struct ClippedDescent : IUpdateRule
{
    public Motion Motion => Motion.AlongDirection;

    public int BatchSize => 0;

    public NeuronMap Update(in Step step, RuleState state)
    {
        step.Gradient(step.Direction);
        Lanes squared = 0;
        foreach (Lanes g in step.Direction)
            squared += g * g;
        return NeuronMap.Gradient(step.LearningRate * Lanes.Min(1, step.Problem.TeacherNorm / 2 / Lanes.Sqrt(squared)));
    }
}
