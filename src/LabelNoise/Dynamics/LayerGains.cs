namespace LabelNoise.Dynamics;

/// <summary>A rule whose moves of each layer are multiplied by a factor: 0 freezes the layer, −1 turns its sign, 2 doubles its step size.</summary>
/// <typeparam name="TRule">The rule; one that moves the neurons along a direction.</typeparam>
/// <param name="rule">The rule.</param>
/// <param name="outer">The factor of the second layer a.</param>
/// <param name="inner">The factor of the first layer W.</param>
public readonly struct LayerGains<TRule>(TRule rule, double outer, double inner) : IUpdateRule
    where TRule : IUpdateRule
{
    /// <inheritdoc/>
    public Motion Motion => rule.Motion <= Motion.AlongDirection
        ? rule.Motion
        : throw new InvalidOperationException("The factors of the layers are those of a rule that moves the neurons along a direction.");

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
        NeuronMap map = rule.Update(step, state);
        return new NeuronMap(outer * map.OuterDecay, outer * map.OuterGain, inner * map.InnerGain, inner * map.InnerDecay);
    }
}
