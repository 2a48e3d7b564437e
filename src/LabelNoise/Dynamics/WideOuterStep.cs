using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LabelNoise.Numerics;

namespace LabelNoise.Dynamics;

/// <summary><see cref="OuterStep"/> for two rows at once, in vectors of 512 bits: the same operations on each number, so the same bits.</summary>
internal readonly struct WideOuterStep
{
    /// <summary>How far apart the vectors of a pair of rows are: two pairs are stored together.</summary>
    private const int Stride = PairRow.InFours / 2;

    private readonly Vector512<double> _keep;
    private readonly Vector512<double> _beta;
    private readonly Vector512<double> _gamma;
    private readonly Vector512<double> _delta;

    /// <summary>Reads α, β, γ and δ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WideOuterStep(in NeuronMap map)
    {
        _keep = Vector512<double>.One - WideVectors.Twice(map.OuterDecay.Vector);
        _beta = -WideVectors.Twice(map.OuterGain.Vector);
        _gamma = -WideVectors.Twice(map.InnerGain.Vector);
        _delta = -WideVectors.Twice(map.InnerDecay.Vector);
    }

    /// <summary>As <see cref="OuterStep.First"/>, for two rows.</summary>
    /// <param name="outer">Their outer weights.</param>
    /// <param name="rows">Their first vectors.</param>
    /// <param name="overlap">r·v, twice.</param>
    /// <param name="sum">The two sums so far.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> First(ref Vector512<double> outer, ref Vector512<double> rows, Vector512<double> overlap, Vector512<double> sum)
    {
        ref Vector512<double> product = ref Unsafe.Add(ref rows, PairRow.SecondProduct * Stride);
        Vector512<double> pull = Move(ref outer, rows);
        Unsafe.Add(ref rows, PairRow.FirstPull * Stride) = pull;
        Vector512<double> moved = Vector512.FusedMultiplyAdd(pull, overlap, product);
        product = moved;
        return Vector512.FusedMultiplyAdd(outer, moved, sum);
    }

    /// <summary>As <see cref="OuterStep.Second"/>, for two rows, whose pulls it returns.</summary>
    /// <param name="outer">Their outer weights.</param>
    /// <param name="rows">Their first vectors.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Second(ref Vector512<double> outer, ref Vector512<double> rows) => Move(ref outer, Unsafe.Add(ref rows, PairRow.SecondProduct * Stride));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<double> Move(ref Vector512<double> outer, Vector512<double> product)
    {
        Vector512<double> a = outer;
        outer = Vector512.FusedMultiplyAdd(_keep, a, _beta * product);
        return Vector512.FusedMultiplyAdd(_gamma, a, _delta * product);
    }
}
