using LabelNoise.Numerics;

namespace LabelNoise.Classification;

/// <summary>Images with labels. Immutable.</summary>
internal sealed class ImageSet
{
    private readonly double[] _pixels;
    private readonly int[] _labels;

    /// <summary>Makes a set.</summary>
    /// <param name="pixels">Image after image, each as many numbers as the others.</param>
    /// <param name="labels">A label for each image, from 0 to <paramref name="classes"/> − 1.</param>
    /// <param name="classes">How many classes there are, at least 2.</param>
    /// <exception cref="ArgumentException">There are no images, or their pixels cannot be shared out evenly.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label or the number of classes is out of its range.</exception>
    public ImageSet(double[] pixels, int[] labels, int classes)
    {
        Classes = (int)Guard.AtLeast((long)classes, 2, nameof(classes));
        foreach (int label in Guard.NotNull(labels))
            Guard.Between(label, 0, classes - 1, nameof(labels));
        if (labels.Length == 0 || Guard.NotNull(pixels).Length == 0 || pixels.Length % labels.Length != 0)
            throw new ArgumentException(FormattableString.Invariant($"pixels are {pixels.Length} for {labels.Length} images; a multiple above 0 is accepted."), nameof(pixels));
        (_pixels, _labels) = (pixels, labels);
    }

    /// <summary>How many images there are.</summary>
    public int Count => _labels.Length;

    /// <summary>d, how many numbers an image has.</summary>
    public int Dimension => _pixels.Length / _labels.Length;

    /// <summary>K, how many classes there are.</summary>
    public int Classes { get; }

    /// <summary>The labels.</summary>
    public ReadOnlySpan<int> Labels => _labels;

    /// <summary>All pixels, image after image.</summary>
    public ReadOnlySpan<double> Pixels => _pixels;

    /// <summary>An image.</summary>
    /// <param name="index">Which, from 0 on.</param>
    public ReadOnlySpan<double> this[int index] => _pixels.AsSpan(index * Dimension, Dimension);

    /// <summary>The first images.</summary>
    /// <param name="count">How many, at least 1 and at most as many as there are.</param>
    public ImageSet First(int count)
    {
        Guard.Between(count, 1, Count);
        return new ImageSet(_pixels[..(count * Dimension)], _labels[..count], Classes);
    }

    /// <summary>The same images with mean 0 and variance 1 over all pixels of all images together, as the authors' script has them.</summary>
    /// <exception cref="InvalidOperationException">All pixels are equal.</exception>
    public ImageSet Standardised()
    {
        double mean = _pixels.Average();
        double deviation = Math.Sqrt(_pixels.Sum(p => (p - mean) * (p - mean)) / _pixels.Length);
        return deviation > 0
            ? new ImageSet([.. _pixels.Select(p => (p - mean) / deviation)], _labels, Classes)
            : throw new InvalidOperationException(FormattableString.Invariant($"All {_pixels.Length} pixels are equal; images that differ are accepted."));
    }
}
