using LabelNoise.Numerics;

namespace LabelNoise.Dynamics;

/// <summary>
/// What label-noise SGD follows on the interpolators as η → 0 (docs/two-phases.md): dZ/dτ = −½·P(∇R) with R = ½(‖W‖_F² + d‖a‖²), τ = η²σ²t and P the projection on the tangent space of
/// {Wᵀa = θ*}. On a training set R is ½(tr WΣ̂Wᵀ + tr Σ̂·‖a‖²). A step follows it for the time of some steps of SGD. The first one begins with the way to the interpolators, by the least change of the weights.
/// </summary>
/// <remarks>It draws no sample: inputs and label noise enter by their second moments. A training set of fewer than d inputs has other interpolators, and is not one for this rule.</remarks>
/// <param name="steps">k, the steps of SGD in whose time kη²σ² a step follows the flow; above 0.</param>
public readonly struct LabelNoiseFlow(double steps) : IUpdateRule
{
    /// <inheritdoc/>
    public Motion Motion => Motion.Linear;

    /// <inheritdoc/>
    public int BatchSize => 0;

    /// <inheritdoc/>
    public NeuronMap Update(in Step step, RuleState state)
    {
        Lanes noise = step.NoiseFactor * step.Problem.NoiseLevel * step.LearningRate;
        for (int lane = 0; lane < Lanes.Count; lane++)
            Follow(step, lane, steps * noise[lane] * noise[lane]);
        return default;
    }

    private static void Follow(in Step step, int lane, double time)
    {
        Neurons neurons = step.Neurons;
        int columns = neurons.Dimension + 1;
        double[] rows = new double[neurons.Count * columns];
        neurons.Read(lane, rows);

        // Of no weights at all, as in a lane without a replicate, no step makes an interpolator.
        if (rows.All(weight => weight == 0))
            return;
        double[] covariance = new double[step.Covariance.Length];
        for (int k = 0; k < covariance.Length; k++)
            covariance[k] = step.Covariance[k][lane];
        InterpolatorFlow flow = new(step.Problem.TeacherNorm, neurons.Dimension, covariance);
        flow.Restore(rows);
        flow.Advance(rows, time);
        for (int k = 0; k < rows.Length; k++)
            neurons[k / columns, k % columns, lane] = rows[k];
    }
}
