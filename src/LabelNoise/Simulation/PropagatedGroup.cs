using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LabelNoise.Simulation;

/// <summary>Shows neurons, four at a time, whose present weights are zᵢ(t) = zᵢ(0)P.</summary>
internal static class PropagatedGroup
{
    /// <summary>Shows the groups given, in that order.</summary>
    public static void Show<TVisitor>(InitialRows start, NeuronBlock propagator, ReadOnlySpan<int> groups, ref TVisitor visitor)
        where TVisitor : struct, INeuronVisitor
    {
        Span<Vector256<double>> initial = stackalloc Vector256<double>[start.Dimension + 1];
        Span<Vector256<double>> current = stackalloc Vector256<double>[start.Dimension + 1];
        foreach (int group in groups)
        {
            start.Load(group, initial);
            Propagate(propagator, initial, current);
            visitor.Visit(new NeuronGroup(group, start.Count, initial, current));
        }
    }

    /// <summary>Shows all groups.</summary>
    public static void ShowAll<TVisitor>(InitialRows start, NeuronBlock propagator, ref TVisitor visitor)
        where TVisitor : struct, INeuronVisitor
    {
        Span<Vector256<double>> initial = stackalloc Vector256<double>[start.Dimension + 1];
        Span<Vector256<double>> current = stackalloc Vector256<double>[start.Dimension + 1];
        for (int group = 0; group < start.Groups; group++)
        {
            start.Load(group, initial);
            Propagate(propagator, initial, current);
            visitor.Visit(new NeuronGroup(group, start.Count, initial, current));
        }
    }

    /// <summary>Four columns at a time, so that four sums fill the wait for each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Propagate(NeuronBlock propagator, ReadOnlySpan<Vector256<double>> initial, Span<Vector256<double>> current)
    {
        nint stride = propagator.Stride;
        int column = 0;
        for (; column + 4 <= current.Length; column += 4)
        {
            ref double p = ref Unsafe.Add(ref propagator.Reference, column * stride);
            Vector256<double> sum0 = Vector256<double>.Zero;
            Vector256<double> sum1 = Vector256<double>.Zero;
            Vector256<double> sum2 = Vector256<double>.Zero;
            Vector256<double> sum3 = Vector256<double>.Zero;
            foreach (Vector256<double> z in initial)
            {
                sum0 = Vector256.FusedMultiplyAdd(z, Vector256.Create(p), sum0);
                sum1 = Vector256.FusedMultiplyAdd(z, Vector256.Create(Unsafe.Add(ref p, stride)), sum1);
                sum2 = Vector256.FusedMultiplyAdd(z, Vector256.Create(Unsafe.Add(ref p, 2 * stride)), sum2);
                sum3 = Vector256.FusedMultiplyAdd(z, Vector256.Create(Unsafe.Add(ref p, 3 * stride)), sum3);
                p = ref Unsafe.Add(ref p, 1);
            }

            (current[column], current[column + 1], current[column + 2], current[column + 3]) = (sum0, sum1, sum2, sum3);
        }

        for (; column < current.Length; column++)
        {
            ref double p = ref Unsafe.Add(ref propagator.Reference, column * stride);
            Vector256<double> sum = Vector256<double>.Zero;
            foreach (Vector256<double> z in initial)
            {
                sum = Vector256.FusedMultiplyAdd(z, Vector256.Create(p), sum);
                p = ref Unsafe.Add(ref p, 1);
            }

            current[column] = sum;
        }
    }
}
