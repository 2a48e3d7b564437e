using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LabelNoise.Dynamics;

/// <summary>
/// One step at a time, where its direction is known only when it is decided. Each lane's arithmetic is its own, in a fixed order, and every
/// multiply-add is fused.
/// </summary>
internal static partial class LaneKernel
{
    /// <summary>aᵢ' = (1 − α)aᵢ − βqᵢ and wᵢ' = wᵢ − (γaᵢ + δqᵢ)r.</summary>
    /// <param name="rows">The rows, as <see cref="Neurons"/> stores them.</param>
    /// <param name="products">qᵢ.</param>
    /// <param name="inFours">How many rows are stored in fours.</param>
    /// <param name="count">How many rows there are.</param>
    /// <param name="map">α, β, γ, δ.</param>
    /// <param name="direction">r; d vectors.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Move(
        ref Vector256<double> rows, ref Vector256<double> products, int inFours, int count, in NeuronMap map, ReadOnlySpan<Vector256<double>> direction)
    {
        OuterStep move = new(map);
        int row = 0;
        for (; row < inFours; row += 4)
        {
            Vector256<double> s0 = move.Move(ref rows, Unsafe.Add(ref products, row));
            Vector256<double> s1 = move.Move(ref Unsafe.Add(ref rows, 1), Unsafe.Add(ref products, row + 1));
            Vector256<double> s2 = move.Move(ref Unsafe.Add(ref rows, 2), Unsafe.Add(ref products, row + 2));
            Vector256<double> s3 = move.Move(ref Unsafe.Add(ref rows, 3), Unsafe.Add(ref products, row + 3));
            foreach (Vector256<double> r in direction)
            {
                rows = ref Unsafe.Add(ref rows, 4);
                rows = Vector256.FusedMultiplyAdd(r, s0, rows);
                Unsafe.Add(ref rows, 1) = Vector256.FusedMultiplyAdd(r, s1, Unsafe.Add(ref rows, 1));
                Unsafe.Add(ref rows, 2) = Vector256.FusedMultiplyAdd(r, s2, Unsafe.Add(ref rows, 2));
                Unsafe.Add(ref rows, 3) = Vector256.FusedMultiplyAdd(r, s3, Unsafe.Add(ref rows, 3));
            }

            rows = ref Unsafe.Add(ref rows, 4);
        }

        for (; row < count; row++)
        {
            Vector256<double> s = move.Move(ref rows, Unsafe.Add(ref products, row));
            foreach (Vector256<double> r in direction)
            {
                rows = ref Unsafe.Add(ref rows, 1);
                rows = Vector256.FusedMultiplyAdd(r, s, rows);
            }

            rows = ref Unsafe.Add(ref rows, 1);
        }
    }
}
