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
        for (int i = 0; i < neurons.Count; i++)
        {
            foreach (ref double weight in neurons.Row(i))
                weight -= step.LearningRate * decay * weight;
        }

        return residual;
    }
}
