using LabelNoise.Model;
using LabelNoise.Simulation;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Tests.Unit.Observables;

/// <summary>A network of which only the sums are known: θ, ‖a‖², Σ‖wᵢ‖², and the Σ̂ of its steps.</summary>
internal sealed class SummedNetwork(Problem problem, double[] theta, double outer, double inner, double[]? covariance) : Network(problem)
{
    public override long Step => 0;

    public override ReadOnlySpan<double> Theta => theta;

    public override double OuterNormSquared => outer;

    public override double InnerNormSquared => inner;

    internal override double[]? Covariance => covariance;

    internal override double[] TrainingCovariance => throw new NotSupportedException();

    public override Matrix<double> GramMatrix() => throw new NotSupportedException();

    public override NeuronBlock InitialNeurons => throw new NotSupportedException();

    internal override void Visit<TVisitor>(ReadOnlySpan<int> groups, ref TVisitor visitor) => throw new NotSupportedException();

    internal override void VisitAll<TVisitor>(ref TVisitor visitor) => throw new NotSupportedException();
}
