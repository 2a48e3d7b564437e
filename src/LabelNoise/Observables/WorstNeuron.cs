using LabelNoise.Simulation;

namespace LabelNoise.Observables;

/// <summary>The neuron at which a measure is largest, found one by one: for accounts of single replicates, where no time counts.</summary>
internal static class WorstNeuron
{
    /// <summary>A number of a neuron's rows (aᵢ, wᵢ) at step 0 and now.</summary>
    public delegate double Measure(ReadOnlySpan<double> initial, ReadOnlySpan<double> current);

    /// <summary>Looks at every neuron; the first of equals counts.</summary>
    public static (int Neuron, double Value) Of(Network network, Measure measure)
    {
        Visitor visitor = new(measure);
        network.VisitAll(ref visitor);
        return visitor.Worst;
    }

    private struct Visitor(Measure measure) : INeuronVisitor
    {
        public (int Neuron, double Value) Worst { get; private set; } = (-1, double.NegativeInfinity);

        public void Visit(scoped in NeuronGroup group)
        {
            double[] initial = new double[group.Initial.Length];
            double[] current = new double[initial.Length];
            for (int lane = 0; lane < group.Count; lane++)
            {
                for (int k = 0; k < initial.Length; k++)
                    (initial[k], current[k]) = (group.Initial[k][lane], group.Current[k][lane]);
                double value = measure(initial, current);
                if (value > Worst.Value)
                    Worst = (4 * group.Index + lane, value);
            }
        }
    }
}
