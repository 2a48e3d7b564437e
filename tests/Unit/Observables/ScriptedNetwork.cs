using System.Runtime.Intrinsics;
using LabelNoise.Model;
using LabelNoise.Simulation;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Tests.Unit.Observables;

/// <summary>
/// A network whose neurons are outside the lazy regime when a script says so, and whose padding always seems to be. It writes down which
/// groups were looked at.
/// </summary>
internal sealed class ScriptedNetwork(int width, Func<int, long, bool> isOutside)
    : Network(new Problem { Width = width, Dimension = 1, LearningRate = 1 })
{
    private long _step;

    public List<int> Seen { get; } = [];

    public override long Step => _step;

    public override int Neurons => width;

    public override ReadOnlySpan<double> Theta => throw new NotSupportedException();

    public override double OuterNormSquared => throw new NotSupportedException();

    public override double InnerNormSquared => throw new NotSupportedException();

    internal override double[]? Covariance => throw new NotSupportedException();

    internal override double[] TrainingCovariance => throw new NotSupportedException();

    public override Matrix<double> GramMatrix() => throw new NotSupportedException();

    public override NeuronBlock InitialNeurons => throw new NotSupportedException();

    /// <summary>Goes to the next step and forgets what was looked at.</summary>
    public void Advance()
    {
        _step++;
        Seen.Clear();
    }

    internal override void Visit<TVisitor>(ReadOnlySpan<int> groups, ref TVisitor visitor)
    {
        foreach (int group in groups)
            Show(group, ref visitor);
    }

    internal override void VisitAll<TVisitor>(ref TVisitor visitor)
    {
        for (int group = 0; 4 * group < width; group++)
            Show(group, ref visitor);
    }

    private void Show<TVisitor>(int group, ref TVisitor visitor)
        where TVisitor : struct, INeuronVisitor
    {
        Seen.Add(group);
        visitor.Visit(new NeuronGroup(group, width, new Vector256<double>[2], [default, Vector256.Create(Place(0), Place(1), Place(2), Place(3))]));

        double Place(int lane) => 4 * group + lane >= width || isOutside(4 * group + lane, _step) ? -1.01 * Problem.LazyRadius : 0.99 * Problem.LazyRadius;
    }
}
