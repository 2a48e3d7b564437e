using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LabelNoise.Classification;

/// <summary>The two products of matrices that a step consists of. Every element is one sum in a fixed order, so its digits depend on no block.</summary>
internal static partial class MatrixProduct
{
    /// <summary>Doubles that one pass holds in registers, of each of two rows.</summary>
    private const int Block = 4 * 4;

    /// <summary>destination = coefficients·source.</summary>
    /// <param name="coefficients">r × k, row by row.</param>
    /// <param name="source">k × <paramref name="width"/>, row by row.</param>
    /// <param name="destination">r × <paramref name="width"/>, row by row.</param>
    /// <param name="width">The length of a row, a multiple of four.</param>
    public static void Write(ReadOnlySpan<double> coefficients, ReadOnlySpan<double> source, Span<double> destination, int width)
    {
        int inner = source.Length / width;
        int rows = destination.Length / width;

        // Column block by column block, so that the block of the source stays near while all rows use it.
        int at = 0;
        for (; at + Block <= width; at += Block)
        {
            int row = 0;
            for (; Vector512.IsHardwareAccelerated && row + 4 <= rows; row += 4)
                FourRows(coefficients.Slice(row * inner, 4 * inner), source, destination.Slice(row * width, 4 * width), at, width);
            for (; row + 2 <= rows; row += 2)
                TwoRows(coefficients.Slice(row * inner, 2 * inner), source, destination.Slice(row * width, 2 * width), at, width);
            if (row < rows)
                OneRow(coefficients.Slice(row * inner, inner), source, destination.Slice(row * width, width), at, at + Block);
        }

        for (int row = 0; row < rows && at < width; row++)
            OneRow(coefficients.Slice(row * inner, inner), source, destination.Slice(row * width, width), at, width);
    }

    /// <summary>destination = left·rightᵀ.</summary>
    /// <param name="left">r × <paramref name="width"/>, row by row.</param>
    /// <param name="right">k × <paramref name="width"/>, row by row.</param>
    /// <param name="destination">r × k, row by row.</param>
    /// <param name="width">The length of a row, a multiple of four.</param>
    public static void WriteDots(ReadOnlySpan<double> left, ReadOnlySpan<double> right, Span<double> destination, int width)
    {
        int columns = right.Length / width;
        for (int row = 0; row * columns < destination.Length; row++)
        {
            ReadOnlySpan<double> factor = left.Slice(row * width, width);
            Span<double> dots = destination.Slice(row * columns, columns);
            int k = 0;
            for (; Vector512.IsHardwareAccelerated && k + 4 <= columns; k += 4)
                FourDots(factor, right.Slice(k * width, 4 * width), dots[k..]);
            for (; k < columns; k++)
                dots[k] = Dot(factor, right.Slice(k * width, width));
        }
    }

    /// <summary>Multiplies v by u, element by element.</summary>
    /// <param name="u">As many numbers as <paramref name="v"/>, a multiple of four.</param>
    /// <param name="v">The numbers that are multiplied.</param>
    public static void Multiply(ReadOnlySpan<double> u, Span<double> v)
    {
        for (int k = 0; k < v.Length; k += Vector256<double>.Count)
            (Vector256.Create(u[k..]) * Vector256.Create<double>(v[k..])).CopyTo(v[k..]);
    }

    /// <summary>u·v in four lanes, each of four sums, whatever the hardware.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Dot(ReadOnlySpan<double> u, ReadOnlySpan<double> v)
    {
        ref double x = ref MemoryMarshal.GetReference(u);
        ref double y = ref MemoryMarshal.GetReference(v);
        (Vector256<double> s0, Vector256<double> s1, Vector256<double> s2, Vector256<double> s3) = (default, default, default, default);
        int k = 0;
        for (; k + Block <= u.Length; k += Block)
        {
            s0 = Vector256.FusedMultiplyAdd(At(ref x, k), At(ref y, k), s0);
            s1 = Vector256.FusedMultiplyAdd(At(ref x, k + 4), At(ref y, k + 4), s1);
            s2 = Vector256.FusedMultiplyAdd(At(ref x, k + 8), At(ref y, k + 8), s2);
            s3 = Vector256.FusedMultiplyAdd(At(ref x, k + 12), At(ref y, k + 12), s3);
        }

        for (; k + 4 <= u.Length; k += 4)
            s0 = Vector256.FusedMultiplyAdd(At(ref x, k), At(ref y, k), s0);
        return Numerics.Dense.Sum((s0 + s1) + (s2 + s3));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TwoRows(ReadOnlySpan<double> coefficients, ReadOnlySpan<double> source, Span<double> destination, int at, int width)
    {
        int inner = coefficients.Length / 2;
        ref double first = ref MemoryMarshal.GetReference(coefficients);
        ref double second = ref Unsafe.Add(ref first, inner);
        ref double from = ref Unsafe.Add(ref MemoryMarshal.GetReference(source), at);
        (Vector256<double> a0, Vector256<double> a1, Vector256<double> a2, Vector256<double> a3) = (default, default, default, default);
        (Vector256<double> b0, Vector256<double> b1, Vector256<double> b2, Vector256<double> b3) = (default, default, default, default);
        for (int j = 0; j < inner; j++)
        {
            Vector256<double> a = Vector256.Create(Unsafe.Add(ref first, j));
            Vector256<double> b = Vector256.Create(Unsafe.Add(ref second, j));
            (Vector256<double> x0, Vector256<double> x1, Vector256<double> x2, Vector256<double> x3) = (At(ref from, 0), At(ref from, 4), At(ref from, 8), At(ref from, 12));
            a0 = Vector256.FusedMultiplyAdd(a, x0, a0);
            a1 = Vector256.FusedMultiplyAdd(a, x1, a1);
            a2 = Vector256.FusedMultiplyAdd(a, x2, a2);
            a3 = Vector256.FusedMultiplyAdd(a, x3, a3);
            b0 = Vector256.FusedMultiplyAdd(b, x0, b0);
            b1 = Vector256.FusedMultiplyAdd(b, x1, b1);
            b2 = Vector256.FusedMultiplyAdd(b, x2, b2);
            b3 = Vector256.FusedMultiplyAdd(b, x3, b3);
            from = ref Unsafe.Add(ref from, width);
        }

        ref double top = ref Unsafe.Add(ref MemoryMarshal.GetReference(destination), at);
        ref double bottom = ref Unsafe.Add(ref top, width);
        (At(ref top, 0), At(ref top, 4), At(ref top, 8), At(ref top, 12)) = (a0, a1, a2, a3);
        (At(ref bottom, 0), At(ref bottom, 4), At(ref bottom, 8), At(ref bottom, 12)) = (b0, b1, b2, b3);
    }

    /// <summary>The columns of one row from <paramref name="at"/> up to <paramref name="end"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneRow(ReadOnlySpan<double> coefficients, ReadOnlySpan<double> source, Span<double> destination, int at, int end)
    {
        for (; at < end; at += 4)
        {
            ref double from = ref Unsafe.Add(ref MemoryMarshal.GetReference(source), at);
            Vector256<double> sum = default;
            for (int j = 0; j < coefficients.Length; j++)
            {
                sum = Vector256.FusedMultiplyAdd(Vector256.Create(coefficients[j]), At(ref from, 0), sum);
                from = ref Unsafe.Add(ref from, destination.Length);
            }

            sum.CopyTo(destination[at..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Vector256<double> At(ref double start, int index) => ref Unsafe.As<double, Vector256<double>>(ref Unsafe.Add(ref start, index));
}
