using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LabelNoise.Dynamics;

/// <summary>The loops of <see cref="NeuronWeights"/>, four columns at a time. Rows follow one another, each as long as the lifted direction (0, r).</summary>
internal static class NeuronKernels
{
    private const int Lanes = 4;

    /// <summary>Σ aᵢ wᵢ·r, summed over the neurons before the columns: then each neuron costs no sum across a vector.</summary>
    public static double Prediction(ReadOnlySpan<double> rows, ReadOnlySpan<double> lifted)
    {
        int width = lifted.Length;
        ref double first = ref MemoryMarshal.GetReference(rows);
        Vector256<double> sums = default;
        int k = 0;
        for (; k + Lanes <= width; k += Lanes)
        {
            Vector256<double> theta = default;
            for (int at = 0; at < rows.Length; at += width)
                theta = Vector256.FusedMultiplyAdd(Vector256.Create(Unsafe.Add(ref first, at)), Vector256.LoadUnsafe(ref first, (nuint)(at + k)), theta);
            sums = Vector256.FusedMultiplyAdd(theta, Vector256.Create(lifted[k..]), sums);
        }

        double sum = Vector256.Sum(sums);
        for (; k < width; k++)
        {
            double theta = 0;
            for (int at = 0; at < rows.Length; at += width)
                theta = Math.FusedMultiplyAdd(rows[at], rows[at + k], theta);
            sum = Math.FusedMultiplyAdd(theta, lifted[k], sum);
        }

        return sum;
    }

    /// <summary>wᵢ·r for every row.</summary>
    public static void Products(ReadOnlySpan<double> rows, ReadOnlySpan<double> lifted, Span<double> products)
    {
        ref double first = ref MemoryMarshal.GetReference(rows);
        for (int i = 0; i < products.Length; i++)
            products[i] = RowProduct(ref Unsafe.Add(ref first, i * lifted.Length), lifted);
    }

    /// <summary>aᵢ ← aᵢ + uᵢ and wᵢ ← wᵢ + vᵢ·r for every row.</summary>
    public static void Move(Span<double> rows, ReadOnlySpan<double> lifted, ReadOnlySpan<double> outer, ReadOnlySpan<double> inner)
    {
        ref double first = ref MemoryMarshal.GetReference(rows);
        for (int i = 0; i < outer.Length; i++)
        {
            ref double row = ref Unsafe.Add(ref first, i * lifted.Length);
            MoveRow(ref row, lifted, inner[i]);
            row += outer[i];
        }
    }

    /// <summary>aᵢ ← aᵢ − c·wᵢ·r and wᵢ ← wᵢ − c·aᵢ·r for every row.</summary>
    public static void Descend(Span<double> rows, ReadOnlySpan<double> lifted, double coefficient)
    {
        ref double first = ref MemoryMarshal.GetReference(rows);
        for (int at = 0; at < rows.Length; at += lifted.Length)
        {
            ref double row = ref Unsafe.Add(ref first, at);
            double product = RowProduct(ref row, lifted);
            MoveRow(ref row, lifted, -coefficient * row);
            row = Math.FusedMultiplyAdd(-coefficient, product, row);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double RowProduct(ref double row, ReadOnlySpan<double> lifted)
    {
        Vector256<double> products = default;
        int k = 0;
        for (; k + Lanes <= lifted.Length; k += Lanes)
            products = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref row, (nuint)k), Vector256.Create(lifted[k..]), products);
        double product = Vector256.Sum(products);
        for (; k < lifted.Length; k++)
            product = Math.FusedMultiplyAdd(Unsafe.Add(ref row, k), lifted[k], product);
        return product;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MoveRow(ref double row, ReadOnlySpan<double> lifted, double factor)
    {
        ref double direction = ref MemoryMarshal.GetReference(lifted);
        int k = 0;
        for (; k + Lanes <= lifted.Length; k += Lanes)
            Vector256.FusedMultiplyAdd(Vector256.Create(factor), Vector256.LoadUnsafe(ref direction, (nuint)k), Vector256.LoadUnsafe(ref row, (nuint)k)).StoreUnsafe(ref row, (nuint)k);
        for (; k < lifted.Length; k++)
            Unsafe.Add(ref row, k) = Math.FusedMultiplyAdd(factor, lifted[k], Unsafe.Add(ref row, k));
    }
}
