using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>
/// The neurons of the oscillation that are active at the same steps. They never meet the other class: an inactive neuron neither moves nor
/// adds to θ. One pass over the rows carries out a step and already sums θ for the signs of the class's next active step.
/// </summary>
internal sealed class ParityClass
{
    private readonly NeuronBlock _rows;
    private readonly double[] _nextSigns;
    private readonly double[] _theta;
    private readonly double[] _gradient;
    private readonly double[] _covariance;
    private readonly double[] _teacher;
    private readonly SignStream? _signs;
    private readonly double _amplitude;

    /// <summary>Takes rows whose column 0 is free, and draws the signs of the first active step.</summary>
    /// <param name="rows">The neurons of the class.</param>
    /// <param name="amplitude">q = η^(1/4), the size of an active |aᵢ|.</param>
    /// <param name="signs">Where signs come from.</param>
    /// <param name="redraw">Whether each active step has fresh signs; otherwise the first ones stay.</param>
    /// <param name="covariance">Σ̂, d × d row by row; empty for the identity.</param>
    /// <param name="teacherNorm">‖θ*‖, along the first coordinate.</param>
    public ParityClass(NeuronBlock rows, double amplitude, SignStream signs, bool redraw, double[] covariance, double teacherNorm)
    {
        _rows = rows;
        _amplitude = amplitude;
        _nextSigns = new double[rows.Stride];
        _theta = new double[rows.Dimension];
        _gradient = new double[rows.Dimension];
        _covariance = covariance;
        _teacher = new double[rows.Dimension];
        _teacher[0] = teacherNorm;
        _signs = redraw ? signs : null;
        signs.Next(rows.Outer);
        for (int k = 0; k < _theta.Length; k++)
            _theta[k] = amplitude * rows.ColumnDot(0, k + 1);
    }

    /// <summary>Σ‖wᵢ‖² over the class.</summary>
    public double InnerNormSquared
    {
        get
        {
            double sum = 0;
            for (int k = 1; k <= _rows.Dimension; k++)
                sum += _rows.ColumnDot(k, k);
            return sum;
        }
    }

    /// <summary>The signs of aᵢ at the class's next active step.</summary>
    public ReadOnlySpan<double> Signs => _rows.Outer[.._rows.Count];

    /// <summary>An active step: wᵢ' = wᵢ − ηaᵢΣ̂(θ − θ*), equation 5, and fresh signs for the next one.</summary>
    public void Move(double learningRate)
    {
        if (_signs is null)
            _rows.Outer.CopyTo(_nextSigns);
        else
            _signs.Next(_nextSigns.AsSpan(0, _rows.Count));
        double gain = -learningRate * _amplitude;
        Dense.CovarianceTimesDifference(_covariance, _theta, _teacher, _gradient);
        for (int k = 0; k < _theta.Length; k++)
            _theta[k] = _amplitude * MoveColumn(k + 1, gain * _gradient[k]);

        _nextSigns.AsSpan(0, _rows.Count).CopyTo(_rows.Outer);
    }

    /// <summary>Adds <paramref name="step"/> times the present signs to a column and returns its product with the next signs.</summary>
    private double MoveColumn(int column, double step)
    {
        ref double signs = ref _rows.Reference;
        ref double next = ref MemoryMarshal.GetArrayDataReference(_nextSigns);
        nuint stride = (nuint)_rows.Stride;
        nuint start = (nuint)column * stride;
        Vector256<double> steps = Vector256.Create(step);
        Vector256<double> sum = Vector256<double>.Zero;
        for (nuint at = 0; at < stride; at += 4)
        {
            Vector256<double> w = Vector256.LoadUnsafe(ref signs, start + at);
            w = Vector256.FusedMultiplyAdd(steps, Vector256.LoadUnsafe(ref signs, at), w);
            w.StoreUnsafe(ref signs, start + at);
            sum = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref next, at), w, sum);
        }

        return Dense.Sum(sum);
    }
}
