using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>A neuron under the steps of a <see cref="ScaledPropagator"/>, over η²σ²: V' = V − ĝx and (Mᵀu)' = Mᵀu − ĝ(V·u)x with ĝ = (ηm/d)·V·x − ε/σ.</summary>
/// <param name="dimension">d, at least 4.</param>
/// <param name="stability">ηm.</param>
/// <param name="seed">The replicate.</param>
internal sealed class StepwiseNeuron(int dimension, double stability, ReplicateSeed seed) : FollowedNeuron(dimension, seed)
{
    private readonly double _pull = stability / dimension;
    private readonly SignStream _signs = new(seed, StreamPurpose.LabelNoise);
    private double _moved;

    /// <inheritdoc/>
    public override double Displacement => Math.Sqrt((_moved * _moved) + (Across.Along * Across.Along) + (Across.Beside * Across.Beside));

    /// <inheritdoc/>
    protected override void Take(double along, double across)
    {
        double residual = (_pull * ((Outer * along) + across)) - _signs.Next();
        Across.Move(1, -residual, 0, -residual * Outer);
        _moved -= residual * Outer * along;
        Outer -= residual * along;
    }
}
