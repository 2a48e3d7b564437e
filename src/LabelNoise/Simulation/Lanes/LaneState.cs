using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;
using LabelNoise.Numerics;

namespace LabelNoise.Simulation.Lanes;

/// <summary>
/// A few rows of four networks side by side, one network a lane, and the inner products qᵢ = wᵢ·r with the direction they move along next.
/// Rows are stored in fours, column by column, so that a pass over a column keeps four sums in registers; what is left over of four is
/// stored row by row.
/// </summary>
internal sealed class LaneState
{
    private readonly LaneMemory _rows;
    private readonly LaneMemory _products;
    private readonly int _columns;
    private readonly int _inFours;
    private readonly int[] _filled = new int[LaneMemory.Lanes];
    private int _moved;
    private int _movedInFours;

    /// <summary>Creates rows of zeros.</summary>
    public LaneState(int rows, int dimension)
    {
        Rows = rows;
        Dimension = dimension;
        _columns = dimension + 1;
        _inFours = rows & ~3;
        _rows = new LaneMemory(rows * _columns);
        _products = new LaneMemory(rows);
    }

    /// <summary>Moves so far: what has been derived from the rows is current while this stays the same.</summary>
    public long Version { get; private set; }

    /// <summary>Rows of each network.</summary>
    public int Rows { get; }

    /// <summary>Dimension d.</summary>
    public int Dimension { get; }

    /// <summary>The element of a row in a column (0 is aᵢ) in a lane.</summary>
    public double this[int row, int column, int lane]
    {
        get => _rows[Index(row, column), lane];
        set => _rows[Index(row, column), lane] = value;
    }

    /// <summary>The rows as they are stored, for comparisons of one state with another of the same shape.</summary>
    public Span<Vector256<double>> Stored => _rows.Vectors;

    /// <summary>Where the outer weights lie among <see cref="Stored"/>: a stretch of four, or of one, for each stretch of rows.</summary>
    public int InFours => _inFours;

    /// <summary>
    /// Says how many rows of a lane are in use. The rows after them are zero, and since a step maps zero rows to zero rows, those that no lane uses are left out
    /// of products and steps: nothing else changes, not even by rounding.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There are not that many rows.</exception>
    public void Fill(int lane, int rows)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows, Rows);
        _filled[lane] = rows;
        int most = _filled.Max();
        (_movedInFours, _moved) = most > _inFours ? (_inFours, most) : ((most + 3) & ~3, (most + 3) & ~3);
    }

    /// <summary>Forms qᵢ = wᵢ·r.</summary>
    public void Project(ReadOnlySpan<Vector256<double>> direction) =>
        LaneKernel.Project(ref _rows.Reference, ref _products.Reference, _movedInFours, _moved, direction);

    /// <summary>Σ aᵢqᵢ, which is θ·x where the direction is the input.</summary>
    public Vector256<double> Prediction() => LaneKernel.Prediction(ref _rows.Reference, ref _products.Reference, _movedInFours, _moved, _columns);

    /// <summary>Writes θ = Wᵀa.</summary>
    public void Theta(Span<Vector256<double>> theta) => LaneKernel.Theta(ref _rows.Reference, _movedInFours, _moved, theta);

    /// <summary>Moves every row along <paramref name="direction"/>, whose products with the rows have been formed.</summary>
    public void Move(in LaneStep step, ReadOnlySpan<Vector256<double>> direction)
    {
        Moved();
        LaneKernel.Move(ref _rows.Reference, ref _products.Reference, _movedInFours, _moved, step, direction);
    }

    /// <summary>Whether every element of a lane is a finite number.</summary>
    public bool IsFinite(int lane)
    {
        ReadOnlySpan<double> numbers = MemoryMarshal.Cast<Vector256<double>, double>(Stored);
        for (int k = lane; k < numbers.Length; k += LaneMemory.Lanes)
        {
            if (!double.IsFinite(numbers[k]))
                return false;
        }

        return true;
    }

    /// <summary>Says that the rows have been moved.</summary>
    public void Moved() => Version++;

    /// <summary>Copies the rows of a lane, one after the other.</summary>
    public void Read(int lane, Span<double> rows)
    {
        ref double stored = ref Unsafe.Add(ref Unsafe.As<Vector256<double>, double>(ref _rows.Reference), lane);
        for (int row = 0; row < Rows; row++)
        {
            (int at, int stride) = Row(row);
            for (int column = 0; column < _columns; column++)
                rows[row * _columns + column] = Unsafe.Add(ref stored, LaneMemory.Lanes * (at + column * stride));
        }
    }

    /// <summary>Overwrites the rows of a lane, one after the other.</summary>
    public void Write(int lane, ReadOnlySpan<double> rows)
    {
        ref double stored = ref Unsafe.Add(ref Unsafe.As<Vector256<double>, double>(ref _rows.Reference), lane);
        for (int row = 0; row < Rows; row++)
        {
            (int at, int stride) = Row(row);
            for (int column = 0; column < _columns; column++)
                Unsafe.Add(ref stored, LaneMemory.Lanes * (at + column * stride)) = rows[row * _columns + column];
        }
    }

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
