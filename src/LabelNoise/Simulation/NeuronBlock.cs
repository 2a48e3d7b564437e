using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;
using LabelNoise.Numerics;

namespace LabelNoise.Simulation;

/// <summary>
/// Rows zᵢ = (aᵢ, wᵢ), stored column by column and padded with zero rows to a multiple of four, so that four neurons move at once.
/// Column 0 is a, column k is the k-th coordinate of all wᵢ. Padding stays zero under every neuron map. A block can be read by anyone, and is
/// written by the engine that it belongs to.
/// </summary>
public sealed class NeuronBlock
{
    private readonly double[] _columns;

    /// <summary>Creates a block of rows.</summary>
    /// <param name="count">Number of rows m, at least 1.</param>
    /// <param name="dimension">Dimension d of each wᵢ, at least 1.</param>
    /// <param name="element">The element of a row, counted from 0, in a column from 0 to d; asked for row by row.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range, or the rows would not fit this machine's memory.</exception>
    public NeuronBlock(long count, int dimension, Func<int, int, double> element)
        : this(count, dimension)
    {
        ArgumentNullException.ThrowIfNull(element);
        for (int neuron = 0; neuron < Count; neuron++)
        {
            for (int column = 0; column <= dimension; column++)
                this[neuron, column] = element(neuron, column);
        }
    }

    /// <summary>Creates a block of zero rows.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range, or the rows would not fit this machine's memory.</exception>
    internal NeuronBlock(long count, int dimension)
    {
        Guard.AtLeast(count, 1);
        Guard.AtLeast((long)dimension, 1, nameof(dimension));
        MemoryBudget.Require(count, (dimension + 1L) * sizeof(double), nameof(count));
        MemoryBudget.Require(Dense.Padded(count), (dimension + 1L) * sizeof(double), nameof(count));
        Count = (int)count;
        Dimension = dimension;
        Stride = Dense.Padded(Count);
        _columns = new double[Stride * (dimension + 1)];
    }

    /// <summary>Number of rows m.</summary>
    public int Count { get; }

    /// <summary>Dimension d.</summary>
    public int Dimension { get; }

    /// <summary>Groups of four rows, the last one padded.</summary>
    public int Groups => Stride / 4;

    internal int Stride { get; }

    /// <summary>The element of row <paramref name="neuron"/> in column <paramref name="column"/> (0 is aᵢ).</summary>
    public double this[int neuron, int column]
    {
        get => _columns[Index(neuron, column)];
        internal set => _columns[Index(neuron, column)] = value;
    }

    internal ref double Reference => ref MemoryMarshal.GetArrayDataReference(_columns);

    /// <summary>A copy that shares nothing.</summary>
    internal NeuronBlock Copy()
    {
        NeuronBlock copy = new(Count, Dimension);
        _columns.CopyTo(copy._columns, 0);
        return copy;
    }

    /// <summary>Overwrites this block with another of the same shape.</summary>
    internal void CopyFrom(NeuronBlock other) => other._columns.CopyTo(_columns, 0);

    /// <summary>Moves every row by the step's map along <paramref name="direction"/> (d numbers).</summary>
    /// <exception cref="ArgumentException">The direction is not d numbers long.</exception>
    internal void Apply(in NeuronMap map, ReadOnlySpan<double> direction) => Apply(map, direction, []);

    /// <summary>The same; where d vectors of <paramref name="sums"/> are given, vector k adds up to <see cref="ColumnDot"/> of columns 0 and k + 1.</summary>
    internal void Apply(in NeuronMap map, ReadOnlySpan<double> direction, Span<Vector256<double>> sums)
    {
        if (direction.Length != Dimension)
            throw new ArgumentException(FormattableString.Invariant($"direction must hold {Dimension} numbers; it holds {direction.Length}."), nameof(direction));
        NeuronKernel.Move(ref Reference, Stride, map, direction, sums);
    }

    /// <summary>Writes a group of four rows, one vector for each column.</summary>
    internal void SetGroup(int group, ReadOnlySpan<Vector256<double>> rows)
    {
        for (int column = 0; column < rows.Length; column++)
            rows[column].CopyTo(_columns, column * Stride + 4 * group);
    }

    /// <summary>The inner product of two columns, four rows at a time in a fixed order.</summary>
    internal double ColumnDot(int i, int j)
    {
        ref double first = ref Unsafe.Add(ref Reference, i * Stride);
        ref double second = ref Unsafe.Add(ref Reference, j * Stride);
        nuint stride = (nuint)Stride;
        Vector256<double> sum = Vector256<double>.Zero;
        for (nuint at = 0; at < stride; at += 4)
            sum = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref first, at), Vector256.LoadUnsafe(ref second, at), sum);

        return Dense.Sum(sum);
    }

    /// <summary>A column of the neurons, padding left out.</summary>
    internal Span<double> Column(int column) => _columns.AsSpan(column * Stride, Count);

    /// <summary>Column 0 of the neurons, padding left out.</summary>
    internal Span<double> Outer => _columns.AsSpan(0, Count);

    /// <summary>The indexer without its checks, for loops over a propagator.</summary>
    internal double At(int neuron, int column) => _columns[column * Stride + neuron];

    private int Index(int neuron, int column)
    {
        Guard.Between(neuron, 0, Count - 1);
        Guard.Between(column, 0, Dimension);
        return column * Stride + neuron;
    }
}
