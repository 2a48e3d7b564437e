using System.Runtime.Intrinsics;
using LabelNoise.Numerics;
using LabelNoise.Simulation;

namespace LabelNoise.Observables;

/// <summary>What decides Lemma C.3 (2) at one step: ‖wᵢ‖, |aᵢ| and the part of (θ − θ*)/σ along wᵢ, for every neuron of at least some norm.</summary>
internal sealed class NeuronList
{
    private readonly List<Entry> _entries = [];

    private NeuronList(double distance)
    {
        Distance = distance;
    }

    /// <summary>‖θ − θ*‖/σ.</summary>
    public double Distance { get; }

    /// <summary>max |aᵢ| over the neurons of the list.</summary>
    public double LargestOuter { get; private set; }

    /// <summary>max ‖wᵢ(t) − wᵢ(0)‖ over all neurons.</summary>
    public double Displacement { get; private set; }

    /// <summary>Looks at every neuron.</summary>
    /// <param name="network">The network; its problem has σ > 0.</param>
    /// <param name="leastNorm">The least norm of a neuron that counts.</param>
    public static NeuronList Of(Network network, double leastNorm)
    {
        double[] error = [.. network.Theta];
        for (int k = 0; k < error.Length; k++)
            error[k] = (error[k] - network.TeacherVector[k]) / network.Problem.NoiseLevel;
        NeuronList list = new(Dense.Norm(error));
        Visitor visitor = new(list, error, leastNorm);
        network.VisitAll(ref visitor);
        return list;
    }

    /// <summary>The shortest of the neurons; null if there is none.</summary>
    public Entry? Shortest => _entries.Count == 0 ? null : _entries.MinBy(entry => entry.Norm);

    /// <summary>The neurons, the shortest first.</summary>
    public IEnumerable<Entry> ByNorm() => _entries.OrderBy(entry => entry.Norm);

    /// <summary>One neuron.</summary>
    /// <param name="Index">i, from 0 on.</param>
    /// <param name="Norm">‖wᵢ‖.</param>
    /// <param name="Outer">|aᵢ|.</param>
    /// <param name="Along">The part of (θ − θ*)/σ along wᵢ; 0 for wᵢ = 0.</param>
    public readonly record struct Entry(int Index, double Norm, double Outer, double Along);

    private readonly struct Visitor(NeuronList list, double[] error, double leastNorm) : INeuronVisitor
    {
        public void Visit(scoped in NeuronGroup group)
        {
            Vector256<double> squared = group.NormSquared();
            Vector256<double> products = Vector256<double>.Zero;
            for (int k = 0; k < error.Length; k++)
                products = Vector256.FusedMultiplyAdd(Vector256.Create(error[k]), group.Current[k + 1], products);
            list.Displacement = Math.Max(list.Displacement, Math.Sqrt(Dense.Max(group.DisplacementSquared())));
            for (int lane = 0; lane < group.Count; lane++)
            {
                double norm = Math.Sqrt(squared[lane]);
                if (norm < leastNorm)
                    continue;
                double outer = Math.Abs(group.Current[0][lane]);
                list.LargestOuter = Math.Max(list.LargestOuter, outer);
                list._entries.Add(new Entry((4 * group.Index) + lane, norm, outer, norm > 0 ? products[lane] / norm : 0));
            }
        }
    }
}
