using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;

namespace LabelNoise.Simulation;

/// <summary>
/// The inner loop over the inner weights: one pass carries out the two steps of a pair and forms the products with the directions of the next
/// pair, four multiply-adds for each load and store. Each lane's arithmetic is its own, in a fixed order, and every multiply-add is fused; a
/// weight goes through the same operations whether its two steps share a pass or not.
/// </summary>
internal static class PairKernel
{
    /// <summary>
    /// w' = w + sr + tv for each row, s and t being its pulls, and then its products with x and y; the type parameters say which of the three
    /// parts are wanted.
    /// </summary>
    /// <param name="rows">The rows, as <see cref="Neurons"/> stores them.</param>
    /// <param name="pairs">What each row has to do with the pair.</param>
    /// <param name="inFours">How many rows are stored in fours.</param>
    /// <param name="count">How many rows there are.</param>
    /// <param name="d">The dimension.</param>
    /// <param name="second">The second step, by which the outer weights are moved where it is wanted.</param>
    /// <param name="now">r and then v; 2d vectors.</param>
    /// <param name="next">x and then y; 2d vectors where products are wanted.</param>
    /// <returns>Σ aᵢ·(wᵢ'·x) where products are wanted, zero otherwise.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Vector256<double> Pass<TFirst, TSecond, TProducts>(
        ref Vector256<double> rows, ref Vector256<double> pairs, int inFours, int count, int d, in NeuronMap second, ref Vector256<double> now, ref Vector256<double> next)
        where TFirst : struct, IFlag
        where TSecond : struct, IFlag
        where TProducts : struct, IFlag
    {
        Vector256<double> even = Vector256<double>.Zero;
        Vector256<double> odd = Vector256<double>.Zero;
        OuterStep move = new(second);
        int row = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512<double> sums = WidePairKernel.Pass<TFirst, TSecond, TProducts>(ref rows, ref pairs, inFours, d, new WideOuterStep(second), ref now, ref next);
            (even, odd, row) = (sums.GetLower(), sums.GetUpper(), inFours);
            rows = ref Unsafe.Add(ref rows, row * (d + 1));
            pairs = ref Unsafe.Add(ref pairs, row * PairRow.Vectors);
        }

        for (; row < inFours; row += 4)
        {
            if (TSecond.Value)
            {
                move.Second(ref rows, ref pairs, PairRow.InFours);
                move.Second(ref Unsafe.Add(ref rows, 1), ref Unsafe.Add(ref pairs, 1), PairRow.InFours);
                move.Second(ref Unsafe.Add(ref rows, 2), ref Unsafe.Add(ref pairs, 2), PairRow.InFours);
                move.Second(ref Unsafe.Add(ref rows, 3), ref Unsafe.Add(ref pairs, 3), PairRow.InFours);
            }

            Four<TFirst, TSecond, TProducts>(ref Unsafe.Add(ref rows, 4), ref pairs, d, ref now, ref next);
            if (TProducts.Value)
            {
                even = Vector256.FusedMultiplyAdd(rows, pairs, even);
                odd = Vector256.FusedMultiplyAdd(Unsafe.Add(ref rows, 1), Unsafe.Add(ref pairs, 1), odd);
                even = Vector256.FusedMultiplyAdd(Unsafe.Add(ref rows, 2), Unsafe.Add(ref pairs, 2), even);
                odd = Vector256.FusedMultiplyAdd(Unsafe.Add(ref rows, 3), Unsafe.Add(ref pairs, 3), odd);
            }

            rows = ref Unsafe.Add(ref rows, 4 * (d + 1));
            pairs = ref Unsafe.Add(ref pairs, 4 * PairRow.Vectors);
        }

        for (; row < count; row++)
        {
            if (TSecond.Value)
                move.Second(ref rows, ref pairs, 1);
            One<TFirst, TSecond, TProducts>(ref Unsafe.Add(ref rows, 1), ref pairs, d, ref now, ref next);
            if (TProducts.Value)
                even = Vector256.FusedMultiplyAdd(rows, pairs, even);
            rows = ref Unsafe.Add(ref rows, d + 1);
            pairs = ref Unsafe.Add(ref pairs, PairRow.Vectors);
        }

        return even + odd;
    }

    /// <summary>Four rows at once: eight sums fill the wait for each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Four<TFirst, TSecond, TProducts>(
        ref Vector256<double> w, ref Vector256<double> pair, int d, ref Vector256<double> now, ref Vector256<double> next)
        where TFirst : struct, IFlag
        where TSecond : struct, IFlag
        where TProducts : struct, IFlag
    {
        Vector256<double> q0 = default, q1 = default, q2 = default, q3 = default;
        Vector256<double> p0 = default, p1 = default, p2 = default, p3 = default;
        for (int k = 0; k < d; k++)
        {
            Vector256<double> w0 = Moved<TFirst, TSecond>(w, ref pair, PairRow.InFours, d, ref Unsafe.Add(ref now, k));
            Vector256<double> w1 = Moved<TFirst, TSecond>(Unsafe.Add(ref w, 1), ref Unsafe.Add(ref pair, 1), PairRow.InFours, d, ref Unsafe.Add(ref now, k));
            Vector256<double> w2 = Moved<TFirst, TSecond>(Unsafe.Add(ref w, 2), ref Unsafe.Add(ref pair, 2), PairRow.InFours, d, ref Unsafe.Add(ref now, k));
            Vector256<double> w3 = Moved<TFirst, TSecond>(Unsafe.Add(ref w, 3), ref Unsafe.Add(ref pair, 3), PairRow.InFours, d, ref Unsafe.Add(ref now, k));
            if (TFirst.Value || TSecond.Value)
            {
                w = w0;
                Unsafe.Add(ref w, 1) = w1;
                Unsafe.Add(ref w, 2) = w2;
                Unsafe.Add(ref w, 3) = w3;
            }

            if (TProducts.Value)
            {
                Vector256<double> x = Unsafe.Add(ref next, k);
                Vector256<double> y = Unsafe.Add(ref next, d + k);
                q0 = Vector256.FusedMultiplyAdd(w0, x, q0);
                q1 = Vector256.FusedMultiplyAdd(w1, x, q1);
                q2 = Vector256.FusedMultiplyAdd(w2, x, q2);
                q3 = Vector256.FusedMultiplyAdd(w3, x, q3);
                p0 = Vector256.FusedMultiplyAdd(w0, y, p0);
                p1 = Vector256.FusedMultiplyAdd(w1, y, p1);
                p2 = Vector256.FusedMultiplyAdd(w2, y, p2);
                p3 = Vector256.FusedMultiplyAdd(w3, y, p3);
            }

            w = ref Unsafe.Add(ref w, 4);
        }

        if (TProducts.Value)
        {
            (pair, Unsafe.Add(ref pair, 1), Unsafe.Add(ref pair, 2), Unsafe.Add(ref pair, 3)) = (q0, q1, q2, q3);
            ref Vector256<double> second = ref Unsafe.Add(ref pair, PairRow.SecondProduct * PairRow.InFours);
            (second, Unsafe.Add(ref second, 1), Unsafe.Add(ref second, 2), Unsafe.Add(ref second, 3)) = (p0, p1, p2, p3);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void One<TFirst, TSecond, TProducts>(
        ref Vector256<double> w, ref Vector256<double> pair, int d, ref Vector256<double> now, ref Vector256<double> next)
        where TFirst : struct, IFlag
        where TSecond : struct, IFlag
        where TProducts : struct, IFlag
    {
        Vector256<double> q = Vector256<double>.Zero;
        Vector256<double> p = Vector256<double>.Zero;
        for (int k = 0; k < d; k++)
        {
            w = Moved<TFirst, TSecond>(w, ref pair, 1, d, ref Unsafe.Add(ref now, k));
            if (TProducts.Value)
            {
                q = Vector256.FusedMultiplyAdd(w, Unsafe.Add(ref next, k), q);
                p = Vector256.FusedMultiplyAdd(w, Unsafe.Add(ref next, d + k), p);
            }

            w = ref Unsafe.Add(ref w, 1);
        }

        if (TProducts.Value)
            (pair, Unsafe.Add(ref pair, PairRow.SecondProduct)) = (q, p);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Moved<TFirst, TSecond>(Vector256<double> w, ref Vector256<double> pair, int stride, int d, ref Vector256<double> now)
        where TFirst : struct, IFlag
        where TSecond : struct, IFlag
    {
        if (TFirst.Value)
            w = Vector256.FusedMultiplyAdd(now, Unsafe.Add(ref pair, PairRow.FirstPull * stride), w);
        return TSecond.Value ? Vector256.FusedMultiplyAdd(Unsafe.Add(ref now, d), Unsafe.Add(ref pair, PairRow.SecondPull * stride), w) : w;
    }
}
