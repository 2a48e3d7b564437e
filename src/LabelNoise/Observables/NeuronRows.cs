using System.Runtime.Intrinsics;
using LabelNoise.Simulation;

namespace LabelNoise.Observables;

/// <summary>Every neuron at one step, written out: for statistics that need all values at once, such as a median.</summary>
public static class NeuronRows
{
    /// <summary>For each neuron, ‖wᵢ‖ and |cos ∠(wᵢ, θ*)|; the cosine of a zero or diverged vector is 0.</summary>
    /// <exception cref="InvalidOperationException">The network has no rows.</exception>
    public static (double[] Norms, double[] Cosines) NormsAndAlignments(Network network)
    {
        Visitor visitor = new(network.Neurons);
        network.VisitAll(ref visitor);
        return (visitor.Norms, visitor.Cosines);
    }

    /// <summary>The middle of the sorted values; of the two middle ones the larger, so that a bound on it is a bound on half the values.</summary>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public static double UpperMedian(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
            throw new ArgumentException("values must hold at least one number.", nameof(values));
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        return sorted[sorted.Length / 2];
    }

    private readonly struct Visitor(int neurons) : INeuronVisitor
    {
        public double[] Norms { get; } = new double[neurons];

        public double[] Cosines { get; } = new double[neurons];

        public void Visit(scoped in NeuronGroup group)
        {
            Vector256<double> squared = group.NormSquared();
            for (int lane = 0; lane < group.Count; lane++)
            {
                // θ* points along the first coordinate.
                double norm = Math.Sqrt(squared[lane]);
                Norms[4 * group.Index + lane] = norm;
                Cosines[4 * group.Index + lane] = norm > 0 && double.IsFinite(norm) ? Math.Abs(group.Current[1][lane]) / norm : 0;
            }
        }
    }
}
