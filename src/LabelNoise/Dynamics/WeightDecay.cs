using LabelNoise.Numerics;

namespace LabelNoise.Dynamics;

/// <summary>A rule after each of whose steps all weights lose a share ηλ.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <param name="rule">The rule.</param>
/// <param name="decay">λ.</param>
public readonly struct WeightDecay<TRule>(TRule rule, double decay) : IUpdateRule
    where TRule : IUpdateRule
{
    /// <inheritdoc/>
    public Motion Motion => rule.Motion == Motion.NeuronByNeuron ? Motion.NeuronByNeuron : Motion.Linear;

    /// <inheritdoc/>
    public int BatchSize => rule.BatchSize;

    /// <inheritdoc/>
    public bool DependsOnWeightsAlone => rule.DependsOnWeightsAlone;

    /// <inheritdoc/>
    public RuleShape Shape => rule.Shape;

    /// <inheritdoc/>
    public void Init(Neurons neurons, RuleState state) => rule.Init(neurons, state);

    /// <inheritdoc/>
    public NeuronMap Update(in Step step, RuleState state)
    {
        step.Take(rule, state);
        step.Neurons.Scale((Lanes)1 - (step.LearningRate * decay));
        return default;
    }
}
