using LabelNoise.Numerics;

namespace LabelNoise.Dynamics;

/// <summary>A rule whose learning rate is multiplied by a factor that depends on the step.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <param name="rule">The rule.</param>
/// <param name="factor">The factor for a number of steps carried out before.</param>
public readonly struct RateSchedule<TRule>(TRule rule, Func<Lanes, Lanes> factor) : IUpdateRule
    where TRule : IUpdateRule
{
    /// <inheritdoc/>
    public Motion Motion => rule.Motion;

    /// <inheritdoc/>
    public int BatchSize => rule.BatchSize;

    /// <inheritdoc/>
    public RuleShape Shape => rule.Shape;

    /// <inheritdoc/>
    public void Init(Neurons neurons, RuleState state) => rule.Init(neurons, state);

    /// <inheritdoc/>
    public NeuronMap Update(in Step step, RuleState state) => rule.Update(step with { LearningRate = step.LearningRate * factor(step.Index) }, state);
}
