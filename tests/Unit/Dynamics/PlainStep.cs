namespace LabelNoise.Tests.Unit.Dynamics;

/// <summary>Rules that are not the paper's, each as its definition has it, one number at a time: a step moves the weights of a <see cref="NaiveNetwork"/>.</summary>
internal static class PlainStep
{
    /// <summary>A sample: its input, and y + ε.</summary>
    internal readonly record struct Sample(double[] Input, double Label);

    /// <summary>The gradient of ½(f(x) − y − ε)², averaged over samples: of a, and of W row by row.</summary>
    public static (double[] Outer, double[][] Inner) Gradient(double[] a, double[][] w, Sample[] samples)
    {
        double[] outer = new double[a.Length];
        double[][] inner = [.. w.Select(row => new double[row.Length])];
        foreach (Sample sample in samples)
        {
            double g = Predict(a, w, sample.Input) - sample.Label;
            for (int i = 0; i < a.Length; i++)
            {
                outer[i] += g * Dot(w[i], sample.Input) / samples.Length;
                for (int k = 0; k < sample.Input.Length; k++)
                    inner[i][k] += g * a[i] * sample.Input[k] / samples.Length;
            }
        }

        return (outer, inner);
    }

    /// <summary>z ← z + c·(change) for both layers.</summary>
    public static void Add(NaiveNetwork network, double factor, (double[] Outer, double[][] Inner) change)
    {
        for (int i = 0; i < network.A.Length; i++)
        {
            network.A[i] += factor * change.Outer[i];
            for (int k = 0; k < network.W[i].Length; k++)
                network.W[i][k] += factor * change.Inner[i][k];
        }
    }

    /// <summary>The gradient at the weights moved by ρ along the normalised gradient.</summary>
    public static (double[] Outer, double[][] Inner) SharpnessAware(NaiveNetwork network, double radius, Sample[] samples)
    {
        (double[] outer, double[][] inner) = Gradient(network.A, network.W, samples);
        double norm = Math.Sqrt(outer.Sum(x => x * x) + inner.Sum(row => row.Sum(x => x * x)));
        double[] a = [.. network.A.Zip(outer, (x, y) => x + (radius * y / norm))];
        double[][] w = [.. network.W.Zip(inner, (row, change) => row.Zip(change, (x, y) => x + (radius * y / norm)).ToArray())];
        return Gradient(a, w, samples);
    }

    /// <summary>The gradient of a network with a ReLU between the layers.</summary>
    public static (double[] Outer, double[][] Inner) Relu(NaiveNetwork network, Sample sample)
    {
        double[] active = [.. network.W.Select(row => Math.Max(Dot(row, sample.Input), 0))];
        double g = network.A.Zip(active, (a, p) => a * p).Sum() - sample.Label;
        return (
            [.. active.Select(p => g * p)],
            [.. network.A.Zip(active, (a, p) => sample.Input.Select(x => p > 0 ? g * a * x : 0).ToArray())]);
    }

    private static double Predict(double[] a, double[][] w, double[] input) => a.Zip(w, (outer, row) => outer * Dot(row, input)).Sum();

    private static double Dot(double[] u, double[] v) => u.Zip(v, (x, y) => x * y).Sum();
}
