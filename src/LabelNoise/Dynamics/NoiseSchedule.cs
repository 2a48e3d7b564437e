using LabelNoise.Numerics;

namespace LabelNoise.Dynamics;

/// <summary>A rule whose label noise is multiplied by a factor that depends on the step: 0 for none, 0 and 1 by turns for noise that is switched on and off.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <param name="rule">The rule.</param>
/// <param name="factor">The factor for a number of steps carried out before.</param>
public readonly struct NoiseSchedule<TRule>(TRule rule, Func<Lanes, Lanes> factor) : IUpdateRule
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
    public NeuronMap Update(in Step step, RuleState state) => rule.Update(step with { NoiseFactor = step.NoiseFactor * factor(step.Index) }, state);
}
