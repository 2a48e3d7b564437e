namespace LabelNoise.Dynamics;

/// <summary>Label-noise SGD with the gradient averaged over several samples, each with label noise of its own.</summary>
/// <param name="size">The samples of a step, at least 1.</param>
public readonly struct MiniBatchSgd(int size) : IUpdateRule
{
    /// <inheritdoc/>
    public Motion Motion => Motion.AlongDirection;

    /// <inheritdoc/>
    public int BatchSize => size;

    /// <inheritdoc/>
    public NeuronMap Update(in Step step, RuleState state)
    {
        step.Gradient(step.Direction);
        return NeuronMap.Gradient(step.LearningRate);
    }
}
