using System.Runtime.Intrinsics;
using LabelNoise.Numerics;
using LabelNoise.Simulation;

namespace LabelNoise.Observables;

/// <summary>
/// How far the propagator has moved since a reference step, in the norms that bound the move of any neuron. With ΔP = P(t) − P(s),
/// <c>|aᵢ(t) − aᵢ(s)| ≤ |aᵢ(0)|·|ΔP₀₀| + ‖wᵢ(0)‖·‖ΔP_w0‖</c> and <c>‖wᵢ(t) − wᵢ(s)‖ ≤ |aᵢ(0)|·‖ΔP_0w‖ + ‖wᵢ(0)‖·‖ΔP_ww‖</c>.
/// </summary>
internal sealed class PropagatorDrift
{
    private readonly NeuronBlock _propagator;
    private readonly NeuronBlock _reference;

    /// <summary>Watches a propagator from its present value on.</summary>
    public PropagatorDrift(NeuronBlock propagator)
    {
        _propagator = propagator;
        _reference = propagator.Copy();
    }

    /// <summary>Takes the present value as the new reference.</summary>
    public void Rebase() => _reference.CopyFrom(_propagator);

    /// <summary>Bounds on the moves of aᵢ and of wᵢ for any neuron whose initial weights are within those of <paramref name="start"/>.</summary>
    public (double OuterWeight, double Displacement) Bound(in NeuronExtremes start)
    {
        int stride = _propagator.Stride;
        ref double now = ref _propagator.Reference;
        ref double then = ref _reference.Reference;
        double outerOuter = now - then;
        double innerOuter = SquaredChange(ref now, ref then, 0, stride) - outerOuter * outerOuter;

        double inner = SquaredChange(ref now, ref then, stride, stride * _propagator.Dimension);
        double outerInner = 0;
        for (int column = 1; column <= _propagator.Dimension; column++)
        {
            double change = _propagator.At(0, column) - _reference.At(0, column);
            outerInner += change * change;
        }

        // Differences of sums may fall below zero by rounding.
        return (
            start.InitialOuterWeight * Math.Abs(outerOuter) + start.InitialNorm * Math.Sqrt(Math.Max(0, innerOuter)),
            start.InitialOuterWeight * Math.Sqrt(outerInner) + start.InitialNorm * Math.Sqrt(Math.Max(0, inner - outerInner)));
    }

    private static double SquaredChange(ref double now, ref double then, int from, int length)
    {
        Vector256<double> sum = Vector256<double>.Zero;
        for (int at = from; at < from + length; at += 4)
        {
            Vector256<double> change = Vector256.LoadUnsafe(ref now, (nuint)at) - Vector256.LoadUnsafe(ref then, (nuint)at);
            sum = Vector256.FusedMultiplyAdd(change, change, sum);
        }

        return Dense.Sum(sum);
    }
}
