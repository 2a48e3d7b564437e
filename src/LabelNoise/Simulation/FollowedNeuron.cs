using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>
/// One neuron at a width that cannot be stored, in law and to leading order: Mᵀu for a unit vector u, in some dozens of operations a step at any d (docs/derivations.md). V and Mᵀu
/// are followed by their parts along u and, across it, by a <see cref="NeuronFrame"/>.
/// </summary>
/// <param name="dimension">d, at least 4.</param>
/// <param name="seed">The replicate.</param>
internal abstract class FollowedNeuron(int dimension, ReplicateSeed seed)
{
    private readonly NormalStream _normals = new(seed, StreamPurpose.Inputs);

    /// <summary>‖Mᵀu‖: how far the neuron is from its start, over ‖wᵢ(0)‖ and the unit of the motion.</summary>
    public abstract double Displacement { get; }

    /// <summary>V·u.</summary>
    protected double Outer { get; set; }

    /// <summary>What lies across u.</summary>
    protected NeuronFrame Across { get; } = new(dimension, seed);

    /// <summary>Carries out a step.</summary>
    public void Take() => Take(_normals.Next(), Across.Draw(_normals));

    /// <summary>Carries out a step with a normal vector x.</summary>
    /// <param name="along">x·u.</param>
    /// <param name="across">What lies across u of x, times V.</param>
    protected abstract void Take(double along, double across);
}
