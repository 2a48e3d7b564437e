using LabelNoise.Numerics;

namespace LabelNoise.Dynamics;

/// <summary>Label-noise SGD of a network with a ReLU between the layers, f(x) = Σ aᵢ·max(wᵢ·x, 0).</summary>
public readonly struct ReluSgd : IUpdateRule
{
    /// <inheritdoc/>
    public Motion Motion => Motion.NeuronByNeuron;

    /// <inheritdoc/>
    public NeuronMap Update(in Step step, RuleState state)
    {
        Neurons z = step.Neurons;
        ReadOnlySpan<Lanes> products = z.Products(step.Input());
        Lanes prediction = 0;
        for (int i = 0; i < z.Count; i++)
            prediction = Lanes.FusedMultiplyAdd(z.Outer(i), Lanes.Max(products[i], 0), prediction);

        Lanes pull = -step.LearningRate * step.Residual(prediction);
        for (int i = 0; i < z.Count; i++)
            z.Move(i, pull * Lanes.Max(products[i], 0), Lanes.Choose(products[i] > 0, pull * z.Outer(i), 0), step.Input());
        return default;
    }
}
