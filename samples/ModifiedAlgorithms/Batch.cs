using LabelNoise.Dynamics;

namespace ModifiedAlgorithms;

/// <summary>The gradient that most of the modifications share.</summary>
internal static class Batch
{
    /// <summary>Writes g·x averaged over the samples of a step, or Σ̂(θ − θ*) where there are none; returns the first sample's residual.</summary>
    public static double Gradient(in NeuronStep step, NeuronWeights neurons, Span<double> gradient)
    {
        int samples = step.LabelNoise.Length;
        if (samples == 0)
        {
            Span<double> theta = stackalloc double[gradient.Length];
            neurons.Theta(theta);
            step.FullBatchGradient(theta, gradient);
            return 0;
        }

        gradient.Clear();
        double first = 0;
        for (int b = 0; b < samples; b++)
        {
            ReadOnlySpan<double> input = step.Input(b);
            double residual = step.Residual(neurons.Predict(input), b);
            if (b == 0)
                first = residual;
            for (int k = 0; k < gradient.Length; k++)
                gradient[k] += residual * input[k] / samples;
        }

        return first;
    }
}
