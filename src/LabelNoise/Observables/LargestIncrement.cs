using System.Runtime.Intrinsics;
using LabelNoise.Simulation;

namespace LabelNoise.Observables;

/// <summary>The largest ΔWᵢ over all neurons and all steps since it was created, as the neurons move: what a step adds to ‖wᵢ‖² − aᵢ², over η² (equation 41).</summary>
/// <remarks>Up to some 10⁻¹⁵·‖wᵢ‖²/η², the rounding of ‖wᵢ‖² − aᵢ².</remarks>
internal sealed class LargestIncrement
{
    private readonly Vector256<double>[] _balances;
    private readonly double _rateSquared;

    /// <summary>Looks at the neurons as they are.</summary>
    /// <exception cref="InvalidOperationException">The network has no rows.</exception>
    public LargestIncrement(Network network)
    {
        _balances = new Vector256<double>[(network.Neurons + 3) / 4];
        _rateSquared = network.Problem.LearningRate * network.Problem.LearningRate;
        Look(network);
        Value = double.NegativeInfinity;
    }

    /// <summary>The largest so far; −∞ before the first step, and NaN for good once a weight was no number.</summary>
    public double Value { get; private set; }

    /// <summary>Looks again, one step later.</summary>
    public void Look(Network network)
    {
        Visitor visitor = new(_balances);
        network.VisitAll(ref visitor);
        Value = Math.Max(Value, visitor.Largest / _rateSquared);
    }

    /// <summary>Takes a step that moved no neuron.</summary>
    public void Rest() => Value = Math.Max(Value, 0);

    private struct Visitor(Vector256<double>[] balances) : INeuronVisitor
    {
        public double Largest { get; private set; } = double.NegativeInfinity;

        public void Visit(scoped in NeuronGroup group)
        {
            Vector256<double> balance = group.NormSquared() - (group.Current[0] * group.Current[0]);
            Vector256<double> added = balance - balances[group.Index];
            balances[group.Index] = balance;
            for (int neuron = 0; neuron < group.Count; neuron++)
                Largest = Math.Max(Largest, added[neuron]);
        }
    }
}
