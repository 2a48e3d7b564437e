using System.Runtime.Intrinsics;

namespace LabelNoise.Simulation;

/// <summary>The rows (aᵢ(0), wᵢ(0)) of a network, as sweeps read them: four neurons at a time.</summary>
internal abstract class InitialRows
{
    /// <summary>The most bytes of rows that are kept for a replicate in a lane.</summary>
    private const double LargestStore = 64 << 20;

    /// <summary>Number of rows m.</summary>
    public abstract int Count { get; }

    /// <summary>Dimension d.</summary>
    public abstract int Dimension { get; }

    /// <summary>Groups of four rows, the last one padded.</summary>
    public int Groups => (int)((Count + 3L) / 4);

    /// <summary>The rows in memory; null where they are drawn anew at every sweep.</summary>
    public abstract NeuronBlock? Stored { get; }

    /// <summary>
    /// Writes two groups, one after the other: aᵢ and then the d coordinates of wᵢ, one vector of four neurons each. Two together cost less
    /// than one after the other; they may be the same. Rows of padding are zero.
    /// </summary>
    /// <param name="first">The first group.</param>
    /// <param name="second">The second group.</param>
    /// <param name="rows">2(d + 1) vectors.</param>
    public abstract void Load(int first, int second, Span<Vector256<double>> rows);

    /// <summary>Fills a block of their size.</summary>
    /// <returns>The block.</returns>
    public NeuronBlock KeepIn(NeuronBlock neurons)
    {
        Keeper keeper = new(neurons);
        Show(ref keeper);
        return neurons;
    }

    /// <summary>The same rows, in memory where they take up to 64 MiB.</summary>
    /// <remarks>Memory is bounded so; a look at rows drawn again costs three to four times one at kept rows.</remarks>
    public InitialRows KeptIfSmall() =>
        Count * (Dimension + 1.0) * sizeof(double) <= LargestStore ? new StoredRows(KeepIn(new NeuronBlock(Count, Dimension))) : this;

    /// <summary>Shows all neurons to a visitor, in order, as they are at step 0.</summary>
    public void Show<TVisitor>(ref TVisitor visitor)
        where TVisitor : struct, INeuronVisitor
    {
        Span<Vector256<double>> rows = stackalloc Vector256<double>[2 * (Dimension + 1)];
        for (int group = 0; group < Groups; group += 2)
        {
            int second = Math.Min(group + 1, Groups - 1);
            Load(group, second, rows);
            ShowPair(group, second, second > group, rows, rows, ref visitor);
        }
    }

    /// <summary>Shows one or two groups where they started and where they are.</summary>
    /// <param name="first">The first group.</param>
    /// <param name="second">The second group.</param>
    /// <param name="both">Whether the second is shown.</param>
    /// <param name="initial">Where they started, as <see cref="Load"/> writes them.</param>
    /// <param name="current">Where they are.</param>
    /// <param name="visitor">Who looks at them.</param>
    public void ShowPair<TVisitor>(
        int first, int second, bool both, ReadOnlySpan<Vector256<double>> initial, ReadOnlySpan<Vector256<double>> current, ref TVisitor visitor)
        where TVisitor : struct, INeuronVisitor
    {
        int columns = Dimension + 1;
        visitor.Visit(new NeuronGroup(first, Count, initial[..columns], current[..columns]));
        if (both)
            visitor.Visit(new NeuronGroup(second, Count, initial[columns..], current[columns..]));
    }

    private readonly struct Keeper(NeuronBlock neurons) : INeuronVisitor
    {
        public void Visit(scoped in NeuronGroup group) => neurons.SetGroup(group.Index, group.Initial);
    }
}
