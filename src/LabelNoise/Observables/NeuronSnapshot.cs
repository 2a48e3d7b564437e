using System.Runtime.Intrinsics;
using LabelNoise.Simulation;

namespace LabelNoise.Observables;

/// <summary>One neuron at one step: its outer weight and its row of W.</summary>
/// <param name="OuterWeight">aᵢ.</param>
/// <param name="InnerWeights">wᵢ; d numbers.</param>
internal sealed record NeuronSnapshot(double OuterWeight, double[] InnerWeights)
{
    /// <summary>The neuron of smallest norm among those with ‖wᵢ‖ ≥ <paramref name="leastNorm"/>; null if there is none.</summary>
    /// <exception cref="InvalidOperationException">The network has no rows.</exception>
    public static NeuronSnapshot? Smallest(Network network, double leastNorm)
    {
        Visitor visitor = new(leastNorm * leastNorm);
        network.VisitAll(ref visitor);
        return visitor.Row is { } row ? new NeuronSnapshot(row[0], row[1..]) : null;
    }

    private struct Visitor(double least) : INeuronVisitor
    {
        private double _smallest = double.PositiveInfinity;

        public double[]? Row { get; private set; }

        public void Visit(scoped in NeuronGroup group)
        {
            Vector256<double> squared = group.NormSquared();
            for (int lane = 0; lane < group.Count; lane++)
            {
                if (squared[lane] < least || squared[lane] >= _smallest)
                    continue;
                _smallest = squared[lane];
                Row ??= new double[group.Current.Length];
                for (int k = 0; k < Row.Length; k++)
                    Row[k] = group.Current[k][lane];
            }
        }
    }
}
