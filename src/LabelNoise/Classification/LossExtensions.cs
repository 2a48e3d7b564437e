namespace LabelNoise.Classification;

/// <summary>The loss of one image, and its derivative.</summary>
internal static class LossExtensions
{
    /// <summary>The loss.</summary>
    /// <param name="loss">Which.</param>
    /// <param name="outputs">f(x), K numbers.</param>
    /// <param name="label">The label, 0 … K − 1.</param>
    public static double Of(this Loss loss, ReadOnlySpan<double> outputs, int label)
    {
        double sum = 0;
        if (loss == Loss.CrossEntropy)
        {
            double largest = Largest(outputs);
            foreach (double output in outputs)
                sum += Math.Exp(output - largest);
            return Math.Log(sum) + largest - outputs[label];
        }

        for (int k = 0; k < outputs.Length; k++)
            sum += (outputs[k] - Target(k, label)) * (outputs[k] - Target(k, label));
        return sum / (2 * outputs.Length);
    }

    /// <summary>Writes the derivative of the loss by each output, times a factor.</summary>
    /// <param name="loss">Which.</param>
    /// <param name="outputs">f(x), K numbers.</param>
    /// <param name="label">The label, 0 … K − 1.</param>
    /// <param name="factor">The factor.</param>
    /// <param name="derivative">K numbers.</param>
    public static void WriteDerivative(this Loss loss, ReadOnlySpan<double> outputs, int label, double factor, Span<double> derivative)
    {
        if (loss == Loss.CrossEntropy)
        {
            double largest = Largest(outputs);
            double sum = 0;
            for (int k = 0; k < outputs.Length; k++)
                sum += derivative[k] = Math.Exp(outputs[k] - largest);
            for (int k = 0; k < outputs.Length; k++)
                derivative[k] = factor * ((derivative[k] / sum) - Target(k, label));
            return;
        }

        for (int k = 0; k < outputs.Length; k++)
            derivative[k] = factor * (outputs[k] - Target(k, label)) / outputs.Length;
    }

    private static double Target(int output, int label) => output == label ? 1 : 0;

    private static double Largest(ReadOnlySpan<double> outputs)
    {
        double largest = outputs[0];
        foreach (double output in outputs)
            largest = Math.Max(largest, output);
        return largest;
    }
}
