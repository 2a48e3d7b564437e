using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;

namespace LabelNoise.Simulation;

/// <summary>
/// The pass that moves the rows of a <see cref="NeuronBlock"/>: sixteen rows at a time, whose four chains of multiply-adds do not wait for
/// each other, then what is left in eights and fours. A row's arithmetic and the order of every sum are the same in each.
/// </summary>
internal static class NeuronKernel
{
    /// <summary>aᵢ' = (1 − α)aᵢ − β·wᵢ·r, wᵢ' = wᵢ − (γaᵢ + δwᵢ·r)r and, where they are wanted, the sums Σ aᵢ'wᵢ' by lane of four rows.</summary>
    /// <param name="rows">The element of row 0 in column 0; columns are <paramref name="stride"/> apart.</param>
    /// <param name="stride">Rows with their padding, a multiple of four.</param>
    /// <param name="map">α, β, γ, δ.</param>
    /// <param name="direction">r; d numbers.</param>
    /// <param name="sums">Receives d vectors of sums; none where they are not wanted.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Move(ref double rows, int stride, in NeuronMap map, ReadOnlySpan<double> direction, Span<Vector256<double>> sums)
    {
        if (!sums.IsEmpty)
            sums.Clear();
        MapVectors vectors = new(map);
        ref double r = ref MemoryMarshal.GetReference(direction);
        int left = stride;
        for (; left >= 16; left -= 16)
        {
            MoveSixteen(ref rows, (nuint)stride, vectors, ref r, direction.Length, sums);
            rows = ref Unsafe.Add(ref rows, 16);
        }

        if (left >= 8)
        {
            MoveEight(ref rows, (nuint)stride, vectors, ref r, direction.Length, sums);
            rows = ref Unsafe.Add(ref rows, 8);
            left -= 8;
        }

        for (; left > 0; left -= 4)
        {
            MoveFour(ref rows, (nuint)stride, vectors, ref r, direction.Length, sums);
            rows = ref Unsafe.Add(ref rows, 4);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MoveSixteen(ref double outer, nuint stride, in MapVectors map, ref double r, int dimension, Span<Vector256<double>> sums)
    {
        Vector256<double> u0 = Vector256<double>.Zero;
        Vector256<double> u1 = Vector256<double>.Zero;
        Vector256<double> u2 = Vector256<double>.Zero;
        Vector256<double> u3 = Vector256<double>.Zero;
        ref double w = ref outer;
        for (int k = 0; k < dimension; k++)
        {
            w = ref Unsafe.Add(ref w, stride);
            Vector256<double> along = Vector256.Create(Unsafe.Add(ref r, k));
            u0 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref w), along, u0);
            u1 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref w, 4), along, u1);
            u2 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref w, 8), along, u2);
            u3 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref w, 12), along, u3);
        }

        Vector256<double> a0 = map.MoveOuter(ref outer, ref u0);
        Vector256<double> a1 = map.MoveOuter(ref Unsafe.Add(ref outer, 4), ref u1);
        Vector256<double> a2 = map.MoveOuter(ref Unsafe.Add(ref outer, 8), ref u2);
        Vector256<double> a3 = map.MoveOuter(ref Unsafe.Add(ref outer, 12), ref u3);
        w = ref outer;
        for (int k = 0; k < dimension; k++)
        {
            w = ref Unsafe.Add(ref w, stride);
            Vector256<double> along = Vector256.Create(-Unsafe.Add(ref r, k));
            Vector256<double> w0 = MoveInner(ref w, along, u0);
            Vector256<double> w1 = MoveInner(ref Unsafe.Add(ref w, 4), along, u1);
            Vector256<double> w2 = MoveInner(ref Unsafe.Add(ref w, 8), along, u2);
            Vector256<double> w3 = MoveInner(ref Unsafe.Add(ref w, 12), along, u3);
            if (sums.IsEmpty)
                continue;
            ref Vector256<double> sum = ref Unsafe.Add(ref MemoryMarshal.GetReference(sums), k);
            Vector256<double> two = Vector256.FusedMultiplyAdd(a1, w1, Vector256.FusedMultiplyAdd(a0, w0, sum));
            sum = Vector256.FusedMultiplyAdd(a3, w3, Vector256.FusedMultiplyAdd(a2, w2, two));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MoveEight(ref double outer, nuint stride, in MapVectors map, ref double r, int dimension, Span<Vector256<double>> sums)
    {
        Vector256<double> u0 = Vector256<double>.Zero;
        Vector256<double> u1 = Vector256<double>.Zero;
        ref double w = ref outer;
        for (int k = 0; k < dimension; k++)
        {
            w = ref Unsafe.Add(ref w, stride);
            Vector256<double> along = Vector256.Create(Unsafe.Add(ref r, k));
            u0 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref w), along, u0);
            u1 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref w, 4), along, u1);
        }

        Vector256<double> a0 = map.MoveOuter(ref outer, ref u0);
        Vector256<double> a1 = map.MoveOuter(ref Unsafe.Add(ref outer, 4), ref u1);
        w = ref outer;
        for (int k = 0; k < dimension; k++)
        {
            w = ref Unsafe.Add(ref w, stride);
            Vector256<double> along = Vector256.Create(-Unsafe.Add(ref r, k));
            Vector256<double> w0 = MoveInner(ref w, along, u0);
            Vector256<double> w1 = MoveInner(ref Unsafe.Add(ref w, 4), along, u1);
            if (sums.IsEmpty)
                continue;
            ref Vector256<double> sum = ref Unsafe.Add(ref MemoryMarshal.GetReference(sums), k);
            sum = Vector256.FusedMultiplyAdd(a1, w1, Vector256.FusedMultiplyAdd(a0, w0, sum));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MoveFour(ref double outer, nuint stride, in MapVectors map, ref double r, int dimension, Span<Vector256<double>> sums)
    {
        Vector256<double> u = Vector256<double>.Zero;
        ref double w = ref outer;
        for (int k = 0; k < dimension; k++)
        {
            w = ref Unsafe.Add(ref w, stride);
            u = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref w), Vector256.Create(Unsafe.Add(ref r, k)), u);
        }

        Vector256<double> a = map.MoveOuter(ref outer, ref u);
        w = ref outer;
        for (int k = 0; k < dimension; k++)
        {
            w = ref Unsafe.Add(ref w, stride);
            Vector256<double> moved = MoveInner(ref w, Vector256.Create(-Unsafe.Add(ref r, k)), u);
            if (!sums.IsEmpty)
                sums[k] = Vector256.FusedMultiplyAdd(a, moved, sums[k]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> MoveInner(ref double w, Vector256<double> along, Vector256<double> u)
    {
        Vector256<double> moved = Vector256.FusedMultiplyAdd(along, u, Vector256.LoadUnsafe(ref w));
        moved.StoreUnsafe(ref w);
        return moved;
    }
}
