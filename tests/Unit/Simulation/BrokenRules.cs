using LabelNoise.Dynamics;
using LabelNoise.Numerics;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Simulation;

/// <summary>Rules that do not do what label-noise SGD does.</summary>
internal static class BrokenRules
{
    private delegate Lanes Gain(in Step step);

    /// <summary>Moves nothing.</summary>
    public static UpdateRule Still { get; } = Of("still", (in step) => 0);

    /// <summary>A step along the gradient's sign, η long whatever the residual is.</summary>
    public static UpdateRule Normalised { get; } = Of("normalised SGD", (in step) => step.LearningRate * Lanes.Sign(step.Residual()) / Math.Sqrt(step.Input().Length));

    /// <summary>Climbs, so that the weights overflow.</summary>
    public static UpdateRule Climbing { get; } = Of("climbing", (in step) => -step.LearningRate * step.Residual());

    /// <summary>Writes NaN at step 5.</summary>
    public static UpdateRule WritesNaN { get; } = Of("writes NaN", (in step) => Lanes.Choose(step.Index < 5, 0, double.NaN));

    /// <summary>Adam: each weight by its own scale, which no matrix shared by the neurons does, and a motion that may say otherwise.</summary>
    public static UpdateRule Adam(bool isLinear) => UpdateRule.Of("Adam", new SaidToBe(isLinear ? Motion.Linear : Motion.NeuronByNeuron));

    private static UpdateRule Of(string name, Gain gain) => UpdateRule.Of(name, new Rule(gain));

    private readonly struct Rule(Gain gain) : IUpdateRule
    {
        public Motion Motion => Motion.Linear;

        public NeuronMap Update(in Step step, RuleState state)
        {
            step.Neurons.Move(NeuronMap.Gradient(gain(step)), step.Input());
            return default;
        }
    }

    private readonly struct SaidToBe(Motion motion) : IUpdateRule
    {
        private static readonly Adam Rule = new(0.9, 0.999, 1e-8);

        public Motion Motion => motion;

        public RuleShape Shape => Rule.Shape;

        public NeuronMap Update(in Step step, RuleState state) => Rule.Update(step, state);
    }
}
