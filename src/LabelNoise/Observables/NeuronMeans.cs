using System.Runtime.Intrinsics;
using LabelNoise.Numerics;
using LabelNoise.Simulation;

namespace LabelNoise.Observables;

/// <summary>Sums over all neurons at one step, in one pass.</summary>
/// <param name="Norm">(1/m)Σ‖wᵢ‖.</param>
/// <param name="Alignment">(1/m)Σ|cos ∠(wᵢ, θ*)|; a zero vector counts as 0.</param>
/// <param name="Cosine">(1/m)Σcos ∠(wᵢ, θ*).</param>
/// <param name="Along">(1/m)Σwᵢ·θ*/‖θ*‖.</param>
/// <param name="Growth">Σuᵢ(t)²/Σuᵢ(0)², uᵢ = (aᵢ + wᵢ·θ*/‖θ*‖)/√2.</param>
/// <param name="BeyondBox">Neurons with ‖wᵢ‖ > √η.</param>
internal readonly record struct NeuronMeans(double Norm, double Alignment, double Cosine, double Along, double Growth, int BeyondBox)
{
    /// <summary>Looks at every neuron of a network.</summary>
    /// <exception cref="InvalidOperationException">The network has no rows.</exception>
    public static NeuronMeans Of(Network network)
    {
        Visitor visitor = new(Math.Sqrt(network.Problem.LearningRate));
        network.VisitAll(ref visitor);
        return visitor.Means;
    }

    private struct Visitor(double side) : INeuronVisitor
    {
        private double _norm;
        private double _alignment;
        private double _cosine;
        private double _along;
        private double _growingAtStart;
        private double _growing;
        private int _beyond;
        private int _neurons;

        public readonly NeuronMeans Means => new(_norm / _neurons, _alignment / _neurons, _cosine / _neurons, _along / _neurons, _growing / _growingAtStart, _beyond);

        public void Visit(scoped in NeuronGroup group)
        {
            Vector256<double> norm = Vector256.Sqrt(group.NormSquared());
            for (int lane = 0; lane < group.Count; lane++)
            {
                // θ* points along the first coordinate.
                double cosine = norm[lane] == 0 ? 0 : group.Current[1][lane] / norm[lane];
                _norm += norm[lane];
                _cosine += cosine;
                _along += group.Current[1][lane];
                _alignment += Math.Abs(cosine);
                _growingAtStart += Math.Pow(group.Initial[0][lane] + group.Initial[1][lane], 2);
                _growing += Math.Pow(group.Current[0][lane] + group.Current[1][lane], 2);
                _beyond += norm[lane] > side ? 1 : 0;
            }

            _neurons += group.Count;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
