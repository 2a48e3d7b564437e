using System.Runtime.Intrinsics;
using LabelNoise.Numerics;
using LabelNoise.Simulation;

namespace LabelNoise.Observables;

/// <summary>The largest |aᵢ|/‖wᵢ‖ over all neurons, which alone decides how likely ΔWᵢ > 0 is for the worst of them (Lemma C.3).</summary>
internal static class OuterToInnerRatio
{
    /// <summary>Looks at every neuron.</summary>
    public static (double Ratio, double Displacement) Largest(Network network)
    {
        Visitor visitor = default;
        network.VisitAll(ref visitor);
        return (Math.Sqrt(Dense.Max(visitor.RatioSquared)), Math.Sqrt(Dense.Max(visitor.DisplacementSquared)));
    }

    private struct Visitor : INeuronVisitor
    {
        public Vector256<double> RatioSquared { get; private set; }

        public Vector256<double> DisplacementSquared { get; private set; }

        public void Visit(scoped in NeuronGroup group)
        {
            // The smallest normal number keeps a row of padding at 0/tiny = 0 instead of 0/0.
            Vector256<double> norm = Vector256.Max(group.NormSquared(), Vector256.Create(2.2250738585072014e-308));
            RatioSquared = Vector256.Max(RatioSquared, group.Current[0] * group.Current[0] / norm);
            DisplacementSquared = Vector256.Max(DisplacementSquared, group.DisplacementSquared());
        }
    }
}
