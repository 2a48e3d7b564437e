using LabelNoise.Numerics;

namespace LabelNoise.Observables;

/// <summary>A neuron at step 0.</summary>
/// <param name="Norm">‖wᵢ(0)‖.</param>
/// <param name="Inner">wᵢ(0), d numbers.</param>
/// <param name="Outer">√m·aᵢ(0), a standard normal.</param>
internal readonly record struct ShortNeuron(double Norm, double[] Inner, double Outer)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
