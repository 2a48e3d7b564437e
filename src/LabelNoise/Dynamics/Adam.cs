using LabelNoise.Numerics;

namespace LabelNoise.Dynamics;

/// <summary>Adam on the noisy loss (Kingma and Ba 2015), weight by weight.</summary>
/// <param name="first">β₁, in [0, 1).</param>
/// <param name="second">β₂, in [0, 1).</param>
/// <param name="epsilon">What keeps the division from 0.</param>
public readonly struct Adam(double first, double second, double epsilon) : IUpdateRule
{
    /// <inheritdoc/>
    public Motion Motion => Motion.NeuronByNeuron;

    /// <inheritdoc/>
    public RuleShape Shape => new(0, 3);

    /// <inheritdoc/>
    public NeuronMap Update(in Step step, RuleState state)
    {
        Lanes one = (Lanes)1 - Lanes.Pow(first, step.Index + 1);
        Lanes two = (Lanes)1 - Lanes.Pow(second, step.Index + 1);
        state.Copy(2).SetGradient(step.Neurons, step.Residual(), step.Input());
        Span<Lanes> mean = state.Copy(0).Elements;
        Span<Lanes> square = state.Copy(1).Elements;
        ReadOnlySpan<Lanes> gradient = state.Copy(2).Elements;
        Span<Lanes> weights = step.Neurons.Elements;
        for (int k = 0; k < weights.Length; k++)
        {
            mean[k] = (first * mean[k]) + ((1 - first) * gradient[k]);
            square[k] = (second * square[k]) + ((1 - second) * gradient[k] * gradient[k]);
            weights[k] -= step.LearningRate * (mean[k] / one) / (Lanes.Sqrt(square[k] / two) + epsilon);
        }

        return default;
    }
}
