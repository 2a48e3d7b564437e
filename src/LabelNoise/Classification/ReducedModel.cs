using LabelNoise.Numerics;

namespace LabelNoise.Classification;

/// <summary>
/// A model that is trained in the coordinates of the exact reduction. Every gradient with respect to W is a combination of training images, so W = W(0) + CᵀX/√d with one row
/// of C for each image, and W x/√d needs XXᵀ alone: a step costs n·B·m, whatever d is. Not thread-safe.
/// </summary>
internal abstract class ReducedModel
{
    private readonly TrainingSetting _setting;
    private readonly int _width;
    private readonly double _scale;
    private readonly double[] _outer;
    private readonly double[] _inner;
    private readonly double[] _aheadOuter;
    private readonly double[] _aheadInner;
    private readonly double[] _outerGradient;
    private readonly Pass _pass;

    /// <summary>A model at its start.</summary>
    /// <param name="task">The images.</param>
    /// <param name="setting">The network and its training.</param>
    /// <param name="start">The initial weights.</param>
    private protected ReducedModel(ImageTask task, TrainingSetting setting, InitialWeights start)
    {
        (Task, _setting, Start, _width) = (task, setting, start, start.RowLength);
        _scale = 1 / Math.Sqrt(setting.Width);
        _outer = [.. start.Outer];
        _inner = new double[task.Train.Count * _width];
        (_aheadOuter, _aheadInner, _outerGradient) = (new double[_outer.Length], new double[_inner.Length], new double[_outer.Length]);
        _pass = new Pass(setting.BatchSize ?? task.Train.Count, task.Train.Count, task.Train.Classes, _width);
    }

    /// <summary>The images.</summary>
    public ImageTask Task { get; }

    /// <summary>The initial weights.</summary>
    public InitialWeights Start { get; }

    /// <summary>A, K × m.</summary>
    public ReadOnlySpan<double> Outer => _outer;

    /// <summary>C, n × m.</summary>
    public ReadOnlySpan<double> Inner => _inner;

    /// <summary>1/√m.</summary>
    private protected double Scale => _scale;

    /// <summary>Carries out one step.</summary>
    /// <param name="images">The images of the batch.</param>
    /// <param name="labels">Their labels.</param>
    public void Advance(ReadOnlySpan<int> images, ReadOnlySpan<int> labels)
    {
        WriteGradient(images, labels, _outer, _inner);
        if (_setting.Radius > 0 && GradientNorm(images) is > 0 and var norm)
        {
            _outer.CopyTo(_aheadOuter, 0);
            _inner.CopyTo(_aheadInner, 0);
            Move(images, _setting.Radius / norm, _aheadOuter, _aheadInner);
            WriteGradient(images, labels, _aheadOuter, _aheadInner);
        }

        Move(images, -_setting.LearningRate, _outer, _inner);
    }

    /// <summary>f at every training image, or at every test image: K numbers for each.</summary>
    /// <param name="test">Whether at the test images.</param>
    /// <param name="kept">Whether a hidden unit is kept; all are where null.</param>
    public double[] Outputs(bool test = false, Func<int, bool>? kept = null)
    {
        ImageSet images = test ? Task.Test : Task.Train;
        double[] outer = [.. _outer.Select((a, k) => kept?.Invoke(k % _width) == false ? 0 : a)];
        Pass pass = new(images.Count, Task.Train.Count, images.Classes, _width);
        MatrixProduct.Write(test ? Task.TestGram : Task.TrainGram, _inner, pass.Shift, _width);
        WriteOutputs(test ? Start.Test : Start.Train, [.. Enumerable.Range(0, images.Count)], outer, pass);
        return pass.Outputs;
    }

    /// <summary>‖wᵣ‖ of each hidden unit, as the standard parameterisation has it: 1 to within 1/√d at the start.</summary>
    public double[] InnerNorms()
    {
        double[] products = new double[_inner.Length];
        MatrixProduct.Write(Task.TrainGram, _inner, products, _width);
        double[] squares = [.. Start.SquaredNorms];
        for (int k = 0; k < _inner.Length; k++)
            squares[k % _width] += _inner[k] * ((2 * Start.Train.Start[k]) + products[k]);
        return [.. squares.Take(_setting.Width).Select(s => Math.Sqrt(Math.Max(0, s) / Task.Train.Dimension))];
    }

    /// <summary>‖aᵣ‖ of each hidden unit, over √m.</summary>
    public double[] OuterNorms() =>
        [.. Enumerable.Range(0, _setting.Width).Select(r => _scale * Math.Sqrt(Enumerable.Range(0, Task.Train.Classes).Sum(k => _outer[(k * _width) + r] * _outer[(k * _width) + r])))];

    /// <summary>‖W‖_F, as the standard parameterisation has it: near √m at the start.</summary>
    public double InnerNorm() => Dense.Norm(InnerNorms());

    /// <summary>Writes f, and φ and φ' where it needs them, from the shifts of the pre-activations.</summary>
    /// <param name="features">The set of images.</param>
    /// <param name="images">Which of them.</param>
    /// <param name="outer">A.</param>
    /// <param name="pass">Shifts in; values, slopes and outputs out.</param>
    private protected abstract void WriteOutputs(Features features, ReadOnlySpan<int> images, double[] outer, Pass pass);

    /// <summary>The outer weights that the gradient with respect to W sees.</summary>
    private protected abstract double[] Backward(double[] outer);

    /// <summary>The gradient: that of the pre-activations to the pass, that of A.</summary>
    private void WriteGradient(ReadOnlySpan<int> images, ReadOnlySpan<int> labels, double[] outer, double[] inner)
    {
        int classes = Task.Train.Classes;
        MatrixProduct.Write(_pass.Rows(Task.TrainGram, images), inner, _pass.Shift, _width);
        WriteOutputs(Start.Train, images, outer, _pass);
        for (int i = 0; i < images.Length; i++)
        {
            Span<double> residual = _pass.Residuals.AsSpan(i * classes, classes);
            _setting.Loss.WriteDerivative(_pass.Outputs.AsSpan(i * classes, classes), labels[i], _scale / images.Length, residual);
            for (int k = 0; k < classes; k++)
                _pass.Transposed[(k * images.Length) + i] = residual[k];
        }

        MatrixProduct.Write(_pass.Residuals, Backward(outer), _pass.Gradient, _width);
        MatrixProduct.Multiply(_pass.Slopes, _pass.Gradient);
        MatrixProduct.Write(_pass.Transposed, _pass.Values, _outerGradient, _width);
    }

    /// <summary>The norm of the gradient in the coordinates of the parameterisation.</summary>
    private double GradientNorm(ReadOnlySpan<int> images)
    {
        double inner = 0;
        MatrixProduct.Write(_pass.Square(Task.TrainGram, images), _pass.Gradient, _pass.Shift, _width);
        for (int i = 0; i < images.Length; i++)
            inner += MatrixProduct.Dot(_pass.Gradient.AsSpan(i * _width, _width), _pass.Shift.AsSpan(i * _width, _width));
        double outer = MatrixProduct.Dot(_outerGradient, _outerGradient);
        return Math.Sqrt((_setting.InnerGain(Task.Train.Dimension) * Math.Max(0, inner)) + (_setting.OuterGain * outer));
    }

    private void Move(ReadOnlySpan<int> images, double step, double[] outer, double[] inner)
    {
        Dense.Add(step * _setting.OuterGain, _outerGradient, outer);
        for (int i = 0; i < images.Length; i++)
            Dense.Add(step * _setting.InnerGain(Task.Train.Dimension), _pass.Gradient.AsSpan(i * _width, _width), inner.AsSpan(images[i] * _width, _width));
    }
}
