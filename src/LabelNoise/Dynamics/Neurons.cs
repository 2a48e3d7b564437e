using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabelNoise.Numerics;

namespace LabelNoise.Dynamics;

/// <summary>
/// Weights zᵢ = (aᵢ, wᵢ) of four replicates side by side, one replicate a lane: those of the networks, or of at most d + 1 neurons that stand for each. Rows that a lane
/// does not use are 0 and stay 0.
/// </summary>
/// <remarks>
/// Rows are stored in fours, column by column, so that a pass over a column keeps four sums in registers; what is left over of four is stored row by row. Not thread-safe; one owner.
/// </remarks>
public sealed class Neurons
{
    private readonly LaneMemory _rows;
    private readonly LaneMemory _products;
    private readonly int _columns;
    private readonly int _inFours;
    private readonly int[] _filled = new int[Lanes.Count];
    private int _moved;
    private int _movedInFours;

    /// <summary>Creates rows of zeros.</summary>
    internal Neurons(int rows, int dimension)
    {
        Count = rows;
        Dimension = dimension;
        _columns = dimension + 1;
        _inFours = rows & ~3;
        _rows = new LaneMemory(rows * _columns);
        _products = new LaneMemory(rows);
    }

    /// <summary>How many there are: m, or at most d + 1 that stand for them.</summary>
    public int Count { get; }

    /// <summary>Dimension d.</summary>
    public int Dimension { get; }

    /// <summary>All weights, in the same order in every <see cref="Neurons"/> of the same shape: for rules that treat every weight alike.</summary>
    public Span<Lanes> Elements => MemoryMarshal.Cast<Vector256<double>, Lanes>(_rows.Vectors);

    /// <summary>‖a‖².</summary>
    public Lanes OuterNormSquared
    {
        get
        {
            Lanes sum = 0;
            for (int row = 0; row < Count; row++)
                sum = Lanes.FusedMultiplyAdd(Outer(row), Outer(row), sum);
            return sum;
        }
    }

    /// <summary>Where they are stored.</summary>
    internal LaneMemory Memory => _rows;

    /// <summary>Moves so far: what has been derived from the rows is current while this stays the same.</summary>
    internal long Version { get; private set; }

    /// <summary>The rows as they are stored, for comparisons of one state with another of the same shape.</summary>
    internal Span<Vector256<double>> Stored => _rows.Vectors;

    /// <summary>Where the outer weights lie among <see cref="Stored"/>: a stretch of four, or of one, for each stretch of rows.</summary>
    internal int InFours => _inFours;

    /// <summary>The element of a row in a column (0 is aᵢ) in a lane.</summary>
    internal double this[int row, int column, int lane]
    {
        get => _rows[Index(row, column), lane];
        set => _rows[Index(row, column), lane] = value;
    }

    /// <summary>aᵢ.</summary>
    /// <param name="neuron">i, from 0 on.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such neuron.</exception>
    public ref Lanes Outer(int neuron) => ref Elements[Index(Checked(neuron), 0)];

    /// <summary>A coordinate of wᵢ.</summary>
    /// <param name="neuron">i, from 0 on.</param>
    /// <param name="coordinate">The coordinate, from 0 on.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such neuron or coordinate.</exception>
    public ref Lanes Inner(int neuron, int coordinate)
    {
        if ((uint)coordinate >= (uint)Dimension)
            throw Guard.OutOfRange(nameof(coordinate), coordinate, FormattableString.Invariant($"coordinate must be below {Dimension}."));
        return ref Elements[Index(Checked(neuron), coordinate + 1)];
    }

    /// <summary>wᵢ·r for every neuron; with the input as r, what an activation is applied to. Valid until the next call that takes a direction.</summary>
    /// <param name="direction">r; d numbers.</param>
    /// <exception cref="ArgumentException">There are more numbers, or fewer.</exception>
    public ReadOnlySpan<Lanes> Products(ReadOnlySpan<Lanes> direction)
    {
        Project(Vectors(direction));
        return MemoryMarshal.Cast<Vector256<double>, Lanes>(_products.Vectors);
    }

    /// <summary>f(x) = Σ aᵢ wᵢ·x.</summary>
    /// <param name="input">x; d numbers.</param>
    /// <exception cref="ArgumentException">There are more numbers, or fewer.</exception>
    public Lanes Predict(ReadOnlySpan<Lanes> input)
    {
        Guard.Length(input, Dimension);
        Project(MemoryMarshal.Cast<Lanes, Vector256<double>>(input));
        return new Lanes(Prediction());
    }

    /// <summary>Writes θ = Wᵀa.</summary>
    /// <param name="theta">Receives d numbers.</param>
    /// <exception cref="ArgumentException">There are more numbers, or fewer.</exception>
    public void Theta(Span<Lanes> theta)
    {
        Guard.Length((ReadOnlySpan<Lanes>)theta, Dimension, nameof(theta));
        Theta(MemoryMarshal.Cast<Lanes, Vector256<double>>(theta));
    }

    /// <summary>Moves all neurons by one map along a direction.</summary>
    /// <param name="map">The map.</param>
    /// <param name="direction">r; d numbers.</param>
    /// <exception cref="ArgumentException">There are more numbers, or fewer.</exception>
    public void Move(in NeuronMap map, ReadOnlySpan<Lanes> direction)
    {
        ReadOnlySpan<Vector256<double>> along = Vectors(direction);
        Project(along);
        Move(map, along);
    }

    /// <summary>Moves one neuron: aᵢ ← aᵢ + u and wᵢ ← wᵢ + v·r.</summary>
    /// <param name="neuron">i, from 0 on.</param>
    /// <param name="outer">u.</param>
    /// <param name="inner">v.</param>
    /// <param name="direction">r; d numbers.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such neuron.</exception>
    /// <exception cref="ArgumentException">There are more numbers than d, or fewer.</exception>
    public void Move(int neuron, Lanes outer, Lanes inner, ReadOnlySpan<Lanes> direction)
    {
        Guard.Length(direction, Dimension);
        Span<Lanes> elements = Elements;
        (int at, int stride) = Row(Checked(neuron));
        elements[at] += outer;
        for (int k = 0; k < direction.Length; k++)
        {
            ref Lanes weight = ref elements[at + ((k + 1) * stride)];
            weight = Lanes.FusedMultiplyAdd(inner, direction[k], weight);
        }

        Moved();
    }

    /// <summary>Overwrites the weights with the gradient of g·f(r) at others: gWr for the outer ones and g·a rᵀ for the inner ones.</summary>
    /// <param name="at">The weights at which it is taken, of the same shape.</param>
    /// <param name="residual">g.</param>
    /// <param name="direction">r; d numbers.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public void SetGradient(Neurons at, Lanes residual, ReadOnlySpan<Lanes> direction)
    {
        ReadOnlySpan<Lanes> products = SameShape(at).Products(direction);
        Span<Lanes> elements = Elements;
        for (int row = 0; row < Count; row++)
        {
            (int first, int stride) = Row(row);
            Lanes pull = residual * at.Elements[first];
            elements[first] = residual * products[row];
            for (int k = 0; k < direction.Length; k++)
                elements[first + ((k + 1) * stride)] = pull * direction[k];
        }

        Moved();
    }

    /// <summary>Multiplies every weight by a factor.</summary>
    /// <param name="factor">The factor.</param>
    public void Scale(Lanes factor)
    {
        foreach (ref Lanes weight in Elements)
            weight *= factor;
        Moved();
    }

    /// <summary>Adds a multiple of other weights of the same shape.</summary>
    /// <param name="factor">The multiple.</param>
    /// <param name="other">The others.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public void Add(Lanes factor, Neurons other)
    {
        ReadOnlySpan<Lanes> others = SameShape(other).Elements;
        Span<Lanes> elements = Elements;
        for (int k = 0; k < elements.Length; k++)
            elements[k] = Lanes.FusedMultiplyAdd(factor, others[k], elements[k]);
        Moved();
    }

    /// <summary>Overwrites the weights with others of the same shape.</summary>
    /// <param name="other">The others.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public void CopyFrom(Neurons other)
    {
        SameShape(other).Elements.CopyTo(Elements);
        Array.Copy(other._filled, _filled, _filled.Length);
        (_moved, _movedInFours) = (other._moved, other._movedInFours);
        Moved();
    }

    /// <summary>
    /// Says how many rows of a lane are in use. The rows after them are zero, and since a step maps zero rows to zero rows, those that no lane uses are left out
    /// of products and steps: nothing else changes, not even by rounding.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There are not that many rows.</exception>
    internal void Fill(int lane, int rows)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows, Count);
        _filled[lane] = rows;
        int most = _filled.Max();
        (_movedInFours, _moved) = most > _inFours ? (_inFours, most) : ((most + 3) & ~3, (most + 3) & ~3);
    }

    /// <summary>Forms qᵢ = wᵢ·r.</summary>
    internal void Project(ReadOnlySpan<Vector256<double>> direction) =>
        LaneKernel.Project(ref _rows.Reference, ref _products.Reference, _movedInFours, _moved, direction);

    /// <summary>Σ aᵢqᵢ, which is θ·x where the direction is the input.</summary>
    internal Vector256<double> Prediction() => LaneKernel.Prediction(ref _rows.Reference, ref _products.Reference, _movedInFours, _moved, _columns);

    /// <summary>Writes θ = Wᵀa.</summary>
    internal void Theta(Span<Vector256<double>> theta) => LaneKernel.Theta(ref _rows.Reference, _movedInFours, _moved, theta);

    /// <summary>Moves every row along <paramref name="direction"/>, whose products with the rows have been formed.</summary>
    internal void Move(in NeuronMap map, ReadOnlySpan<Vector256<double>> direction)
    {
        Moved();
        LaneKernel.Move(ref _rows.Reference, ref _products.Reference, _movedInFours, _moved, map, direction);
    }

    /// <summary>Whether every element of a lane is a finite number.</summary>
    internal bool IsFinite(int lane)
    {
        ReadOnlySpan<double> numbers = MemoryMarshal.Cast<Vector256<double>, double>(Stored);
        for (int k = lane; k < numbers.Length; k += Lanes.Count)
        {
            if (!double.IsFinite(numbers[k]))
                return false;
        }

        return true;
    }

    /// <summary>Says that the rows have been moved.</summary>
    internal void Moved() => Version++;

    /// <summary>Copies the rows of a lane, one after the other.</summary>
    internal void Read(int lane, Span<double> rows)
    {
        ref double stored = ref Unsafe.Add(ref Unsafe.As<Vector256<double>, double>(ref _rows.Reference), lane);
        for (int row = 0; row < Count; row++)
        {
            (int at, int stride) = Row(row);
            for (int column = 0; column < _columns; column++)
                rows[row * _columns + column] = Unsafe.Add(ref stored, Lanes.Count * (at + column * stride));
        }
    }

    private ReadOnlySpan<Vector256<double>> Vectors(ReadOnlySpan<Lanes> direction)
    {
        Guard.Length(direction, Dimension);
        return MemoryMarshal.Cast<Lanes, Vector256<double>>(direction);
    }

    private Neurons SameShape(Neurons other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Count == Count && other.Dimension == Dimension
            ? other
            : throw new ArgumentException(FormattableString.Invariant($"other must have {Count} neurons of dimension {Dimension}."), nameof(other));
    }

    private int Checked(int neuron) => (uint)neuron < (uint)Count
        ? neuron
        : throw Guard.OutOfRange(nameof(neuron), neuron, FormattableString.Invariant($"neuron must be below {Count}."));

    private int Index(int row, int column)
    {
        (int at, int stride) = Row(row);
        return at + column * stride;
    }

    /// <summary>Where a row's column 0 is, and how far apart its columns are.</summary>
    private (int At, int Stride) Row(int row) => row < _inFours
        ? (row / 4 * 4 * _columns + row % 4, 4)
        : (row * _columns, 1);
}
