using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>
/// Rows of independent normals that are never kept: each owns blocks of its stream and is drawn again whenever it is looked at, so that
/// memory does not grow with the width.
/// </summary>
internal sealed class DrawnRows : InitialRows
{
    private readonly RandomStream _stream;
    private readonly ulong _blocksPerRow;
    private readonly double _outer;
    private readonly double _inner;

    /// <summary>Creates the rows.</summary>
    /// <param name="count">m.</param>
    /// <param name="dimension">d.</param>
    /// <param name="seed">The replicate.</param>
    /// <param name="outer">The standard deviation of aᵢ.</param>
    /// <param name="inner">The standard deviation of the coordinates of wᵢ.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are more rows than an index can count.</exception>
    public DrawnRows(long count, int dimension, ReplicateSeed seed, double outer, double inner)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, int.MaxValue);
        Count = (int)Guard.AtLeast(count, 1);
        Dimension = dimension;
        _stream = seed.Open(StreamPurpose.Neurons);
        _blocksPerRow = (ulong)(dimension + NormalBatch.PerBlock) / NormalBatch.PerBlock;
        (_outer, _inner) = (outer, inner);
    }

    /// <inheritdoc/>
    public override int Count { get; }

    /// <inheritdoc/>
    public override int Dimension { get; }

    /// <inheritdoc/>
    public override NeuronBlock? Stored => null;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Load(int group, Span<Vector256<double>> rows)
    {
        ulong block = 4 * (ulong)group * _blocksPerRow;
        Vector256<double> scale = Vector256.Create(_inner);
        for (int column = 0; column < rows.Length; column += NormalBatch.PerBlock, block++)
        {
            var (n0, n1, n2, n3) = NormalBatch.FourBlocks(_stream, block, _blocksPerRow);
            rows[column] = (column == 0 ? Vector256.Create(_outer) : scale) * n0;
            if (column + 1 < rows.Length)
                rows[column + 1] = scale * n1;
            if (column + 2 < rows.Length)
                rows[column + 2] = scale * n2;
            if (column + 3 < rows.Length)
                rows[column + 3] = scale * n3;
        }

        if (Count - 4L * group < 4)
            ClearPadding(Count & 3, rows);
    }

    private static void ClearPadding(int neurons, Span<Vector256<double>> rows)
    {
        Vector256<double> mask = Vector256.LessThan(Vector256.Create(0L, 1, 2, 3), Vector256.Create((long)neurons)).AsDouble();
        foreach (ref Vector256<double> row in rows)
            row &= mask;
    }
}
