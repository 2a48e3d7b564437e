using LabelNoise.Dynamics;

namespace ModifiedAlgorithms;

/// <summary>The gradient averaged over B samples, each with label noise of its own.</summary>
internal sealed class MiniBatch(int size, int dimension) : INeuronRule
{
    private readonly double[] _gradient = new double[dimension];

    public int BatchSize => size;

    public bool IsLinear => true;

    public double Step(in NeuronStep step, NeuronWeights neurons)
    {
        double residual = Batch.Gradient(step, neurons, _gradient);
        neurons.Descend(_gradient, step.LearningRate);
        return residual;
    }
}
