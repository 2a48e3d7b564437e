using LabelNoise.Classification;
using LabelNoise.Randomness;
using MathNet.Numerics;

namespace LabelNoise.Tests.Unit.Classification;

/// <summary>A two-layer network with all its weights and inputs, in plain loops and in the coordinates of its parameterisation: what the reduction is held to.</summary>
internal sealed class PlainNetwork
{
    private readonly ImageTask _task;
    private readonly TrainingSetting _setting;
    private readonly bool _linearised;
    private readonly double _innerScale;
    private readonly double _outerScale;
    private readonly double[][] _startInner;
    private readonly double[][] _startOuter;
    private double[][] _inner;
    private double[][] _outer;

    public PlainNetwork(ImageTask task, TrainingSetting setting, ReplicateSeed seed, bool linearised)
    {
        (_task, _setting, _linearised) = (task, setting, linearised);
        (int d, int m, int classes) = (task.Train.Dimension, setting.Width, task.Train.Classes);
        bool standard = setting.Parameterisation == Parameterisation.Standard;
        (_innerScale, _outerScale) = standard ? (1, 1) : (1 / Math.Sqrt(d), 1 / Math.Sqrt(m));
        (double inner, double outer) = standard ? (1 / Math.Sqrt(d), 1 / Math.Sqrt(m)) : (1, 1);
        _startInner = [.. Enumerable.Range(0, m).Select(_ => new double[d])];
        _startOuter = [.. Enumerable.Range(0, classes).Select(_ => new double[m])];
        NormalStream normals = new(seed, StreamPurpose.ClassifierWeights);
        for (int r = 0; r < m; r++)
        {
            for (int k = 0; k < classes; k++)
                _startOuter[k][r] = outer * normals.Next();
            for (int j = 0; j < d; j++)
                _startInner[r][j] = inner * normals.Next();
        }

        (_inner, _outer) = (Copy(_startInner), Copy(_startOuter));
    }

    /// <summary>‖W‖_F as the standard parameterisation has it.</summary>
    public double InnerNorm => Math.Sqrt(_inner.Sum(row => row.Sum(w => w * w))) * (_innerScale < 1 ? _innerScale : 1);

    /// <summary>‖A‖_F as the standard parameterisation has it.</summary>
    public double OuterNorm => Math.Sqrt(_outer.Sum(row => row.Sum(a => a * a))) * (_outerScale < 1 ? _outerScale : 1);

    public void Advance(ReadOnlySpan<int> images, ReadOnlySpan<int> labels)
    {
        (double[][] inner, double[][] outer) = Gradient(images, labels, _inner, _outer);
        if (_setting.Radius > 0)
        {
            double norm = Math.Sqrt(inner.Concat(outer).Sum(row => row.Sum(g => g * g)));
            (inner, outer) = Gradient(images, labels, Sum(_inner, _setting.Radius / norm, inner), Sum(_outer, _setting.Radius / norm, outer));
        }

        (_inner, _outer) = (Sum(_inner, -_setting.LearningRate, inner), Sum(_outer, -_setting.LearningRate, outer));
    }

    public double[] Outputs(ImageSet images)
    {
        List<double> outputs = [];
        for (int i = 0; i < images.Count; i++)
            outputs.AddRange(Output(images[i], _inner, _outer));
        return [.. outputs];
    }

    private double[] Output(ReadOnlySpan<double> x, double[][] inner, double[][] outer)
    {
        double[] output = new double[outer.Length];
        for (int r = 0; r < inner.Length; r++)
        {
            double z = _innerScale * Product(inner[r], x);
            double start = _innerScale * Product(_startInner[r], x);
            for (int k = 0; k < output.Length; k++)
            {
                output[k] += _outerScale * (_linearised
                    ? (outer[k][r] * Value(start)) + (_startOuter[k][r] * Slope(start) * (z - start))
                    : outer[k][r] * Value(z));
            }
        }

        return output;
    }

    private (double[][] Inner, double[][] Outer) Gradient(ReadOnlySpan<int> images, ReadOnlySpan<int> labels, double[][] inner, double[][] outer)
    {
        double[][] innerGradient = [.. inner.Select(row => new double[row.Length])];
        double[][] outerGradient = [.. outer.Select(row => new double[row.Length])];
        for (int i = 0; i < images.Length; i++)
        {
            ReadOnlySpan<double> x = _task.Train[images[i]];
            double[] slope = Derivative(Output(x, inner, outer), labels[i]);
            for (int r = 0; r < inner.Length; r++)
            {
                double z = _innerScale * Product(_linearised ? _startInner[r] : inner[r], x);
                double back = 0;
                for (int k = 0; k < outer.Length; k++)
                {
                    outerGradient[k][r] += slope[k] * _outerScale * Value(z) / images.Length;
                    back += slope[k] * _outerScale * (_linearised ? _startOuter : outer)[k][r] * Slope(z) / images.Length;
                }

                for (int j = 0; j < x.Length; j++)
                    innerGradient[r][j] += back * _innerScale * x[j];
            }
        }

        return (innerGradient, outerGradient);
    }

    private double[] Derivative(double[] output, int label)
    {
        double sum = output.Sum(Math.Exp);
        return [.. output.Select((f, k) => _setting.Loss == Loss.Squared ? (f - (k == label ? 1 : 0)) / output.Length : (Math.Exp(f) / sum) - (k == label ? 1 : 0))];
    }

    private double Value(double z) => _setting.Activation switch
    {
        Activation.Linear => z,
        Activation.Relu => Math.Max(z, 0),
        _ => SpecialFunctions.Erf(z),
    };

    private double Slope(double z) => _setting.Activation switch
    {
        Activation.Linear => 1,
        Activation.Relu => z > 0 ? 1 : 0,
        _ => 2 / Math.Sqrt(Math.PI) * Math.Exp(-z * z),
    };

    private static double Product(double[] w, ReadOnlySpan<double> x)
    {
        double sum = 0;
        for (int j = 0; j < w.Length; j++)
            sum += w[j] * x[j];
        return sum;
    }

    private static double[][] Copy(double[][] rows) => [.. rows.Select(row => row.ToArray())];

    private static double[][] Sum(double[][] rows, double factor, double[][] others) => [.. rows.Zip(others, (row, other) => row.Zip(other, (x, y) => x + (factor * y)).ToArray())];
}
