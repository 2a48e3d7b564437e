using System.Runtime.Intrinsics;
using LabelNoise.Numerics;
using LabelNoise.Simulation;

namespace LabelNoise.Observables;

/// <summary>One neuron at one step: which it is, its outer weight and its row of W.</summary>
/// <param name="Index">i, from 0 on.</param>
/// <param name="OuterWeight">aᵢ.</param>
/// <param name="InnerWeights">wᵢ; d numbers.</param>
internal sealed record NeuronSnapshot(int Index, double OuterWeight, double[] InnerWeights)
{
    /// <summary>The neuron of smallest norm among those with ‖wᵢ‖ ≥ <paramref name="leastNorm"/>; null if there is none.</summary>
    /// <exception cref="InvalidOperationException">The network has no rows.</exception>
    public static NeuronSnapshot? Smallest(Network network, double leastNorm)
    {
        SmallestVisitor visitor = new(leastNorm * leastNorm);
        network.VisitAll(ref visitor);
        return visitor.Row is { } row ? new NeuronSnapshot(visitor.Index, row[0], row[1..]) : null;
    }

    /// <summary>One neuron of a network.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such neuron.</exception>
    /// <exception cref="InvalidOperationException">The network has no rows.</exception>
    public static NeuronSnapshot Of(Network network, int neuron)
    {
        if ((uint)neuron >= (uint)network.Neurons)
            throw Guard.OutOfRange(nameof(neuron), neuron, FormattableString.Invariant($"neuron must be below {network.Neurons}."));
        RowVisitor visitor = new(neuron & 3, new double[network.Problem.Dimension + 1]);
        network.Visit([neuron / 4], ref visitor);
        return new NeuronSnapshot(neuron, visitor.Row[0], visitor.Row[1..]);
    }

    /// <summary>
    /// ΔWᵢ of the steps since: what they have added to ‖wᵢ‖² − aᵢ², over η². That is equation 41, and for one step of label-noise SGD it is
    /// −g²((x·wᵢ)² − aᵢ²‖x‖²) up to rounding; of any other rule it is what the neuron did, whatever residual the rule returns.
    /// </summary>
    /// <exception cref="InvalidOperationException">The network has no rows.</exception>
    public double Increment(Network network)
    {
        RowVisitor visitor = new(Index & 3, new double[InnerWeights.Length + 1]);
        network.Visit([Index / 4], ref visitor);

        // b² − a² = (b − a)(b + a) keeps the digits of the change.
        double change = -Change(OuterWeight, visitor.Row[0]);
        for (int k = 0; k < InnerWeights.Length; k++)
            change += Change(InnerWeights[k], visitor.Row[k + 1]);
        double rate = network.Problem.LearningRate;
        return change / (rate * rate);

        static double Change(double before, double after) => (after - before) * (after + before);
    }

    private static void Copy(in NeuronGroup group, int lane, double[] row)
    {
        for (int k = 0; k < row.Length; k++)
            row[k] = group.Current[k][lane];
    }

    private readonly struct RowVisitor(int lane, double[] row) : INeuronVisitor
    {
        public double[] Row => row;

        public void Visit(scoped in NeuronGroup group) => Copy(group, lane, row);
    }

    private struct SmallestVisitor(double least) : INeuronVisitor
    {
        private double _smallest = double.PositiveInfinity;

        public int Index { get; private set; }

        public double[]? Row { get; private set; }

        public void Visit(scoped in NeuronGroup group)
        {
            Vector256<double> squared = group.NormSquared();
            for (int lane = 0; lane < group.Count; lane++)
            {
                if (squared[lane] < least || squared[lane] >= _smallest)
                    continue;
                _smallest = squared[lane];
                Index = (4 * group.Index) + lane;
                Row ??= new double[group.Current.Length];
                Copy(group, lane, Row);
            }
        }
    }
}
