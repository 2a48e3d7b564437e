using System.Runtime.Intrinsics;

namespace LabelNoise.Simulation;

/// <summary>The rows (aᵢ(0), wᵢ(0)) of a network, as sweeps read them: four neurons at a time.</summary>
internal abstract class InitialRows
{
    /// <summary>Number of rows m.</summary>
    public abstract int Count { get; }

    /// <summary>Dimension d.</summary>
    public abstract int Dimension { get; }

    /// <summary>Groups of four rows, the last one padded.</summary>
    public int Groups => (int)((Count + 3L) / 4);

    /// <summary>The rows in memory; null where they are drawn anew at every sweep.</summary>
    public abstract NeuronBlock? Stored { get; }

    /// <summary>Writes a group: aᵢ and then the d coordinates of wᵢ, one vector of four neurons each. Rows of padding are zero.</summary>
    public abstract void Load(int group, Span<Vector256<double>> rows);
}
