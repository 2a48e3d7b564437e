namespace LabelNoise.Dynamics;

/// <summary>Label-noise SGD, equations 3–4 (by neuron: 33–34): both layers move along x by η times the noisy residual.</summary>
public readonly struct LabelNoiseSgd : IUpdateRule
{
    /// <inheritdoc/>
    public Motion Motion => Motion.AlongInput;

    /// <inheritdoc/>
    public NeuronMap Update(in Step step, RuleState state) => NeuronMap.Gradient(step.LearningRate * step.Residual());
}
