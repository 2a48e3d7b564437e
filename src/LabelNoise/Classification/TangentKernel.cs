using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace LabelNoise.Classification;

/// <summary>
/// The empirical tangent kernel at the start, nK × nK, and what full-batch descent on the squared loss with fixed labels makes of the linearised network, in closed form:
/// f(t) = y + (I − (η/nK)·Θ)ᵗ(f(0) − y), by the eigenvectors of Θ.
/// </summary>
internal sealed class TangentKernel
{
    private readonly Evd<double> _eigen;
    private readonly Vector<double> _start;
    private readonly double _rate;

    /// <summary>Forms the kernel and finds its eigenvectors.</summary>
    /// <param name="task">The images.</param>
    /// <param name="setting">The network and its training: squared loss, all images a step, no radius.</param>
    /// <param name="start">The initial weights.</param>
    /// <exception cref="ArgumentException">Training is of another kind.</exception>
    public TangentKernel(ImageTask task, TrainingSetting setting, InitialWeights start)
    {
        if (setting.Loss != Loss.Squared || setting.BatchSize is not null || setting.Radius > 0)
            throw new ArgumentException($"{setting} has no closed form; the squared loss, all images at every step and no radius are accepted.", nameof(setting));
        int size = task.Train.Count * task.Train.Classes;
        _eigen = Matrix<double>.Build.Dense(size, size, Kernel(task, setting, start)).Evd(Symmetricity.Symmetric);
        _start = Vector<double>.Build.DenseOfArray(new LinearisedNetwork(task, setting, start).Outputs());
        _rate = setting.LearningRate / size;
    }

    /// <summary>f at the training images after some steps, K numbers for each.</summary>
    /// <param name="step">The step, at least 0.</param>
    /// <param name="targets">y, K numbers for each image: the unit vector of the label, or the mean of noisy ones.</param>
    public double[] Outputs(long step, double[] targets)
    {
        Vector<double> y = Vector<double>.Build.DenseOfArray(targets);
        Vector<double> modes = _eigen.EigenVectors.TransposeThisAndMultiply(_start - y);
        modes.MapIndexedInplace((k, mode) => mode * Math.Pow(1 - (_rate * _eigen.EigenValues[k].Real), step));
        return (y + (_eigen.EigenVectors * modes)).ToArray();
    }

    /// <summary>The mean of the labels' unit vectors where each is replaced by a uniform one with probability τ.</summary>
    /// <param name="images">The images.</param>
    /// <param name="flipProbability">τ; 0 gives the clean labels.</param>
    public static double[] Targets(ImageSet images, double flipProbability)
    {
        double[] targets = new double[images.Count * images.Classes];
        for (int k = 0; k < targets.Length; k++)
            targets[k] = (flipProbability / images.Classes) + (k % images.Classes == images.Labels[k / images.Classes] ? 1 - flipProbability : 0);
        return targets;
    }

    private static double[] Kernel(ImageTask task, TrainingSetting setting, InitialWeights start)
    {
        (int classes, int width, int count) = (task.Train.Classes, start.RowLength, task.Train.Count);
        int size = count * classes;
        double[] tangents = Tangents(start, count, classes);
        double[] hidden = new double[count * count];
        MatrixProduct.WriteDots(start.Train.Values, start.Train.Values, hidden, width);
        double[] kernel = new double[size * size];
        MatrixProduct.WriteDots(tangents, tangents, kernel, width);
        for (int at = 0; at < kernel.Length; at++)
        {
            (int row, int column) = (at / size, at % size);
            int pair = (row / classes * count) + (column / classes);
            double outer = row % classes == column % classes ? setting.OuterGain * hidden[pair] : 0;
            kernel[at] = ((setting.InnerGain(task.Train.Dimension) * task.TrainGram[pair] * kernel[at]) + outer) / setting.Width;
        }

        return kernel;
    }

    /// <summary>Aₖ ⊙ φ'(zᵢ) for every image i and output k.</summary>
    private static double[] Tangents(InitialWeights start, int count, int classes)
    {
        int width = start.RowLength;
        double[] tangents = new double[count * classes * width];
        for (int row = 0; row < count * classes; row++)
        {
            Span<double> tangent = tangents.AsSpan(row * width, width);
            start.Outer.AsSpan(row % classes * width, width).CopyTo(tangent);
            MatrixProduct.Multiply(start.Train.Slopes.AsSpan(row / classes * width, width), tangent);
        }

        return tangents;
    }
}
