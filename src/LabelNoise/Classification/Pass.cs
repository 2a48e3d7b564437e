namespace LabelNoise.Classification;

/// <summary>What one pass over some images reads and writes; rows are images. Reused from step to step.</summary>
internal sealed class Pass
{
    private readonly double[] _rows;
    private readonly double[] _square;
    private readonly int _images;

    /// <summary>Makes room.</summary>
    /// <param name="images">Images of the pass.</param>
    /// <param name="training">Training images.</param>
    /// <param name="classes">K.</param>
    /// <param name="width">The length of a row over hidden units.</param>
    public Pass(int images, int training, int classes, int width)
    {
        _images = images;
        (_rows, _square) = images < training ? (new double[images * training], new double[images * images]) : ([], []);
        (Shift, Values, Slopes, Gradient) = (new double[images * width], new double[images * width], new double[images * width], new double[images * width]);
        (Outputs, Residuals, Transposed) = (new double[images * classes], new double[images * classes], new double[images * classes]);
    }

    /// <summary>By how much pre-activations differ from those at the start; afterwards free.</summary>
    public double[] Shift { get; }

    /// <summary>φ.</summary>
    public double[] Values { get; }

    /// <summary>φ'.</summary>
    public double[] Slopes { get; }

    /// <summary>The derivative of the loss by each pre-activation.</summary>
    public double[] Gradient { get; }

    /// <summary>f, K numbers for each image.</summary>
    public double[] Outputs { get; }

    /// <summary>The derivative of the loss by each output, over √m.</summary>
    public double[] Residuals { get; }

    /// <summary>The same, outputs by images.</summary>
    public double[] Transposed { get; }

    /// <summary>The rows of the n × n matrix that belong to some images.</summary>
    public ReadOnlySpan<double> Rows(ReadOnlySpan<double> matrix, ReadOnlySpan<int> images)
    {
        if (_rows.Length == 0)
            return matrix;
        int count = _rows.Length / _images;
        for (int i = 0; i < images.Length; i++)
            matrix.Slice(images[i] * count, count).CopyTo(_rows.AsSpan(i * count));
        return _rows;
    }

    /// <summary>The rows and columns that belong to some images.</summary>
    public ReadOnlySpan<double> Square(ReadOnlySpan<double> matrix, ReadOnlySpan<int> images)
    {
        if (_square.Length == 0)
            return matrix;
        int count = _rows.Length / _images;
        for (int k = 0; k < _square.Length; k++)
            _square[k] = matrix[(images[k / _images] * count) + images[k % _images]];
        return _square;
    }
}
