using LabelNoise.Dynamics;

namespace ModifiedAlgorithms;

/// <summary>A ReLU between the layers: f(x) = Σ aᵢ·max(wᵢ·x, 0). Every neuron moves by itself, so none stands for others.</summary>
internal sealed class ReluNetwork(int width) : INeuronRule
{
    private readonly double[] _products = new double[width];
    private readonly double[] _outer = new double[width];
    private readonly double[] _inner = new double[width];

    public double Step(in NeuronStep step, NeuronWeights neurons)
    {
        ReadOnlySpan<double> input = step.Input();
        neurons.Products(input, _products);
        double prediction = 0;
        for (int i = 0; i < width; i++)
            prediction += neurons.Outer(i) * Math.Max(_products[i], 0);

        double residual = step.Residual(prediction);
        for (int i = 0; i < width; i++)
        {
            _outer[i] = -step.LearningRate * residual * Math.Max(_products[i], 0);
            _inner[i] = _products[i] > 0 ? -step.LearningRate * residual * neurons.Outer(i) : 0;
        }

        neurons.Move(_outer, _inner, input);
        return residual;
    }
}
