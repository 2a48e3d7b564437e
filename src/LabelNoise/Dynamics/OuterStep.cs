using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LabelNoise.Dynamics;

/// <summary>A step as an outer weight sees it: a' = (1 − α)a − βq, and the pull −(γa + δq) on its inner weights.</summary>
internal readonly struct OuterStep
{
    private readonly Vector256<double> _keep;
    private readonly Vector256<double> _beta;
    private readonly Vector256<double> _gamma;
    private readonly Vector256<double> _delta;

    /// <summary>Reads α, β, γ and δ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public OuterStep(in NeuronMap map)
    {
        _keep = Vector256<double>.One - map.OuterDecay.Vector;
        _beta = -map.OuterGain.Vector;
        _gamma = -map.InnerGain.Vector;
        _delta = -map.InnerDecay.Vector;
    }

    /// <summary>Moves an outer weight, whose product with the direction is <paramref name="product"/>, and returns the pull.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Move(ref Vector256<double> outer, Vector256<double> product)
    {
        Vector256<double> a = outer;
        outer = Vector256.FusedMultiplyAdd(_keep, a, _beta * product);
        return Vector256.FusedMultiplyAdd(_gamma, a, _delta * product);
    }

    /// <summary>As the first step of a pair: the pull changes the product with the second direction, whose part of the prediction is added to a sum.</summary>
    /// <param name="outer">The outer weight.</param>
    /// <param name="row">The row's first vector (<see cref="PairRow"/>).</param>
    /// <param name="stride">How far apart the row's vectors are.</param>
    /// <param name="overlap">r·v.</param>
    /// <param name="sum">The sum so far.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> First(ref Vector256<double> outer, ref Vector256<double> row, int stride, Vector256<double> overlap, Vector256<double> sum)
    {
        ref Vector256<double> product = ref Unsafe.Add(ref row, PairRow.SecondProduct * stride);
        Vector256<double> pull = Move(ref outer, row);
        Unsafe.Add(ref row, PairRow.FirstPull * stride) = pull;
        product = Vector256.FusedMultiplyAdd(pull, overlap, product);
        return Vector256.FusedMultiplyAdd(outer, product, sum);
    }

    /// <summary>As the second step of a pair.</summary>
    /// <param name="outer">The outer weight.</param>
    /// <param name="row">The row's first vector (<see cref="PairRow"/>).</param>
    /// <param name="stride">How far apart the row's vectors are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Second(ref Vector256<double> outer, ref Vector256<double> row, int stride) =>
        Unsafe.Add(ref row, PairRow.SecondPull * stride) = Move(ref outer, Unsafe.Add(ref row, PairRow.SecondProduct * stride));
}
