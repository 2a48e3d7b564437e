using System.Runtime.Intrinsics;
using LabelNoise.Numerics;
using LabelNoise.Observables;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Observables;

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
        double innerOuter = SquaredChangeBelowTop(0);
        double outerInner = 0;
        double innerInner = 0;
        for (int column = 1; column <= _propagator.Dimension; column++)
        {
            double top = TopChange(column);
            outerInner += top * top;
            innerInner += SquaredChangeBelowTop(column);
        }

        return (
            start.InitialOuterWeight * Math.Abs(TopChange(0)) + start.InitialNorm * Math.Sqrt(innerOuter),
            start.InitialOuterWeight * Math.Sqrt(outerInner) + start.InitialNorm * Math.Sqrt(innerInner));
    }

    /// <summary>The change of the entry of a column in row 0, the row of a.</summary>
    private double TopChange(int column) => _propagator.At(0, column) - _reference.At(0, column);

    /// <summary>The sum of squared changes of a column in the rows of W.</summary>
    private double SquaredChangeBelowTop(int column)
    {
        ref double now = ref _propagator.Reference;
        ref double then = ref _reference.Reference;
        int start = column * _propagator.Stride;
        Vector256<double> change = (Vector256.LoadUnsafe(ref now, (nuint)start) - Vector256.LoadUnsafe(ref then, (nuint)start)).WithElement(0, 0);
        Vector256<double> sum = change * change;
        for (int at = start + 4; at < start + _propagator.Stride; at += 4)
        {
            change = Vector256.LoadUnsafe(ref now, (nuint)at) - Vector256.LoadUnsafe(ref then, (nuint)at);
            sum = Vector256.FusedMultiplyAdd(change, change, sum);
        }

        return Dense.Sum(sum);
    }
}
