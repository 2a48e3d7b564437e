using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;

namespace LabelNoise.Simulation.Lanes;

/// <summary>
/// The inner loop: one pass over the rows carries out a step and already forms the products wᵢ·r with the next direction, two multiply-adds
/// for each load and store. Each lane's arithmetic is its own, in a fixed order, and every multiply-add is fused.
/// </summary>
internal static partial class LaneKernel
{
    /// <summary>aᵢ' = (1 − α)aᵢ − βqᵢ, wᵢ' = wᵢ − (γaᵢ + δqᵢ)r and, where there is a next direction x, qᵢ' = wᵢ'·x.</summary>
    /// <param name="rows">The rows, as <see cref="LaneState"/> stores them.</param>
    /// <param name="products">qᵢ; overwritten where there is a next direction.</param>
    /// <param name="inFours">How many rows are stored in fours.</param>
    /// <param name="count">How many rows there are.</param>
    /// <param name="step">α, β, γ, δ.</param>
    /// <param name="direction">r; d vectors.</param>
    /// <param name="next">x; d vectors or none.</param>
    /// <returns>Σ aᵢ'qᵢ', the sum of <see cref="Prediction"/> in its order; of no use where there is no next direction.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Vector256<double> Move(
        ref Vector256<double> rows,
        ref Vector256<double> products,
        int inFours,
        int count,
        in LaneStep step,
        ReadOnlySpan<Vector256<double>> direction,
        ReadOnlySpan<Vector256<double>> next)
    {
        int d = direction.Length;
        ref Vector256<double> r = ref MemoryMarshal.GetReference(direction);

        // Without a next direction the products are formed with the present one and not used.
        ref Vector256<double> x = ref next.IsEmpty ? ref r : ref MemoryMarshal.GetReference(next);
        Vector256<double> keep = Vector256<double>.One - step.OuterDecay;
        Vector256<double> beta = -step.OuterGain;
        Vector256<double> gamma = -step.InnerGain;
        Vector256<double> delta = -step.InnerDecay;
        Vector256<double> even = Vector256<double>.Zero;
        Vector256<double> odd = Vector256<double>.Zero;
        int row = 0;
        for (; row < inFours; row += 4)
        {
            Vector256<double> s0 = MoveOuter(ref rows, Unsafe.Add(ref products, row), keep, beta, gamma, delta);
            Vector256<double> s1 = MoveOuter(ref Unsafe.Add(ref rows, 1), Unsafe.Add(ref products, row + 1), keep, beta, gamma, delta);
            Vector256<double> s2 = MoveOuter(ref Unsafe.Add(ref rows, 2), Unsafe.Add(ref products, row + 2), keep, beta, gamma, delta);
            Vector256<double> s3 = MoveOuter(ref Unsafe.Add(ref rows, 3), Unsafe.Add(ref products, row + 3), keep, beta, gamma, delta);
            MoveFour(ref Unsafe.Add(ref rows, 4), d, s0, s1, s2, s3, ref r, ref x, ref Unsafe.Add(ref products, row));
            ref Vector256<double> q = ref Unsafe.Add(ref products, row);
            even = Vector256.FusedMultiplyAdd(rows, q, even);
            odd = Vector256.FusedMultiplyAdd(Unsafe.Add(ref rows, 1), Unsafe.Add(ref q, 1), odd);
            even = Vector256.FusedMultiplyAdd(Unsafe.Add(ref rows, 2), Unsafe.Add(ref q, 2), even);
            odd = Vector256.FusedMultiplyAdd(Unsafe.Add(ref rows, 3), Unsafe.Add(ref q, 3), odd);
            rows = ref Unsafe.Add(ref rows, 4 * (d + 1));
        }

        for (; row < count; row++)
        {
            Vector256<double> s = MoveOuter(ref rows, Unsafe.Add(ref products, row), keep, beta, gamma, delta);
            MoveOne(ref Unsafe.Add(ref rows, 1), d, s, ref r, ref x, ref Unsafe.Add(ref products, row));
            even = Vector256.FusedMultiplyAdd(rows, Unsafe.Add(ref products, row), even);
            rows = ref Unsafe.Add(ref rows, d + 1);
        }

        return even + odd;
    }

    /// <summary>Moves aᵢ and returns −(γaᵢ + δqᵢ) of its value before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> MoveOuter(
        ref Vector256<double> outer, Vector256<double> q, Vector256<double> keep, Vector256<double> beta, Vector256<double> gamma, Vector256<double> delta)
    {
        Vector256<double> a = outer;
        outer = Vector256.FusedMultiplyAdd(keep, a, beta * q);
        return Vector256.FusedMultiplyAdd(gamma, a, delta * q);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MoveFour(
        ref Vector256<double> w,
        int d,
        Vector256<double> s0,
        Vector256<double> s1,
        Vector256<double> s2,
        Vector256<double> s3,
        ref Vector256<double> r,
        ref Vector256<double> x,
        ref Vector256<double> products)
    {
        Vector256<double> q0 = Vector256<double>.Zero;
        Vector256<double> q1 = Vector256<double>.Zero;
        Vector256<double> q2 = Vector256<double>.Zero;
        Vector256<double> q3 = Vector256<double>.Zero;
        for (int k = 0; k < d; k++)
        {
            Vector256<double> along = Unsafe.Add(ref r, k);
            Vector256<double> ahead = Unsafe.Add(ref x, k);
            Vector256<double> w0 = Vector256.FusedMultiplyAdd(along, s0, w);
            Vector256<double> w1 = Vector256.FusedMultiplyAdd(along, s1, Unsafe.Add(ref w, 1));
            Vector256<double> w2 = Vector256.FusedMultiplyAdd(along, s2, Unsafe.Add(ref w, 2));
            Vector256<double> w3 = Vector256.FusedMultiplyAdd(along, s3, Unsafe.Add(ref w, 3));
            w = w0;
            Unsafe.Add(ref w, 1) = w1;
            Unsafe.Add(ref w, 2) = w2;
            Unsafe.Add(ref w, 3) = w3;
            q0 = Vector256.FusedMultiplyAdd(w0, ahead, q0);
            q1 = Vector256.FusedMultiplyAdd(w1, ahead, q1);
            q2 = Vector256.FusedMultiplyAdd(w2, ahead, q2);
            q3 = Vector256.FusedMultiplyAdd(w3, ahead, q3);
            w = ref Unsafe.Add(ref w, 4);
        }

        products = q0;
        Unsafe.Add(ref products, 1) = q1;
        Unsafe.Add(ref products, 2) = q2;
        Unsafe.Add(ref products, 3) = q3;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MoveOne(
        ref Vector256<double> w, int d, Vector256<double> s, ref Vector256<double> r, ref Vector256<double> x, ref Vector256<double> products)
    {
        Vector256<double> q = Vector256<double>.Zero;
        for (int k = 0; k < d; k++)
        {
            w = Vector256.FusedMultiplyAdd(Unsafe.Add(ref r, k), s, w);
            q = Vector256.FusedMultiplyAdd(w, Unsafe.Add(ref x, k), q);
            w = ref Unsafe.Add(ref w, 1);
        }

        products = q;
    }
}
