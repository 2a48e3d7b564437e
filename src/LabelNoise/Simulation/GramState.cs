using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;
using LabelNoise.Numerics;

namespace LabelNoise.Simulation;

/// <summary>
/// The Gram matrix G = ZᵀZ of the neurons in its parts A = aᵀa, θ = Wᵀa and S = WᵀW. A neuron map updates it exactly without knowing
/// the neurons, in O(d²) (docs/architecture.md, "the exact reduction").
/// </summary>
internal sealed class GramState
{
    private readonly int _dimension;
    private readonly int _stride;
    private readonly double[] _theta;
    private readonly double[] _s;
    private readonly double[] _direction;
    private readonly double[] _sr;
    private readonly double[] _v;

    /// <summary>Creates the state from a full (d+1) × (d+1) Gram matrix whose index 0 is a.</summary>
    public GramState(double[,] gram)
    {
        _dimension = gram.GetLength(0) - 1;
        _stride = Dense.Padded(_dimension);
        _theta = new double[_stride];
        _s = new double[_dimension * _stride];
        _direction = new double[_stride];
        _sr = new double[_stride];
        _v = new double[_stride];
        OuterNormSquared = gram[0, 0];
        for (int i = 0; i < _dimension; i++)
        {
            _theta[i] = gram[0, i + 1];
            for (int j = 0; j < _dimension; j++)
                _s[i * _stride + j] = gram[i + 1, j + 1];
        }
    }

    /// <summary>A = ‖a‖².</summary>
    public double OuterNormSquared { get; private set; }

    /// <summary>θ = Wᵀa.</summary>
    public ReadOnlySpan<double> Theta => _theta.AsSpan(0, _dimension);

    /// <summary>tr S = Σ‖wᵢ‖².</summary>
    public double InnerNormSquared
    {
        get
        {
            double trace = 0;
            for (int i = 0; i < _dimension; i++)
                trace += _s[i * _stride + i];
            return trace;
        }
    }

    /// <summary>Moves the state by the step's map along <paramref name="direction"/>.</summary>
    /// <remarks>
    /// With f = θ·r, q = rᵀSr and u = γa + δWr: A' = (1−α)²A − 2(1−α)βf + β²q, θ' = (1−α)θ − βSr − (uᵀa')r and
    /// S' = S − vrᵀ − rvᵀ for v = Wᵀu − ½(uᵀu)r.
    /// </remarks>
    public void Apply(in NeuronMap map, ReadOnlySpan<double> direction)
    {
        direction.CopyTo(_direction);
        MultiplyByS(direction);
        ref double r = ref MemoryMarshal.GetArrayDataReference(_direction);
        ref double sr = ref MemoryMarshal.GetArrayDataReference(_sr);
        ref double theta = ref MemoryMarshal.GetArrayDataReference(_theta);
        Vector256<double> fSum = Vector256<double>.Zero;
        Vector256<double> qSum = Vector256<double>.Zero;
        for (nuint at = 0; at < (nuint)_stride; at += 4)
        {
            Vector256<double> rAt = Vector256.LoadUnsafe(ref r, at);
            fSum = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref theta, at), rAt, fSum);
            qSum = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref sr, at), rAt, qSum);
        }

        double f = Dense.Sum(fSum);
        double q = Dense.Sum(qSum);
        double keep = 1 - map.OuterDecay;
        (double beta, double gamma, double delta) = (map.OuterGain, map.InnerGain, map.InnerDecay);
        double ua = keep * (gamma * OuterNormSquared + delta * f) - beta * (gamma * f + delta * q);
        double uu = gamma * gamma * OuterNormSquared + 2 * gamma * delta * f + delta * delta * q;
        OuterNormSquared = keep * keep * OuterNormSquared - 2 * keep * beta * f + beta * beta * q;

        ref double v = ref MemoryMarshal.GetArrayDataReference(_v);
        for (nuint at = 0; at < (nuint)_stride; at += 4)
        {
            Vector256<double> rAt = Vector256.LoadUnsafe(ref r, at);
            Vector256<double> srAt = Vector256.LoadUnsafe(ref sr, at);
            Vector256<double> thetaAt = Vector256.LoadUnsafe(ref theta, at);
            (gamma * thetaAt + delta * srAt - (0.5 * uu) * rAt).StoreUnsafe(ref v, at);
            (keep * thetaAt - beta * srAt - ua * rAt).StoreUnsafe(ref theta, at);
        }

        SubtractRankTwo();
    }

    private void MultiplyByS(ReadOnlySpan<double> direction)
    {
        ref double s = ref MemoryMarshal.GetArrayDataReference(_s);
        ref double sr = ref MemoryMarshal.GetArrayDataReference(_sr);
        for (nuint at = 0; at < (nuint)_stride; at += 4)
        {
            Vector256<double> sum = Vector256<double>.Zero;
            nuint row = at;
            foreach (double r in direction)
            {
                sum = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref s, row), Vector256.Create(r), sum);
                row += (nuint)_stride;
            }

            sum.StoreUnsafe(ref sr, at);
        }
    }

    /// <summary>S −= vrᵀ + rvᵀ, with the two products added before they are subtracted so that S stays symmetric to the last bit.</summary>
    private void SubtractRankTwo()
    {
        ref double s = ref MemoryMarshal.GetArrayDataReference(_s);
        ref double r = ref MemoryMarshal.GetArrayDataReference(_direction);
        ref double v = ref MemoryMarshal.GetArrayDataReference(_v);
        for (nuint at = 0; at < (nuint)_stride; at += 4)
        {
            Vector256<double> rAt = Vector256.LoadUnsafe(ref r, at);
            Vector256<double> vAt = Vector256.LoadUnsafe(ref v, at);
            nuint row = at;
            for (int j = 0; j < _dimension; j++)
            {
                Vector256<double> change = Vector256.Create(_v[j]) * rAt + Vector256.Create(_direction[j]) * vAt;
                (Vector256.LoadUnsafe(ref s, row) - change).StoreUnsafe(ref s, row);
                row += (nuint)_stride;
            }
        }
    }
}
