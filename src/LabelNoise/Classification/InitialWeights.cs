using LabelNoise.Randomness;

namespace LabelNoise.Classification;

/// <summary>What training needs to know of the initial weights, standard normal in the coordinates of the tangent kernel. Immutable; W(0) itself is not kept.</summary>
internal sealed class InitialWeights
{
    /// <summary>Draws them: for each hidden unit its K outer weights, then its d inner ones.</summary>
    /// <param name="task">The images.</param>
    /// <param name="setting">Width and activation.</param>
    /// <param name="seed">The replicate's randomness.</param>
    public InitialWeights(ImageTask task, TrainingSetting setting, ReplicateSeed seed)
    {
        RowLength = OddLines(setting.Width);
        (Outer, SquaredNorms) = (new double[task.Train.Classes * RowLength], new double[RowLength]);
        (double[] train, double[] test) = (new double[task.Train.Count * RowLength], new double[task.Test.Count * RowLength]);
        NormalStream normals = new(seed, StreamPurpose.ClassifierWeights);
        double[] inner = new double[task.RowLength];
        for (int unit = 0; unit < setting.Width; unit++)
        {
            for (int k = 0; k < task.Train.Classes; k++)
                Outer[(k * RowLength) + unit] = normals.Next();
            normals.Next(inner.AsSpan(0, task.Train.Dimension));
            SquaredNorms[unit] = MatrixProduct.Dot(inner, inner);
            Project(task, task.TrainRows, inner, train.AsSpan(unit));
            Project(task, task.TestRows, inner, test.AsSpan(unit));
        }

        (Train, Test) = (Features.Of(setting.Activation, train), Features.Of(setting.Activation, test));
    }

    /// <summary>The length of a row over hidden units: an odd number of cache lines of eight, or columns of many rows would share the same few places of the cache.</summary>
    public int RowLength { get; }

    /// <summary>A(0), K × m, and columns of zeros up to the length of a row.</summary>
    public double[] Outer { get; }

    /// <summary>‖wᵣ(0)‖² of each hidden unit.</summary>
    public double[] SquaredNorms { get; }

    /// <summary>At the training images.</summary>
    public Features Train { get; }

    /// <summary>At the test images.</summary>
    public Features Test { get; }

    private static int OddLines(int width) => 8 * (((width + 7) / 8) | 1);

    private void Project(ImageTask task, double[] rows, double[] inner, Span<double> column)
    {
        double scale = 1 / Math.Sqrt(task.Train.Dimension);
        for (int i = 0; i < rows.Length / task.RowLength; i++)
            column[i * RowLength] = scale * MatrixProduct.Dot(rows.AsSpan(i * task.RowLength, task.RowLength), inner);
    }
}
