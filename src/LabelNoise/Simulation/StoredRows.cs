using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LabelNoise.Simulation;

/// <summary>Rows in memory.</summary>
internal sealed class StoredRows(NeuronBlock neurons) : InitialRows
{
    /// <inheritdoc/>
    public override int Count => neurons.Count;

    /// <inheritdoc/>
    public override int Dimension => neurons.Dimension;

    /// <inheritdoc/>
    public override NeuronBlock Stored => neurons;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Load(int group, Span<Vector256<double>> rows)
    {
        ref double first = ref Unsafe.Add(ref neurons.Reference, 4 * group);
        for (int k = 0; k < rows.Length; k++)
            rows[k] = Vector256.LoadUnsafe(ref first, (nuint)k * (nuint)neurons.Stride);
    }
}
