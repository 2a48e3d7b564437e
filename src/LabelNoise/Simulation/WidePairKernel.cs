using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;
using LabelNoise.Numerics;

namespace LabelNoise.Simulation;

/// <summary>
/// <see cref="PairKernel"/> for the rows that are stored in fours, on processors with vectors of 512 bits: a vector holds two rows, and the same operations are applied
/// to each number in the same order, so that the bits are the same. The halves of its sums are those of the even and of the odd rows.
/// </summary>
internal static class WidePairKernel
{
    /// <summary>How far apart the vectors of a pair of rows are: two pairs are stored together.</summary>
    private const int Stride = PairRow.InFours / 2;

    /// <summary>As <see cref="PairKernel.Pass"/>; where the second step is wanted it moves the outer weights too.</summary>
    /// <param name="stored">The rows.</param>
    /// <param name="pairs">What each row has to do with the pair.</param>
    /// <param name="inFours">How many rows are stored in fours.</param>
    /// <param name="d">The dimension.</param>
    /// <param name="move">The second step.</param>
    /// <param name="now">r and then v; 2d vectors.</param>
    /// <param name="next">x and then y; 2d vectors where products are wanted.</param>
    /// <returns>Σ aᵢ·(wᵢ'·x) over the even and over the odd rows, where products are wanted.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Vector512<double> Pass<TFirst, TSecond, TProducts>(
        ref Vector256<double> stored, ref Vector256<double> pairs, int inFours, int d, in WideOuterStep move, ref Vector256<double> now, ref Vector256<double> next)
        where TFirst : struct, IFlag
        where TSecond : struct, IFlag
        where TProducts : struct, IFlag
    {
        Vector512<double> sums = Vector512<double>.Zero;
        ref Vector512<double> rows = ref Unsafe.As<Vector256<double>, Vector512<double>>(ref stored);
        ref Vector512<double> pair = ref Unsafe.As<Vector256<double>, Vector512<double>>(ref pairs);
        for (int row = 0; row < inFours; row += 4)
        {
            sums = Four<TFirst, TSecond, TProducts>(ref rows, ref pair, d, move, ref now, ref next, sums);
            rows = ref Unsafe.Add(ref rows, 2 * (d + 1));
            pair = ref Unsafe.Add(ref pair, 2 * PairRow.Vectors);
        }

        return sums;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Four<TFirst, TSecond, TProducts>(
        ref Vector512<double> outer, ref Vector512<double> pair, int d, in WideOuterStep move, ref Vector256<double> now, ref Vector256<double> next, Vector512<double> sums)
        where TFirst : struct, IFlag
        where TSecond : struct, IFlag
        where TProducts : struct, IFlag
    {
        ref Vector512<double> w = ref Unsafe.Add(ref outer, 2);
        Vector512<double> s0 = Unsafe.Add(ref pair, PairRow.FirstPull * Stride), s1 = Unsafe.Add(ref pair, PairRow.FirstPull * Stride + 1);
        Vector512<double> t0 = default, t1 = default;
        if (TSecond.Value)
            (t0, t1) = (move.Second(ref outer, ref pair), move.Second(ref Unsafe.Add(ref outer, 1), ref Unsafe.Add(ref pair, 1)));
        Vector512<double> q0 = default, q1 = default, p0 = default, p1 = default;
        for (int k = 0; k < d; k++)
        {
            Vector512<double> w0 = w, w1 = Unsafe.Add(ref w, 1);
            if (TFirst.Value)
            {
                Vector512<double> r = WideVectors.Twice(ref Unsafe.Add(ref now, k));
                (w0, w1) = (Vector512.FusedMultiplyAdd(r, s0, w0), Vector512.FusedMultiplyAdd(r, s1, w1));
            }

            if (TSecond.Value)
            {
                Vector512<double> r = WideVectors.Twice(ref Unsafe.Add(ref now, d + k));
                (w0, w1) = (Vector512.FusedMultiplyAdd(r, t0, w0), Vector512.FusedMultiplyAdd(r, t1, w1));
            }

            if (TFirst.Value || TSecond.Value)
                (w, Unsafe.Add(ref w, 1)) = (w0, w1);
            if (TProducts.Value)
            {
                Vector512<double> x = WideVectors.Twice(ref Unsafe.Add(ref next, k));
                Vector512<double> y = WideVectors.Twice(ref Unsafe.Add(ref next, d + k));
                (q0, q1) = (Vector512.FusedMultiplyAdd(w0, x, q0), Vector512.FusedMultiplyAdd(w1, x, q1));
                (p0, p1) = (Vector512.FusedMultiplyAdd(w0, y, p0), Vector512.FusedMultiplyAdd(w1, y, p1));
            }

            w = ref Unsafe.Add(ref w, 2);
        }

        return TProducts.Value ? Products(ref outer, ref pair, q0, q1, p0, p1, sums) : sums;
    }

    /// <summary>Keeps the products of four rows, and adds their part of the prediction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Products(
        ref Vector512<double> outer, ref Vector512<double> pair, Vector512<double> q0, Vector512<double> q1, Vector512<double> p0, Vector512<double> p1, Vector512<double> sums)
    {
        (pair, Unsafe.Add(ref pair, 1)) = (q0, q1);
        (Unsafe.Add(ref pair, PairRow.SecondProduct * Stride), Unsafe.Add(ref pair, PairRow.SecondProduct * Stride + 1)) = (p0, p1);
        return Vector512.FusedMultiplyAdd(Unsafe.Add(ref outer, 1), q1, Vector512.FusedMultiplyAdd(outer, q0, sums));
    }
}
