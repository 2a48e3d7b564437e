using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>
/// Rows of independent normals that are never kept: each owns blocks of its stream and is drawn again whenever it is looked at, so that
/// memory does not grow with the width. Immutable and safe to share.
/// </summary>
internal sealed class DrawnRows : RedrawnRows
{
    private readonly LaneWords _words = new(StreamPurpose.Neurons);
    private readonly int _blocksPerRow;
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
        : base(count, dimension)
    {
        for (int lane = 0; lane < Lanes.Count; lane++)
            _words.Open(lane, seed);
        _blocksPerRow = (dimension + NormalBatch.PerBlock) / NormalBatch.PerBlock;
        (_outer, _inner) = (outer, inner);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Load(int first, int second, Span<Vector256<double>> rows)
    {
        Span<Vector256<ulong>> words = stackalloc Vector256<ulong>[4 * _blocksPerRow];
        ulong blocks = (ulong)_blocksPerRow;
        Vector256<ulong> lanes = Vector256.Create(0, blocks, 2 * blocks, 3 * blocks);
        ulong distance = unchecked((ulong)(4L * (second - first) * _blocksPerRow));
        _words.WritePairs(Vector256.Create(4 * (ulong)first * blocks) + lanes, distance, 1, _blocksPerRow, words);
        Transform(words, rows[..(Dimension + 1)]);
        Transform(words[2..], rows[(Dimension + 1)..]);
        ClearPadding(first, rows[..(Dimension + 1)]);
        ClearPadding(second, rows[(Dimension + 1)..]);
    }

    /// <summary>The normals of a group from two words in every four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Transform(ReadOnlySpan<Vector256<ulong>> words, Span<Vector256<double>> rows)
    {
        Vector256<double> scale = Vector256.Create(_outer);
        Vector256<double> next = Vector256.Create(_inner);
        for (int column = 0; column < rows.Length; column += NormalBatch.PerBlock)
        {
            var (n0, n1) = NormalPairs.Point(words[column], NormalPairs.Radius(words[column]));
            var (n2, n3) = NormalPairs.Point(words[column + 1], NormalPairs.Radius(words[column + 1]));
            rows[column] = scale * n0;
            scale = next;
            if (column + 1 < rows.Length)
                rows[column + 1] = scale * n1;
            if (column + 2 < rows.Length)
                rows[column + 2] = scale * n2;
            if (column + 3 < rows.Length)
                rows[column + 3] = scale * n3;
        }
    }
}
