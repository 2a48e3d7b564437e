using System.Runtime.Intrinsics;
using LabelNoise.Numerics;
using LabelNoise.Simulation;

namespace LabelNoise.Observables;

/// <summary>The largest values over all neurons at one step.</summary>
/// <param name="OuterWeight">max |aᵢ|.</param>
/// <param name="Displacement">max ‖wᵢ(t) − wᵢ(0)‖.</param>
/// <param name="InitialOuterWeight">max |aᵢ(0)|.</param>
/// <param name="InitialNorm">max ‖wᵢ(0)‖.</param>
internal readonly record struct NeuronExtremes(double OuterWeight, double Displacement, double InitialOuterWeight, double InitialNorm)
{
    /// <summary>Looks at every neuron of a network.</summary>
    /// <exception cref="InvalidOperationException">The network has no rows.</exception>
    public static NeuronExtremes Of(Network network)
    {
        Visitor visitor = default;
        network.VisitAll(ref visitor);
        return visitor.Extremes;
    }

    /// <summary>Collects the extremes of the groups it is shown.</summary>
    internal struct Visitor : INeuronVisitor
    {
        private Vector256<double> _outer;
        private Vector256<double> _displacement;
        private Vector256<double> _initialOuter;
        private Vector256<double> _initialNorm;

        public readonly NeuronExtremes Extremes => new(
            Dense.Max(_outer), Math.Sqrt(Dense.Max(_displacement)), Dense.Max(_initialOuter), Math.Sqrt(Dense.Max(_initialNorm)));

        public void Visit(scoped in NeuronGroup group)
        {
            ReadOnlySpan<Vector256<double>> initial = group.Initial;
            ReadOnlySpan<Vector256<double>> current = group.Current[..initial.Length];
            Vector256<double> displacement = Vector256<double>.Zero;
            Vector256<double> norm = Vector256<double>.Zero;
            for (int k = 1; k < initial.Length; k++)
            {
                Vector256<double> moved = current[k] - initial[k];
                displacement = Vector256.FusedMultiplyAdd(moved, moved, displacement);
                norm = Vector256.FusedMultiplyAdd(initial[k], initial[k], norm);
            }

            _outer = Vector256.Max(_outer, Vector256.Abs(current[0]));
            _displacement = Vector256.Max(_displacement, displacement);
            _initialOuter = Vector256.Max(_initialOuter, Vector256.Abs(initial[0]));
            _initialNorm = Vector256.Max(_initialNorm, norm);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
