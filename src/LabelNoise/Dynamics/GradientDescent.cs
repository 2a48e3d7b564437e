namespace LabelNoise.Dynamics;

/// <summary>Gradient descent on the noiseless loss, equations 49–50: both layers move along Σ̂(θ − θ*) by η.</summary>
public readonly struct GradientDescent : IUpdateRule
{
    /// <inheritdoc/>
    public Motion Motion => Motion.AlongDirection;

    /// <inheritdoc/>
    public int BatchSize => 0;

    /// <inheritdoc/>
    public bool DependsOnWeightsAlone => true;

    /// <inheritdoc/>
    public NeuronMap Update(in Step step, RuleState state)
    {
        step.Gradient(step.Direction);
        return NeuronMap.Gradient(step.LearningRate);
    }
}
