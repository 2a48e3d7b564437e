using LabelNoise.Numerics;

namespace LabelNoise.Classification;

/// <summary>Training and test images as the exact reduction needs them: their products with the training images. Immutable.</summary>
internal sealed class ImageTask
{
    private readonly double[] _trainGram;
    private readonly double[] _testGram;

    /// <summary>Standardises both sets, each by its own mean and variance as in the authors' script, and forms the products.</summary>
    /// <param name="train">n training images.</param>
    /// <param name="test">Test images of the same size and classes.</param>
    /// <exception cref="ArgumentException">The sets differ in dimension or classes.</exception>
    public ImageTask(ImageSet train, ImageSet test)
    {
        if (train.Dimension != test.Dimension || train.Classes != test.Classes)
            throw new ArgumentException(FormattableString.Invariant($"test has {test.Dimension} numbers an image and {test.Classes} classes; {train.Dimension} and {train.Classes} are accepted, as in training."), nameof(test));
        (Train, Test) = (train.Standardised(), test.Standardised());
        RowLength = Dense.Padded(train.Dimension);
        (TrainRows, TestRows) = (Rows(Train), Rows(Test));
        (_trainGram, _testGram) = (Gram(TrainRows), Gram(TestRows));
    }

    /// <summary>The training images, standardised.</summary>
    public ImageSet Train { get; }

    /// <summary>The test images, standardised.</summary>
    public ImageSet Test { get; }

    /// <summary>XXᵀ/d, n × n.</summary>
    public ReadOnlySpan<double> TrainGram => _trainGram;

    /// <summary>Products of test images, row by row, with training images, over d.</summary>
    public ReadOnlySpan<double> TestGram => _testGram;

    /// <summary>The length of a row of pixels, a multiple of four with zeros at its end.</summary>
    internal int RowLength { get; }

    /// <summary>Training images, row by row.</summary>
    internal double[] TrainRows { get; }

    /// <summary>Test images, row by row.</summary>
    internal double[] TestRows { get; }

    /// <summary>The first images of the excerpt that the library carries.</summary>
    /// <param name="images">n, from 1 to 256.</param>
    /// <param name="test">Test images, from 1 to 256.</param>
    public static ImageTask Fashion(int images, int test) => new(FashionMnist.Train().First(images), FashionMnist.Test().First(test));

    private double[] Rows(ImageSet set)
    {
        double[] rows = new double[set.Count * RowLength];
        for (int i = 0; i < set.Count; i++)
            set[i].CopyTo(rows.AsSpan(i * RowLength));
        return rows;
    }

    private double[] Gram(double[] rows)
    {
        double[] gram = new double[rows.Length / RowLength * Train.Count];
        MatrixProduct.WriteDots(rows, TrainRows, gram, RowLength);
        Dense.Scale(1.0 / Train.Dimension, gram);
        return gram;
    }
}
