using System.Runtime.Intrinsics;
using LabelNoise.Numerics;
using LabelNoise.Simulation;

namespace LabelNoise.Observables;

/// <summary>
/// Over all neurons, the largest number of given inputs with |x·wᵢ| &lt; |aᵢ|·‖x‖, those that would make ΔWᵢ positive (Lemma C.3): for a
/// training set the conditional probability times n.
/// </summary>
internal static class GrowingShare
{
    /// <summary>Looks at every neuron.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">The inputs one after the other; d numbers each.</param>
    public static (double Share, double Displacement) Largest(Network network, double[] inputs)
    {
        Visitor visitor = new(inputs, network.Problem.Dimension);
        network.VisitAll(ref visitor);
        return (Dense.Max(visitor.Growing) * network.Problem.Dimension / inputs.Length, Math.Sqrt(Dense.Max(visitor.DisplacementSquared)));
    }

    private struct Visitor(double[] inputs, int dimension) : INeuronVisitor
    {
        public Vector256<double> Growing { get; private set; }

        public Vector256<double> DisplacementSquared { get; private set; }

        public void Visit(scoped in NeuronGroup group)
        {
            Vector256<double> growing = Vector256<double>.Zero;
            for (int at = 0; at < inputs.Length; at += dimension)
            {
                Vector256<double> projection = Vector256<double>.Zero;
                double squared = 0;
                for (int k = 0; k < dimension; k++)
                {
                    projection += Vector256.Create(inputs[at + k]) * group.Current[k + 1];
                    squared += inputs[at + k] * inputs[at + k];
                }

                // A row of padding has 0 < 0 and is not counted.
                Vector256<double> grows = Vector256.LessThan(projection * projection, group.Current[0] * group.Current[0] * squared);
                growing += grows & Vector256.Create(1.0);
            }

            Growing = Vector256.Max(Growing, growing);
            DisplacementSquared = Vector256.Max(DisplacementSquared, group.DisplacementSquared());
        }
    }
}
