namespace LabelNoise.Dynamics;

/// <summary>What a step of a rule does to the neurons, which decides how fast it can be simulated (docs/architecture.md, "The exact reduction").</summary>
public enum Motion
{
    /// <summary>Moves all neurons by one map along the step's one input x, and needs no θ to decide it: the fastest, two steps in one pass.</summary>
    AlongInput = 0,

    /// <summary>Moves all neurons by one map along a direction that it writes.</summary>
    AlongDirection = 1,

    /// <summary>
    /// Moves the neurons itself, and multiplies the rows zᵢ = (aᵢ, wᵢ), past ones that it keeps included, by matrices that are the same for every neuron and depend on the
    /// neurons through θ = Wᵀa and the Gram matrix ZᵀZ alone. It is handed at most d + 1 rows with the θ and the Gram matrix of the network, whatever the width.
    /// </summary>
    Linear = 2,

    /// <summary>Moves every neuron by itself, as an activation or a clip of each neuron does. It is handed all m rows.</summary>
    NeuronByNeuron = 3,
}
