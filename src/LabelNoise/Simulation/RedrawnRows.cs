using System.Runtime.Intrinsics;
using LabelNoise.Numerics;

namespace LabelNoise.Simulation;

/// <summary>Rows that are drawn again whenever they are looked at, so that memory does not grow with the width.</summary>
internal abstract class RedrawnRows : InitialRows
{
    /// <summary>Creates the rows.</summary>
    /// <param name="count">m.</param>
    /// <param name="dimension">d.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no rows, or more than an index can count.</exception>
    private protected RedrawnRows(long count, int dimension)
    {
        if (count > int.MaxValue)
            throw Guard.OutOfRange(nameof(count), count, FormattableString.Invariant($"{nameof(count)} must be at most {int.MaxValue}, not {count}: the index of a neuron has 31 bits."));
        Count = (int)Guard.AtLeast(count, 1);
        Dimension = dimension;
    }

    /// <inheritdoc/>
    public override int Count { get; }

    /// <inheritdoc/>
    public override int Dimension { get; }

    /// <inheritdoc/>
    public override NeuronBlock? Stored => null;

    /// <summary>Sets the rows of padding in the last group to zero.</summary>
    private protected void ClearPadding(int group, Span<Vector256<double>> rows)
    {
        long neurons = Count - 4L * group;
        if (neurons >= Lanes.Count)
            return;
        Vector256<double> mask = Vector256.LessThan(Vector256.Create(0L, 1, 2, 3), Vector256.Create(neurons)).AsDouble();
        foreach (ref Vector256<double> row in rows)
            row &= mask;
    }
}
