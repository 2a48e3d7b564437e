using System.Runtime.Intrinsics;
using LabelNoise.Simulation;
using MathNet.Numerics.Statistics;

namespace LabelNoise.Observables;

/// <summary>Every neuron at one step, written out: for statistics that need all values at once, such as a median.</summary>
internal static class NeuronRows
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
        return UpperMedianInPlace(values.ToArray());
    }

    /// <summary>The upper median of 1 − |cos ∠(wᵢ, θ*)|, with eight bytes of memory a neuron.</summary>
    internal static double MedianDefect(Network network)
    {
        DefectVisitor visitor = new(network.Neurons);
        network.VisitAll(ref visitor);
        return UpperMedianInPlace(visitor.Defects);
    }

    /// <summary>The upper median of ‖wᵢ‖, with eight bytes of memory a neuron.</summary>
    internal static double MedianNorm(Network network)
    {
        NormVisitor visitor = new(network.Neurons);
        network.VisitAll(ref visitor);
        return UpperMedianInPlace(visitor.Norms);
    }

    /// <summary>The mean over all neurons of ‖wᵢ(t) − wᵢ(0)‖/‖wᵢ(0)‖; not finite where a neuron has diverged.</summary>
    internal static double MeanRelativeDisplacement(Network network)
    {
        DisplacementVisitor visitor = default;
        network.VisitAll(ref visitor);
        return visitor.Sum / network.Neurons;
    }

    /// <summary>The largest 1 − |cos ∠(wᵢ, θ*)| over the neurons with ‖wᵢ‖ at least a norm; +∞ if there is none.</summary>
    internal static double LargestDefect(Network network, double leastNorm)
    {
        LargestVisitor visitor = new(leastNorm);
        network.VisitAll(ref visitor);
        return visitor.Largest ?? double.PositiveInfinity;
    }

    private static double UpperMedianInPlace(double[] values) => ArrayStatistics.OrderStatisticInplace(values, values.Length / 2 + 1);

    /// <summary>θ* points along the first coordinate.</summary>
    private static double Cosine(scoped in NeuronGroup group, int lane, double norm) =>
        norm > 0 && double.IsFinite(norm) ? Math.Abs(group.Current[1][lane]) / norm : 0;

    private readonly struct Visitor(int neurons) : INeuronVisitor
    {
        public double[] Norms { get; } = new double[neurons];

        public double[] Cosines { get; } = new double[neurons];

        public void Visit(scoped in NeuronGroup group)
        {
            Vector256<double> squared = group.NormSquared();
            for (int lane = 0; lane < group.Count; lane++)
            {
                double norm = Math.Sqrt(squared[lane]);
                Norms[4 * group.Index + lane] = norm;
                Cosines[4 * group.Index + lane] = Cosine(group, lane, norm);
            }
        }
    }

    private readonly struct NormVisitor(int neurons) : INeuronVisitor
    {
        public double[] Norms { get; } = new double[neurons];

        public void Visit(scoped in NeuronGroup group)
        {
            Vector256<double> norm = Vector256.Sqrt(group.NormSquared());
            for (int lane = 0; lane < group.Count; lane++)
                Norms[4 * group.Index + lane] = norm[lane];
        }
    }

    private readonly struct DefectVisitor(int neurons) : INeuronVisitor
    {
        public double[] Defects { get; } = new double[neurons];

        public void Visit(scoped in NeuronGroup group)
        {
            Vector256<double> squared = group.NormSquared();
            for (int lane = 0; lane < group.Count; lane++)
                Defects[4 * group.Index + lane] = 1 - Cosine(group, lane, Math.Sqrt(squared[lane]));
        }
    }

    private struct DisplacementVisitor : INeuronVisitor
    {
        public double Sum { get; private set; }

        public void Visit(scoped in NeuronGroup group)
        {
            Vector256<double> share = Vector256.Sqrt(group.DisplacementSquared() / group.InitialNormSquared());
            for (int lane = 0; lane < group.Count; lane++)
                Sum += share[lane];
        }
    }

    private struct LargestVisitor(double leastNorm) : INeuronVisitor
    {
        public double? Largest { get; private set; }

        public void Visit(scoped in NeuronGroup group)
        {
            Vector256<double> squared = group.NormSquared();
            for (int lane = 0; lane < group.Count; lane++)
            {
                double norm = Math.Sqrt(squared[lane]);
                if (norm >= leastNorm)
                    Largest = Math.Max(Largest ?? 0, 1 - Cosine(group, lane, norm));
            }
        }
    }
}
