using LabelNoise.Numerics;

namespace LabelNoise.Dynamics;

/// <summary>
/// Heavy-ball momentum around a rule: each step repeats a share μ of the step before and takes the share 1 − μ of the rule's own, so that steps add up to those of the rule.
/// </summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <param name="rule">The rule.</param>
/// <param name="share">μ, in [0, 1).</param>
public readonly struct Momentum<TRule>(TRule rule, double share) : IUpdateRule
    where TRule : IUpdateRule
{
    /// <summary>Where the weights were before the step, and the step before.</summary>
    private static readonly RuleShape Own = new(0, 2);

    /// <inheritdoc/>
    public Motion Motion => rule.Motion == Motion.NeuronByNeuron ? Motion.NeuronByNeuron : Motion.Linear;

    /// <inheritdoc/>
    public int BatchSize => rule.BatchSize;

    /// <inheritdoc/>
    public RuleShape Shape => new(rule.Shape.Numbers, Own.Copies + rule.Shape.Copies);

    /// <inheritdoc/>
    public void Init(Neurons neurons, RuleState state) => rule.Init(neurons, state.After(Own));

    /// <inheritdoc/>
    public NeuronMap Update(in Step step, RuleState state)
    {
        (Neurons z, Neurons before, Neurons velocity) = (step.Neurons, state.Copy(0), state.Copy(1));
        before.CopyFrom(z);
        step.Take(rule, state.After(Own));
        z.Add(-1, before);
        velocity.Scale(share);
        velocity.Add((Lanes)1 - share, z);
        z.CopyFrom(before);
        z.Add(1, velocity);
        return default;
    }
}
