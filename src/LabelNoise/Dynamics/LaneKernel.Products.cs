using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LabelNoise.Dynamics;

/// <content>Inner products of the rows. The sums are those of the plain loops, in the same order whether rows are in fours or not.</content>
internal static partial class LaneKernel
{
    /// <summary>qᵢ = wᵢ·r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Project(
        ref Vector256<double> rows, ref Vector256<double> products, int inFours, int count, ReadOnlySpan<Vector256<double>> direction)
    {
        int row = 0;
        for (; row < inFours; row += 4)
        {
            Vector256<double> q0 = Vector256<double>.Zero;
            Vector256<double> q1 = Vector256<double>.Zero;
            Vector256<double> q2 = Vector256<double>.Zero;
            Vector256<double> q3 = Vector256<double>.Zero;
            foreach (Vector256<double> r in direction)
            {
                rows = ref Unsafe.Add(ref rows, 4);
                q0 = Vector256.FusedMultiplyAdd(rows, r, q0);
                q1 = Vector256.FusedMultiplyAdd(Unsafe.Add(ref rows, 1), r, q1);
                q2 = Vector256.FusedMultiplyAdd(Unsafe.Add(ref rows, 2), r, q2);
                q3 = Vector256.FusedMultiplyAdd(Unsafe.Add(ref rows, 3), r, q3);
            }

            rows = ref Unsafe.Add(ref rows, 4);
            Unsafe.Add(ref products, row) = q0;
            Unsafe.Add(ref products, row + 1) = q1;
            Unsafe.Add(ref products, row + 2) = q2;
            Unsafe.Add(ref products, row + 3) = q3;
        }

        for (; row < count; row++)
        {
            Vector256<double> q = Vector256<double>.Zero;
            foreach (Vector256<double> r in direction)
            {
                rows = ref Unsafe.Add(ref rows, 1);
                q = Vector256.FusedMultiplyAdd(rows, r, q);
            }

            rows = ref Unsafe.Add(ref rows, 1);
            Unsafe.Add(ref products, row) = q;
        }
    }

    /// <summary>Σ aᵢqᵢ, in two sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Vector256<double> Prediction(
        ref Vector256<double> rows, ref Vector256<double> products, int inFours, int count, int columns)
    {
        Vector256<double> even = Vector256<double>.Zero;
        Vector256<double> odd = Vector256<double>.Zero;
        int row = 0;
        for (; row < inFours; row += 4)
        {
            ref Vector256<double> q = ref Unsafe.Add(ref products, row);
            even = Vector256.FusedMultiplyAdd(rows, q, even);
            odd = Vector256.FusedMultiplyAdd(Unsafe.Add(ref rows, 1), Unsafe.Add(ref q, 1), odd);
            even = Vector256.FusedMultiplyAdd(Unsafe.Add(ref rows, 2), Unsafe.Add(ref q, 2), even);
            odd = Vector256.FusedMultiplyAdd(Unsafe.Add(ref rows, 3), Unsafe.Add(ref q, 3), odd);
            rows = ref Unsafe.Add(ref rows, 4 * columns);
        }

        for (; row < count; row++)
        {
            even = Vector256.FusedMultiplyAdd(rows, Unsafe.Add(ref products, row), even);
            rows = ref Unsafe.Add(ref rows, columns);
        }

        return even + odd;
    }

    /// <summary>θ = Wᵀa.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Theta(ref Vector256<double> rows, int inFours, int count, Span<Vector256<double>> theta)
    {
        theta.Clear();
        int row = 0;
        for (; row < inFours; row += 4)
        {
            Vector256<double> a0 = rows;
            Vector256<double> a1 = Unsafe.Add(ref rows, 1);
            Vector256<double> a2 = Unsafe.Add(ref rows, 2);
            Vector256<double> a3 = Unsafe.Add(ref rows, 3);
            foreach (ref Vector256<double> sum in theta)
            {
                rows = ref Unsafe.Add(ref rows, 4);
                Vector256<double> one = Vector256.FusedMultiplyAdd(a0, rows, sum);
                Vector256<double> two = Vector256.FusedMultiplyAdd(a1, Unsafe.Add(ref rows, 1), one);
                Vector256<double> three = Vector256.FusedMultiplyAdd(a2, Unsafe.Add(ref rows, 2), two);
                sum = Vector256.FusedMultiplyAdd(a3, Unsafe.Add(ref rows, 3), three);
            }

            rows = ref Unsafe.Add(ref rows, 4);
        }

        for (; row < count; row++)
        {
            Vector256<double> a = rows;
            foreach (ref Vector256<double> sum in theta)
            {
                rows = ref Unsafe.Add(ref rows, 1);
                sum = Vector256.FusedMultiplyAdd(a, rows, sum);
            }

            rows = ref Unsafe.Add(ref rows, 1);
        }
    }
}
