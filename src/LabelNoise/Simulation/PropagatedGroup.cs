using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LabelNoise.Simulation;

/// <summary>Shows neurons, eight at a time, whose present weights are zᵢ(t) = zᵢ(0)P.</summary>
internal static class PropagatedGroup
{
    /// <summary>Shows the groups given, in that order.</summary>
    public static void Show<TVisitor>(InitialRows start, NeuronBlock propagator, ReadOnlySpan<int> groups, ref TVisitor visitor)
        where TVisitor : struct, INeuronVisitor
    {
        Span<Vector256<double>> initial = stackalloc Vector256<double>[2 * (start.Dimension + 1)];
        Span<Vector256<double>> current = stackalloc Vector256<double>[2 * (start.Dimension + 1)];
        for (int at = 0; at < groups.Length; at += 2)
        {
            int next = Math.Min(at + 1, groups.Length - 1);
            start.Load(groups[at], groups[next], initial);
            Propagate(propagator, initial, current);
            start.ShowPair(groups[at], groups[next], next > at, initial, current, ref visitor);
        }
    }

    /// <summary>Shows all groups.</summary>
    public static void ShowAll<TVisitor>(InitialRows start, NeuronBlock propagator, ref TVisitor visitor)
        where TVisitor : struct, INeuronVisitor
    {
        Span<Vector256<double>> initial = stackalloc Vector256<double>[2 * (start.Dimension + 1)];
        Span<Vector256<double>> current = stackalloc Vector256<double>[2 * (start.Dimension + 1)];
        for (int group = 0; group < start.Groups; group += 2)
        {
            int next = Math.Min(group + 1, start.Groups - 1);
            start.Load(group, next, initial);
            Propagate(propagator, initial, current);
            start.ShowPair(group, next, next > group, initial, current, ref visitor);
        }
    }

    /// <summary>Four columns of two groups at a time: eight sums fill the wait for each other, and an element of P serves both groups.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Propagate(NeuronBlock propagator, ReadOnlySpan<Vector256<double>> initial, Span<Vector256<double>> current)
    {
        nint stride = propagator.Stride;
        nint columns = current.Length / 2;
        ref Vector256<double> from = ref MemoryMarshal.GetReference(initial);
        ref Vector256<double> to = ref MemoryMarshal.GetReference(current);
        ref double column = ref propagator.Reference;
        nint left = columns;
        for (; left >= 4; left -= 4)
        {
            FourColumns(ref column, stride, ref from, ref to, columns);
            column = ref Unsafe.Add(ref column, 4 * stride);
            to = ref Unsafe.Add(ref to, 4);
        }

        for (; left > 0; left--)
        {
            Vector256<double> a = Vector256<double>.Zero;
            Vector256<double> b = Vector256<double>.Zero;
            for (nint k = 0; k < columns; k++)
            {
                Vector256<double> p = Vector256.Create(Unsafe.Add(ref column, k));
                a = Vector256.FusedMultiplyAdd(p, Unsafe.Add(ref from, k), a);
                b = Vector256.FusedMultiplyAdd(p, Unsafe.Add(ref from, columns + k), b);
            }

            to = a;
            Unsafe.Add(ref to, columns) = b;
            column = ref Unsafe.Add(ref column, stride);
            to = ref Unsafe.Add(ref to, 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FourColumns(ref double p, nint stride, ref Vector256<double> from, ref Vector256<double> to, nint columns)
    {
        Vector256<double> a0 = Vector256<double>.Zero;
        Vector256<double> a1 = Vector256<double>.Zero;
        Vector256<double> a2 = Vector256<double>.Zero;
        Vector256<double> a3 = Vector256<double>.Zero;
        Vector256<double> b0 = Vector256<double>.Zero;
        Vector256<double> b1 = Vector256<double>.Zero;
        Vector256<double> b2 = Vector256<double>.Zero;
        Vector256<double> b3 = Vector256<double>.Zero;
        ref double p2 = ref Unsafe.Add(ref p, 2 * stride);
        for (nint k = 0; k < columns; k++)
        {
            Vector256<double> a = Unsafe.Add(ref from, k);
            Vector256<double> b = Unsafe.Add(ref from, columns + k);
            Vector256<double> element = Vector256.Create(Unsafe.Add(ref p, k));
            a0 = Vector256.FusedMultiplyAdd(element, a, a0);
            b0 = Vector256.FusedMultiplyAdd(element, b, b0);
            element = Vector256.Create(Unsafe.Add(ref p, k + stride));
            a1 = Vector256.FusedMultiplyAdd(element, a, a1);
            b1 = Vector256.FusedMultiplyAdd(element, b, b1);
            element = Vector256.Create(Unsafe.Add(ref p2, k));
            a2 = Vector256.FusedMultiplyAdd(element, a, a2);
            b2 = Vector256.FusedMultiplyAdd(element, b, b2);
            element = Vector256.Create(Unsafe.Add(ref p2, k + stride));
            a3 = Vector256.FusedMultiplyAdd(element, a, a3);
            b3 = Vector256.FusedMultiplyAdd(element, b, b3);
        }

        to = a0;
        Unsafe.Add(ref to, 1) = a1;
        Unsafe.Add(ref to, 2) = a2;
        Unsafe.Add(ref to, 3) = a3;
        ref Vector256<double> second = ref Unsafe.Add(ref to, columns);
        second = b0;
        Unsafe.Add(ref second, 1) = b1;
        Unsafe.Add(ref second, 2) = b2;
        Unsafe.Add(ref second, 3) = b3;
    }
}
