using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Numerics;

/// <summary>A small dense matrix whose entries are enclosed. Immutable; a vector is a matrix of one column.</summary>
internal sealed class EnclosedMatrix
{
    private readonly Enclosure[,] _entries;

    private EnclosedMatrix(Enclosure[,] entries) => _entries = entries;

    /// <summary>A matrix by its entries.</summary>
    /// <param name="rows">The number of rows, at least 1.</param>
    /// <param name="columns">The number of columns, at least 1.</param>
    /// <param name="entry">The entry of a row and a column.</param>
    public EnclosedMatrix(int rows, int columns, Func<int, int, Enclosure> entry)
        : this(new Enclosure[Guard.AtLeast(rows, 1), Guard.AtLeast(columns, 1)])
    {
        for (int i = 0; i < rows; i++)
        {
            for (int k = 0; k < columns; k++)
                _entries[i, k] = entry(i, k);
        }
    }

    /// <summary>The number of rows.</summary>
    public int RowCount => _entries.GetLength(0);

    /// <summary>The number of columns.</summary>
    public int ColumnCount => _entries.GetLength(1);

    /// <summary>An entry.</summary>
    public Enclosure this[int row, int column] => _entries[row, column];

    /// <summary>The transpose.</summary>
    public EnclosedMatrix Transposed => new(ColumnCount, RowCount, (i, k) => this[k, i]);

    /// <summary>The sum of the squares of all entries.</summary>
    public Enclosure SquaredNorm => Enclosure.Max(0, Entries.Aggregate((Enclosure)0, (sum, x) => sum + (Enclosure.Abs(x) * Enclosure.Abs(x))));

    /// <summary>The Euclidean norm of all entries.</summary>
    public Enclosure Norm => Enclosure.Sqrt(SquaredNorm);

    /// <summary>The largest absolute value of an entry.</summary>
    public Enclosure Largest => Entries.Aggregate((Enclosure)0, (largest, x) => Enclosure.Max(largest, Enclosure.Abs(x)));

    /// <summary>The rows, each a matrix of one.</summary>
    public IEnumerable<EnclosedMatrix> Rows => Enumerable.Range(0, RowCount).Select(i => new EnclosedMatrix(1, ColumnCount, (_, k) => this[i, k]));

    private IEnumerable<Enclosure> Entries => _entries.Cast<Enclosure>();

    /// <summary>Doubles themselves.</summary>
    public static EnclosedMatrix Of(Matrix<double> matrix) => new(matrix.RowCount, matrix.ColumnCount, (i, k) => matrix[i, k]);

    /// <summary>Doubles themselves.</summary>
    public static EnclosedMatrix Of(double[,] matrix) => new(matrix.GetLength(0), matrix.GetLength(1), (i, k) => matrix[i, k]);

    /// <summary>A multiple of the identity.</summary>
    public static EnclosedMatrix Identity(int size, Enclosure factor) => new(size, size, (i, k) => i == k ? factor : 0);

    /// <summary>The sum.</summary>
    public static EnclosedMatrix operator +(EnclosedMatrix left, EnclosedMatrix right) => new(left.RowCount, left.ColumnCount, (i, k) => left[i, k] + right[i, k]);

    /// <summary>The difference.</summary>
    public static EnclosedMatrix operator -(EnclosedMatrix left, EnclosedMatrix right) => new(left.RowCount, left.ColumnCount, (i, k) => left[i, k] - right[i, k]);

    /// <summary>A multiple.</summary>
    public static EnclosedMatrix operator *(Enclosure factor, EnclosedMatrix matrix) => new(matrix.RowCount, matrix.ColumnCount, (i, k) => factor * matrix[i, k]);

    /// <summary>The product.</summary>
    public static EnclosedMatrix operator *(EnclosedMatrix left, EnclosedMatrix right) => new(left.RowCount, right.ColumnCount, (i, k) =>
    {
        Enclosure sum = left[i, 0] * right[0, k];
        for (int j = 1; j < left.ColumnCount; j++)
            sum += left[i, j] * right[j, k];
        return sum;
    });

    /// <summary>Σxᵢyᵢ of two vectors.</summary>
    public static Enclosure Dot(EnclosedMatrix left, EnclosedMatrix right) => (left.Transposed * right)[0, 0];

    /// <summary>A column.</summary>
    public EnclosedMatrix Column(int column) => new(RowCount, 1, (i, _) => this[i, column]);

    /// <summary>The first rows.</summary>
    public EnclosedMatrix FirstRows(int count) => new(count, ColumnCount, (i, k) => this[i, k]);

    /// <summary>The columns from one on.</summary>
    public EnclosedMatrix ColumnsFrom(int first) => new(RowCount, ColumnCount - first, (i, k) => this[i, k + first]);
}
