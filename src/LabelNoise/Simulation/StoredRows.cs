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
    public override void Load(int first, int second, Span<Vector256<double>> rows)
    {
        int columns = neurons.Dimension + 1;
        ref double one = ref Unsafe.Add(ref neurons.Reference, 4 * first);
        ref double other = ref Unsafe.Add(ref neurons.Reference, 4 * second);
        for (int k = 0; k < columns; k++)
        {
            rows[k] = Vector256.LoadUnsafe(ref one, (nuint)k * (nuint)neurons.Stride);
            rows[columns + k] = Vector256.LoadUnsafe(ref other, (nuint)k * (nuint)neurons.Stride);
        }
    }
}
