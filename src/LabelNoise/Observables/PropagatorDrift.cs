using LabelNoise.Simulation;

namespace LabelNoise.Observables;

/// <summary>
/// How far the propagator has moved since a reference step, in the three norms that bound the move of any neuron. With ΔP = P(t) − P(s),
/// <c>|aᵢ(t) − aᵢ(s)| ≤ |aᵢ(0)|·|ΔP₀₀| + ‖wᵢ(0)‖·‖ΔP_w0‖</c> and <c>‖wᵢ(t) − wᵢ(s)‖ ≤ |aᵢ(0)|·‖ΔP_0w‖ + ‖wᵢ(0)‖·‖ΔP_ww‖</c>.
/// </summary>
internal sealed class PropagatorDrift
{
    private readonly NeuronBlock _propagator;
    private readonly double[] _reference;
    private readonly int _size;

    /// <summary>Watches a propagator from its present value on.</summary>
    public PropagatorDrift(NeuronBlock propagator)
    {
        _propagator = propagator;
        _size = propagator.Count;
        _reference = new double[_size * _size];
        Rebase();
    }

    /// <summary>Takes the present value as the new reference.</summary>
    public void Rebase()
    {
        for (int column = 0; column < _size; column++)
        {
            for (int row = 0; row < _size; row++)
                _reference[column * _size + row] = _propagator[row, column];
        }
    }

    /// <summary>Bounds on the moves of |aᵢ| and of wᵢ for any neuron whose initial weights are within those of <paramref name="start"/>.</summary>
    public (double OuterWeight, double Displacement) Bound(in NeuronExtremes start)
    {
        double outerOuter = Math.Abs(Change(0, 0));
        double innerOuter = 0;
        double outerInner = 0;
        double innerInner = 0;
        for (int k = 1; k < _size; k++)
        {
            innerOuter += Square(Change(k, 0));
            outerInner += Square(Change(0, k));
            for (int row = 1; row < _size; row++)
                innerInner += Square(Change(row, k));
        }

        return (
            start.InitialOuterWeight * outerOuter + start.InitialNorm * Math.Sqrt(innerOuter),
            start.InitialOuterWeight * Math.Sqrt(outerInner) + start.InitialNorm * Math.Sqrt(innerInner));
    }

    private static double Square(double x) => x * x;

    private double Change(int row, int column) => _propagator.At(row, column) - _reference[column * _size + row];
}
