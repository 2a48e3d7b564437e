using LabelNoise.Dynamics;

namespace ModifiedAlgorithms;

/// <summary>Heavy-ball momentum: each step also repeats a share μ of the step before, at the rate (1 − μ)η, so that steps add up to those of η; full-batch with a batch of 0.</summary>
internal sealed class HeavyBall(double momentum, int dimension, int batch) : INeuronRule
{
    private readonly double[] _gradient = new double[dimension];
    private NeuronWeights? _before;
    private NeuronWeights? _now;

    public int BatchSize => batch;

    public bool IsLinear => true;

    public double Step(in NeuronStep step, NeuronWeights neurons)
    {
        _before ??= neurons.Copy();
        _now ??= neurons.Copy();
        _now.CopyFrom(neurons);
        double residual = Batch.Gradient(step, neurons, _gradient);
        neurons.Descend(_gradient, (1 - momentum) * step.LearningRate);
        neurons.Add(momentum, _now);
        neurons.Add(-momentum, _before);
        _before.CopyFrom(_now);
        return residual;
    }
}
