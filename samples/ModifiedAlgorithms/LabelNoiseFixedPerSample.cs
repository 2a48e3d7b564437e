using LabelNoise.Dynamics;
using LabelNoise.Numerics;

namespace ModifiedAlgorithms;

/// <summary>Each training sample keeps the label noise ±σ that it was given once and for all.</summary>
internal readonly struct LabelNoiseFixedPerSample : IUpdateRule
{
    public Motion Motion => Motion.AlongInput;

    public NeuronMap Update(in Step step, RuleState state)
    {
        Lanes noise = Lanes.Of(Noise(step, state, 0), Noise(step, state, 1), Noise(step, state, 2), Noise(step, state, 3));
        return NeuronMap.Gradient(step.LearningRate * (step.Residual() + step.LabelNoise() - noise));
    }

    private static double Noise(in Step step, RuleState state, int lane) =>
        (state.Word(lane, (ulong)step.Sample(lane)) & 1) == 0 ? step.Problem.NoiseLevel : -step.Problem.NoiseLevel;
}
