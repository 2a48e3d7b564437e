using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>
/// <see cref="ParityClass"/> for four replicates side by side. The classes of the replicates differ in size; a lane with fewer rows than the
/// largest has rows of zeros with sign zero.
/// </summary>
internal sealed class OscillationClass
{
    private readonly int _dimension;
    private readonly int _rows;
    private readonly double _amplitude;
    private readonly int[] _counts = new int[Lanes.Count];
    private readonly LaneMemory _weights;
    private readonly LaneMemory _present;
    private readonly LaneMemory _theta;
    private readonly LaneMemory? _covariance;
    private LaneMemory _signs;
    private LaneMemory _nextSigns;

    /// <summary>Takes the rows of each lane; column 0 is free.</summary>
    /// <param name="dimension">d.</param>
    /// <param name="amplitude">q = η^(1/4), the size of an active |aᵢ|.</param>
    /// <param name="lanes">The neurons of the class by lane; null where a lane has none.</param>
    /// <param name="covariance">Σ̂, d × d vectors row by row; null for the identity.</param>
    public OscillationClass(int dimension, double amplitude, IReadOnlyList<NeuronBlock?> lanes, LaneMemory? covariance)
    {
        _dimension = dimension;
        _amplitude = amplitude;
        _rows = lanes.Max(rows => rows?.Count ?? 0);
        _weights = new LaneMemory(_rows * dimension);
        _present = new LaneMemory(_rows);
        _signs = new LaneMemory(_rows);
        _nextSigns = new LaneMemory(_rows);
        _theta = new LaneMemory(dimension);
        _covariance = covariance;
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
    public void Begin(ReadOnlySpan<SignStream> signs)
    {
        Draw(signs);
        (_signs, _nextSigns) = (_nextSigns, _signs);
        MoveColumns(0, 0, _signs);
    }

    /// <summary>An active step: wᵢ' = wᵢ − ηaᵢΣ̂(θ − θ*), equation 5, and fresh signs for the next one.</summary>
    /// <param name="learningRate">η.</param>
    /// <param name="teacherNorm">‖θ*‖, along the first coordinate.</param>
    /// <param name="signs">Where signs come from; none where the first ones stay.</param>
    public void Move(double learningRate, double teacherNorm, ReadOnlySpan<SignStream> signs)
    {
        if (signs.IsEmpty)
        {
            MoveColumns(learningRate, teacherNorm, _signs);
            return;
        }

        Draw(signs);
        MoveColumns(learningRate, teacherNorm, _nextSigns);
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

    private void Draw(ReadOnlySpan<SignStream> signs)
    {
        for (int first = 0; first < _rows; first += 64)
            Spread(first, Math.Min(_rows, first + 64), Vector256.Create(Bits(signs, 0, first), Bits(signs, 1, first), Bits(signs, 2, first), Bits(signs, 3, first)));
    }

    private ulong Bits(ReadOnlySpan<SignStream> signs, int lane, int first) =>
        lane < signs.Length && _counts[lane] > first ? signs[lane].NextBits(Math.Min(64, _counts[lane] - first)) : 0;

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

    /// <summary>Moves the columns by −ηqΣ̂(θ − θ*) times the present signs, and sums θ for the next ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MoveColumns(double learningRate, double teacherNorm, LaneMemory nextSigns)
    {
        ref Vector256<double> theta = ref _theta.Reference;
        Vector256<double> amplitude = Vector256.Create(_amplitude);
        Vector256<double> gain = Vector256.Create(-learningRate * _amplitude);

        // Where θ stood stands its gradient, and then, column by column, the next θ.
        theta -= Vector256.Create(teacherNorm);
        if (_covariance is not null)
            Dense.Multiply(_covariance.Vectors, _theta.Vectors);
        int k = 0;
        for (; k + 2 <= _dimension; k += 2)
        {
            (Vector256<double> left, Vector256<double> right) = MoveTwo(k, gain * Unsafe.Add(ref theta, k), gain * Unsafe.Add(ref theta, k + 1), nextSigns);
            Unsafe.Add(ref theta, k) = amplitude * left;
            Unsafe.Add(ref theta, k + 1) = amplitude * right;
        }

        if (k < _dimension)
            Unsafe.Add(ref theta, k) = amplitude * MoveOne(k, gain * Unsafe.Add(ref theta, k), nextSigns);
    }

    /// <summary>Adds <paramref name="step"/> times the present signs to a column and returns its product with the next signs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector256<double> MoveOne(int column, Vector256<double> step, LaneMemory nextSigns)
    {
        ref Vector256<double> w = ref Unsafe.Add(ref _weights.Reference, column * _rows);
        ref Vector256<double> signs = ref _signs.Reference;
        ref Vector256<double> next = ref nextSigns.Reference;
        Vector256<double> even = Vector256<double>.Zero;
        Vector256<double> odd = Vector256<double>.Zero;
        int i = 0;
        for (; i + 2 <= _rows; i += 2)
        {
            even = MoveWeight(ref Unsafe.Add(ref w, i), step, Unsafe.Add(ref signs, i), Unsafe.Add(ref next, i), even);
            odd = MoveWeight(ref Unsafe.Add(ref w, i + 1), step, Unsafe.Add(ref signs, i + 1), Unsafe.Add(ref next, i + 1), odd);
        }

        if (i < _rows)
            even = MoveWeight(ref Unsafe.Add(ref w, i), step, Unsafe.Add(ref signs, i), Unsafe.Add(ref next, i), even);
        return even + odd;
    }

    /// <summary>The same for a column and the one after it, in one pass over the signs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (Vector256<double> Left, Vector256<double> Right) MoveTwo(int column, Vector256<double> leftStep, Vector256<double> rightStep, LaneMemory nextSigns)
    {
        ref Vector256<double> left = ref Unsafe.Add(ref _weights.Reference, column * _rows);
        ref Vector256<double> right = ref Unsafe.Add(ref left, _rows);
        ref Vector256<double> signs = ref _signs.Reference;
        ref Vector256<double> next = ref nextSigns.Reference;
        Vector256<double> leftEven = Vector256<double>.Zero;
        Vector256<double> leftOdd = Vector256<double>.Zero;
        Vector256<double> rightEven = Vector256<double>.Zero;
        Vector256<double> rightOdd = Vector256<double>.Zero;
        int i = 0;
        for (; i + 2 <= _rows; i += 2)
        {
            Vector256<double> sign = Unsafe.Add(ref signs, i);
            Vector256<double> after = Unsafe.Add(ref next, i);
            leftEven = MoveWeight(ref Unsafe.Add(ref left, i), leftStep, sign, after, leftEven);
            rightEven = MoveWeight(ref Unsafe.Add(ref right, i), rightStep, sign, after, rightEven);
            sign = Unsafe.Add(ref signs, i + 1);
            after = Unsafe.Add(ref next, i + 1);
            leftOdd = MoveWeight(ref Unsafe.Add(ref left, i + 1), leftStep, sign, after, leftOdd);
            rightOdd = MoveWeight(ref Unsafe.Add(ref right, i + 1), rightStep, sign, after, rightOdd);
        }

        if (i < _rows)
        {
            leftEven = MoveWeight(ref Unsafe.Add(ref left, i), leftStep, Unsafe.Add(ref signs, i), Unsafe.Add(ref next, i), leftEven);
            rightEven = MoveWeight(ref Unsafe.Add(ref right, i), rightStep, Unsafe.Add(ref signs, i), Unsafe.Add(ref next, i), rightEven);
        }

        return (leftEven + leftOdd, rightEven + rightOdd);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> MoveWeight(ref Vector256<double> weight, Vector256<double> step, Vector256<double> sign, Vector256<double> nextSign, Vector256<double> sum)
    {
        Vector256<double> moved = Vector256.FusedMultiplyAdd(step, sign, weight);
        weight = moved;
        return Vector256.FusedMultiplyAdd(nextSign, moved, sum);
    }
}
