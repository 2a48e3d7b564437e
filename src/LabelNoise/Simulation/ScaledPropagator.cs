using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>
/// Label-noise SGD on fresh Gaussian inputs at any width, by the matrix P(t) that multiplies every row (a, w) (docs/architecture.md). Kept is P − I, so that a displacement
/// is not lost beside the weight, in units in which everything is of order one: P − I = [η²σ²·α, ησ·b; ησ·V, η²σ²·M], residuals over σ.
/// </summary>
/// <param name="problem">The problem.</param>
/// <param name="start">The initial weights.</param>
/// <param name="seed">The replicate: inputs and signs are those that the library's engines draw from it.</param>
internal sealed class ScaledPropagator(VastProblem problem, ScaledStart start, ReplicateSeed seed)
{
    private readonly NormalStream _inputs = new(seed, StreamPurpose.Inputs);
    private readonly SignStream _signs = new(seed, StreamPurpose.LabelNoise);
    private readonly double[] _input = new double[problem.Dimension];
    private readonly double[] _moved = new double[problem.Dimension];
    private readonly double[] _product = new double[problem.Dimension];
    private readonly double[] _outerRow = new double[problem.Dimension];
    private readonly double[] _outerColumn = new double[problem.Dimension];

    /// <summary>Mᵀ, row by row, but for the steps that wait.</summary>
    private readonly double[] _inner = new double[problem.Dimension * problem.Dimension];

    /// <summary>To leading order no step needs M, so that what steps add to it waits until some are together, or until M is asked for.</summary>
    private readonly RankOneUpdates _waiting = new(problem.Dimension);

    private double _corner;

    /// <summary>The problem.</summary>
    public VastProblem Problem => problem;

    /// <summary>Steps carried out.</summary>
    public long Step { get; private set; }

    /// <summary>b: what a neuron with aᵢ(0) = ησ is moved by on that account, over η²σ²; d numbers.</summary>
    public ReadOnlySpan<double> OuterRow => _outerRow;

    /// <summary>V: the step of the network, aᵢ(t) = aᵢ(0) + ησ·wᵢ(0)·V to leading order; d numbers.</summary>
    public ReadOnlySpan<double> OuterColumn => _outerColumn;

    /// <summary>Mᵀ, d × d row by row: wᵢ(t) − wᵢ(0) = η²σ²·Mᵀwᵢ(0) + ησ·aᵢ(0)·b.</summary>
    public ReadOnlySpan<double> Inner
    {
        get
        {
            _waiting.AddTo(_inner);
            return _inner;
        }
    }

    /// <summary>Carries out a number of steps.</summary>
    public void Advance(long steps)
    {
        for (long left = Guard.AtLeast(steps, 0); left > 0; left--)
            Take();
    }

    /// <summary>‖wᵢ(t) − wᵢ(0)‖/(η²σ²).</summary>
    /// <param name="start">wᵢ(0).</param>
    /// <param name="outer">aᵢ(0)/(ησ).</param>
    public double Displacement(ReadOnlySpan<double> start, double outer)
    {
        double sum = 0;
        ReadOnlySpan<double> inner = Inner;
        for (int j = 0; j < start.Length; j++)
        {
            double moved = Math.FusedMultiplyAdd(outer, _outerRow[j], Dense.Dot(inner.Slice(j * start.Length, start.Length), start));
            sum += moved * moved;
        }

        return Math.Sqrt(sum);
    }

    private void Take()
    {
        _inputs.Next(_input);
        double top = Dense.Dot(_outerRow, _input);
        _input.CopyTo(_moved.AsSpan());
        if (start.StepSquared > 0)
            AddProduct(start.StepSquared, _input, _inner, _moved);
        double outer = 1 + (start.StepSquared * _corner);
        double residual = Prediction(top, outer) - (start.Teacher * _input[0]) - _signs.Next();

        _corner -= residual * top;
        AddToInner(residual);
        Dense.Add(-residual * outer, _input, _outerRow);
        Dense.Add(-residual, _moved, _outerColumn);
        Step++;
    }

    /// <summary>M' = M − ĝVxᵀ.</summary>
    private void AddToInner(double residual)
    {
        if (start.StepSquared == 0)
        {
            _waiting.Wait(-residual, _input, _outerColumn);
            if (_waiting.AreMany)
                _waiting.AddTo(_inner);
            return;
        }

        for (int j = 0; j < _input.Length; j++)
            Dense.Add(-residual * _input[j], _outerColumn, _inner.AsSpan(j * _input.Length, _input.Length));
    }

    /// <summary>f(x)/σ: the first column of P times the Gram matrix times P·(0, x), whose parts are ησ·<paramref name="top"/> and x + η²σ²·Mx.</summary>
    private double Prediction(double top, double outer)
    {
        double inner = start.Isotropic * Dense.Dot(_outerColumn, _moved);
        if (start.Inner.Length > 0)
        {
            _product.AsSpan().Clear();
            AddProduct(1, _moved, start.Inner, _product);
            inner = Dense.Dot(_outerColumn, _product);
        }

        double first = (start.Outer * top) + Dense.Dot(start.Theta, _moved);
        return inner + (outer * first) + (start.StepSquared * Dense.Dot(start.Theta, _outerColumn) * top);
    }

    /// <summary>Adds a multiple of Σⱼ uⱼ·(row j) to a vector.</summary>
    private static void AddProduct(double factor, double[] u, double[] rows, double[] result)
    {
        for (int j = 0; j < u.Length; j++)
            Dense.Add(factor * u[j], rows.AsSpan(j * u.Length, u.Length), result);
    }
}
