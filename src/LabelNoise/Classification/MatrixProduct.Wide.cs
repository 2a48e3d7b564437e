using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LabelNoise.Classification;

/// <content>The same sums in vectors of 512 bits, four at a time: each element has the same operations in the same order, so the same digits.</content>
internal static partial class MatrixProduct
{
    /// <summary>One block of columns of four rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourRows(ReadOnlySpan<double> coefficients, ReadOnlySpan<double> source, Span<double> destination, int at, int width)
    {
        int inner = coefficients.Length / 4;
        ref double first = ref MemoryMarshal.GetReference(coefficients);
        ref double second = ref Unsafe.Add(ref first, inner);
        ref double third = ref Unsafe.Add(ref second, inner);
        ref double fourth = ref Unsafe.Add(ref third, inner);
        ref double from = ref Unsafe.Add(ref MemoryMarshal.GetReference(source), at);
        (Vector512<double> a0, Vector512<double> a1, Vector512<double> b0, Vector512<double> b1) = (default, default, default, default);
        (Vector512<double> c0, Vector512<double> c1, Vector512<double> d0, Vector512<double> d1) = (default, default, default, default);
        for (int j = 0; j < inner; j++)
        {
            (Vector512<double> x, Vector512<double> y) = (Wide(ref from, 0), Wide(ref from, 8));
            Vector512<double> a = Vector512.Create(Unsafe.Add(ref first, j));
            (a0, a1) = (Vector512.FusedMultiplyAdd(a, x, a0), Vector512.FusedMultiplyAdd(a, y, a1));
            Vector512<double> b = Vector512.Create(Unsafe.Add(ref second, j));
            (b0, b1) = (Vector512.FusedMultiplyAdd(b, x, b0), Vector512.FusedMultiplyAdd(b, y, b1));
            Vector512<double> c = Vector512.Create(Unsafe.Add(ref third, j));
            (c0, c1) = (Vector512.FusedMultiplyAdd(c, x, c0), Vector512.FusedMultiplyAdd(c, y, c1));
            Vector512<double> d = Vector512.Create(Unsafe.Add(ref fourth, j));
            (d0, d1) = (Vector512.FusedMultiplyAdd(d, x, d0), Vector512.FusedMultiplyAdd(d, y, d1));
            from = ref Unsafe.Add(ref from, width);
        }

        ref double to = ref Unsafe.Add(ref MemoryMarshal.GetReference(destination), at);
        (Wide(ref to, 0), Wide(ref to, 8)) = (a0, a1);
        (Wide(ref to, width), Wide(ref to, width + 8)) = (b0, b1);
        (Wide(ref to, 2 * width), Wide(ref to, 2 * width + 8)) = (c0, c1);
        (Wide(ref to, 3 * width), Wide(ref to, 3 * width + 8)) = (d0, d1);
    }

    /// <summary>The products of one vector with four, row by row; the sums of <see cref="Dot"/> two to a vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourDots(ReadOnlySpan<double> u, ReadOnlySpan<double> rows, Span<double> destination)
    {
        int width = u.Length;
        ref double x = ref MemoryMarshal.GetReference(u);
        ref double y = ref MemoryMarshal.GetReference(rows);
        (Vector512<double> a0, Vector512<double> a1, Vector512<double> b0, Vector512<double> b1) = (default, default, default, default);
        (Vector512<double> c0, Vector512<double> c1, Vector512<double> d0, Vector512<double> d1) = (default, default, default, default);
        int k = 0;
        for (; k + Block <= width; k += Block)
        {
            (Vector512<double> low, Vector512<double> high) = (Wide(ref x, k), Wide(ref x, k + 8));
            a0 = Vector512.FusedMultiplyAdd(low, Wide(ref y, k), a0);
            a1 = Vector512.FusedMultiplyAdd(high, Wide(ref y, k + 8), a1);
            b0 = Vector512.FusedMultiplyAdd(low, Wide(ref y, width + k), b0);
            b1 = Vector512.FusedMultiplyAdd(high, Wide(ref y, width + k + 8), b1);
            c0 = Vector512.FusedMultiplyAdd(low, Wide(ref y, 2 * width + k), c0);
            c1 = Vector512.FusedMultiplyAdd(high, Wide(ref y, 2 * width + k + 8), c1);
            d0 = Vector512.FusedMultiplyAdd(low, Wide(ref y, 3 * width + k), d0);
            d1 = Vector512.FusedMultiplyAdd(high, Wide(ref y, 3 * width + k + 8), d1);
        }

        destination[0] = Finish(a0, a1, ref x, ref y, k, width);
        destination[1] = Finish(b0, b1, ref x, ref Unsafe.Add(ref y, width), k, width);
        destination[2] = Finish(c0, c1, ref x, ref Unsafe.Add(ref y, 2 * width), k, width);
        destination[3] = Finish(d0, d1, ref x, ref Unsafe.Add(ref y, 3 * width), k, width);
    }

    /// <summary>Adds what is left of a block to the first of the four sums, and then all four.</summary>
    private static double Finish(Vector512<double> low, Vector512<double> high, ref double x, ref double y, int k, int width)
    {
        Vector256<double> sum = low.GetLower();
        for (; k + 4 <= width; k += 4)
            sum = Vector256.FusedMultiplyAdd(At(ref x, k), At(ref y, k), sum);
        return Numerics.Dense.Sum((sum + low.GetUpper()) + (high.GetLower() + high.GetUpper()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Vector512<double> Wide(ref double start, int index) => ref Unsafe.As<double, Vector512<double>>(ref Unsafe.Add(ref start, index));
}
