using LabelNoise.Dynamics;

namespace ModifiedAlgorithms;

/// <summary>Weights lose a share ηλ at every step; full-batch with a batch of 0.</summary>
internal sealed class WeightDecay(double decay, int dimension, int batch) : INeuronRule
{
    private readonly double[] _gradient = new double[dimension];

    public int BatchSize => batch;

    public bool IsLinear => true;

    public double Step(in NeuronStep step, NeuronWeights neurons)
    {
        double residual = Batch.Gradient(step, neurons, _gradient);
        neurons.Descend(_gradient, step.LearningRate);
        neurons.Scale(1 - step.LearningRate * decay);
        return residual;
    }
}
