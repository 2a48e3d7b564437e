namespace LabelNoise.Dynamics;

/// <summary>
/// An update rule that moves the neurons itself, for dynamics that no <see cref="NeuronMap"/> describes: momentum, weight decay, mini-batches, an
/// activation. One object serves one replicate and may keep what it needs from step to step (docs/architecture.md, "Rules that move the neurons themselves").
/// </summary>
public interface INeuronRule
{
    /// <summary>Samples (x, ε) that a step uses; 0 for a full-batch rule, which is given Σ̂ instead. The same at every step and for every object; batches must fit the memory.</summary>
    int BatchSize => 1;

    /// <summary>
    /// Whether a step multiplies the rows zᵢ = (aᵢ, wᵢ), past ones included where the rule keeps them, by matrices that are the same for every
    /// neuron and depend on the neurons through θ = Wᵀa and the Gram matrix ZᵀZ alone. The simulation then hands it at most d + 1 rows with the θ
    /// and the Gram matrix of the network, whatever the width. An activation, or a clip of each neuron, is not of this kind. False unless the rule says so.
    /// </summary>
    bool IsLinear => false;

    /// <summary>Moves all neurons by one step.</summary>
    /// <param name="step">The step's data.</param>
    /// <param name="neurons">The weights, which it overwrites.</param>
    /// <returns>The residual g = f(x) − y − ε of the step's first sample, before the step; 0 for full-batch rules. No verdict depends on it, but it must be a finite number.</returns>
    double Step(in NeuronStep step, NeuronWeights neurons);
}
