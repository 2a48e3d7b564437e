using LabelNoise.Dynamics;

namespace ModifiedAlgorithms;

/// <summary>A ReLU between the layers: f(x) = Σ aᵢ·max(wᵢ·x, 0). Every neuron moves by itself, so none stands for others.</summary>
internal sealed class ReluNetwork : INeuronRule
{
    public double Step(in NeuronStep step, NeuronWeights neurons)
    {
        ReadOnlySpan<double> input = step.Input();
        Span<double> products = neurons.Count <= 4096 ? stackalloc double[neurons.Count] : new double[neurons.Count];
        double prediction = 0;
        for (int i = 0; i < products.Length; i++)
        {
            products[i] = Product(neurons.Inner(i), input);
            prediction += neurons.Outer(i) * Math.Max(products[i], 0);
        }

        double residual = step.Residual(prediction);
        for (int i = 0; i < products.Length; i++)
        {
            if (products[i] > 0)
                Move(neurons.Row(i), products[i], input, step.LearningRate * residual);
        }

        return residual;
    }

    private static double Product(ReadOnlySpan<double> inner, ReadOnlySpan<double> input)
    {
        double sum = 0;
        for (int k = 0; k < input.Length; k++)
            sum += inner[k] * input[k];
        return sum;
    }

    private static void Move(Span<double> row, double product, ReadOnlySpan<double> input, double coefficient)
    {
        double outer = row[0];
        row[0] -= coefficient * product;
        for (int k = 0; k < input.Length; k++)
            row[k + 1] -= coefficient * outer * input[k];
    }
}
