using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation.Lanes;

/// <summary>
/// <see cref="ParityClass"/> for four replicates side by side. The classes of the replicates differ in size; a lane with fewer rows than the
/// largest has rows of zeros with sign zero.
/// </summary>
internal sealed class OscillationClass
{
    private readonly int _dimension;
    private readonly int _rows;
    private readonly double _amplitude;
    private readonly int[] _counts = new int[LaneMemory.Lanes];
    private readonly LaneMemory _weights;
    private readonly LaneMemory _present;
    private readonly LaneMemory _theta;
    private readonly LaneMemory _bits;
    private LaneMemory _signs;
    private LaneMemory _nextSigns;

    /// <summary>Takes the rows of each lane; column 0 is free.</summary>
    /// <param name="dimension">d.</param>
    /// <param name="amplitude">q = η^(1/4), the size of an active |aᵢ|.</param>
    /// <param name="lanes">The neurons of the class by lane; null where a lane has none.</param>
    public OscillationClass(int dimension, double amplitude, IReadOnlyList<NeuronBlock?> lanes)
    {
        _dimension = dimension;
        _amplitude = amplitude;
        _rows = lanes.Max(rows => rows?.Count ?? 0);
        _weights = new LaneMemory(_rows * dimension);
        _present = new LaneMemory(_rows);
        _signs = new LaneMemory(_rows);
        _nextSigns = new LaneMemory(_rows);
        _theta = new LaneMemory(dimension);
        _bits = new LaneMemory(1);
        for (int lane = 0; lane < lanes.Count; lane++)
        {
            if (lanes[lane] is { } rows)
                Load(lane, rows);
        }
    }

    /// <summary>Σ‖wᵢ‖² over the class in a lane.</summary>
    public double InnerNormSquared(int lane)
    {
        double sum = 0;
        for (int at = 0; at < _weights.Length; at++)
            sum += _weights[at, lane] * _weights[at, lane];
        return sum;
    }

    /// <summary>Draws the signs of the first active step and sums θ for them.</summary>
    public void Begin(IReadOnlyList<SignStream> signs)
    {
        Draw(signs);
        (_signs, _nextSigns) = (_nextSigns, _signs);
        for (int k = 0; k < _dimension; k++)
            _theta.Vectors[k] = Vector256.Create(_amplitude) * MoveColumn(k, Vector256<double>.Zero, _signs);
    }

    /// <summary>An active step: wᵢ' = wᵢ − ηaᵢ(θ − θ*), equation 5 with Σ̂ = I, and fresh signs for the next one.</summary>
    /// <param name="learningRate">η.</param>
    /// <param name="teacherNorm">‖θ*‖, along the first coordinate.</param>
    /// <param name="signs">Where signs come from; null where the first ones stay.</param>
    public void Move(double learningRate, double teacherNorm, IReadOnlyList<SignStream>? signs)
    {
        if (signs is not null)
            Draw(signs);
        LaneMemory next = signs is null ? _signs : _nextSigns;
        Vector256<double> gain = Vector256.Create(-learningRate * _amplitude);
        for (int k = 0; k < _dimension; k++)
        {
            Vector256<double> gradient = k == 0 ? _theta.Vectors[0] - Vector256.Create(teacherNorm) : _theta.Vectors[k];
            _theta.Vectors[k] = Vector256.Create(_amplitude) * MoveColumn(k, gain * gradient, next);
        }

        if (signs is not null)
            (_signs, _nextSigns) = (_nextSigns, _signs);
    }

    private void Load(int lane, NeuronBlock rows)
    {
        _counts[lane] = rows.Count;
        for (int i = 0; i < rows.Count; i++)
        {
            _present[i, lane] = 1;
            for (int k = 0; k < _dimension; k++)
                _weights[k * _rows + i, lane] = rows[i, k + 1];
        }
    }

    private void Draw(IReadOnlyList<SignStream> signs)
    {
        for (int first = 0; first < _rows; first += 64)
        {
            for (int lane = 0; lane < signs.Count; lane++)
            {
                int count = Math.Min(64, _counts[lane] - first);
                _bits[0, lane] = count > 0 ? BitConverter.UInt64BitsToDouble(signs[lane].NextBits(count)) : 0;
            }

            Spread(first, Math.Min(_rows, first + 64), _bits.Vectors[0].AsUInt64());
        }
    }

    /// <summary>The lowest bit of each lane decides the sign of its row, the next one that of the row after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Spread(int first, int end, Vector256<ulong> bits)
    {
        ref Vector256<double> present = ref _present.Reference;
        ref Vector256<double> signs = ref _nextSigns.Reference;
        for (int i = first; i < end; i++)
        {
            Unsafe.Add(ref signs, i) = (Unsafe.Add(ref present, i).AsUInt64() ^ Vector256.ShiftLeft(bits, 63)).AsDouble();
            bits = Vector256.ShiftRightLogical(bits, 1);
        }
    }

    /// <summary>Adds <paramref name="step"/> times the present signs to a column and returns its product with the next signs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector256<double> MoveColumn(int column, Vector256<double> step, LaneMemory nextSigns)
    {
        ref Vector256<double> w = ref Unsafe.Add(ref _weights.Reference, column * _rows);
        ref Vector256<double> signs = ref _signs.Reference;
        ref Vector256<double> next = ref nextSigns.Reference;
        Vector256<double> even = Vector256<double>.Zero;
        Vector256<double> odd = Vector256<double>.Zero;
        int i = 0;
        for (; i + 2 <= _rows; i += 2)
        {
            Vector256<double> first = Vector256.FusedMultiplyAdd(step, Unsafe.Add(ref signs, i), Unsafe.Add(ref w, i));
            Vector256<double> second = Vector256.FusedMultiplyAdd(step, Unsafe.Add(ref signs, i + 1), Unsafe.Add(ref w, i + 1));
            Unsafe.Add(ref w, i) = first;
            Unsafe.Add(ref w, i + 1) = second;
            even = Vector256.FusedMultiplyAdd(Unsafe.Add(ref next, i), first, even);
            odd = Vector256.FusedMultiplyAdd(Unsafe.Add(ref next, i + 1), second, odd);
        }

        if (i < _rows)
        {
            Vector256<double> last = Vector256.FusedMultiplyAdd(step, Unsafe.Add(ref signs, i), Unsafe.Add(ref w, i));
            Unsafe.Add(ref w, i) = last;
            even = Vector256.FusedMultiplyAdd(Unsafe.Add(ref next, i), last, even);
        }

        return even + odd;
    }
}
