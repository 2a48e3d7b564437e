using LabelNoise.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Simulation;

/// <summary>One replicate in a lane of an engine of its own.</summary>
internal sealed class LaneTrajectory : Trajectory
{
    private readonly LaneEngine _engine;

    public LaneTrajectory(LaneEngine engine, ReplicateSeed seed)
        : base(engine.Problem)
    {
        _engine = engine;
        _engine.Load(0, seed);
    }

    /// <inheritdoc/>
    public override long Step => View.Step;

    /// <inheritdoc/>
    public override ReadOnlySpan<double> Theta => View.Theta;

    /// <inheritdoc/>
    public override double OuterNormSquared => View.OuterNormSquared;

    /// <inheritdoc/>
    public override double InnerNormSquared => View.InnerNormSquared;

    /// <inheritdoc/>
    public override Matrix<double> GramMatrix() => View.GramMatrix();

    /// <inheritdoc/>
    public override NeuronBlock InitialNeurons => View.InitialNeurons;

    /// <inheritdoc/>
    public override int Neurons => View.Neurons;

    /// <inheritdoc/>
    internal override double[]? Covariance => View.Covariance;

    /// <inheritdoc/>
    internal override double[] TrainingCovariance => View.TrainingCovariance;

    private LaneNetwork View => _engine[0];

    /// <inheritdoc/>
    internal override void Visit<TVisitor>(ReadOnlySpan<int> groups, ref TVisitor visitor) => View.Visit(groups, ref visitor);

    /// <inheritdoc/>
    internal override void VisitAll<TVisitor>(ref TVisitor visitor) => View.VisitAll(ref visitor);

    private protected override void Carry(long steps) => _engine.Advance(steps);

    private protected override (double[] Input, double LabelNoise) Peek() => _engine.Peek(0);
}
