using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;
using LabelNoise.Simulation.Lanes;

namespace LabelNoise.Simulation;

/// <summary>One replicate of a rule that moves the neurons itself, in a lane of an engine of its own.</summary>
internal sealed class NeuronTrajectory : Trajectory
{
    private readonly NeuronLanes<NoLaneWatch> _engine;
    private readonly LaneNetwork _network;

    public NeuronTrajectory(Problem problem, ReplicateSeed seed, NeuronLanes<NoLaneWatch> engine)
        : base(problem)
    {
        _engine = engine;
        _engine.Load(0, seed);
        _network = engine[0];
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<double> Theta => _network.Theta;

    /// <inheritdoc/>
    public override double OuterNormSquared => _network.OuterNormSquared;

    /// <inheritdoc/>
    public override double InnerNormSquared => _network.InnerNormSquared;

    /// <inheritdoc/>
    public override NeuronBlock InitialNeurons => _network.InitialNeurons;

    /// <inheritdoc/>
    public override int Neurons => _network.Neurons;

    /// <inheritdoc/>
    public override NeuronBlock? Propagator => null;

    /// <inheritdoc/>
    internal override double[]? Covariance => _network.Covariance;

    /// <inheritdoc/>
    public override void Advance<TObserver>(long steps, ref TObserver observer)
    {
        Guard.AtLeast(steps, 0);
        if (typeof(TObserver) == typeof(NoObserver))
        {
            Carried += _engine.Advance(steps);
            return;
        }

        for (NeuronLane lane = _engine.Lane(0); steps > 0; steps--)
        {
            lane.Decide();
            StepContext context = new()
            {
                Step = Carried,
                Theta = Theta,
                Teacher = TeacherVector,
                Input = lane.Input,
                LabelNoise = lane.LabelNoise,
                Covariance = lane.Covariance,
                LearningRate = Problem.LearningRate,
            };
            if (!observer.Observe(Carried, context, new RuleStep(default, lane.Residual), default))
                return;
            Carried += _engine.Advance(1);
        }
    }

    /// <inheritdoc/>
    public override void Visit<TVisitor>(ReadOnlySpan<int> groups, ref TVisitor visitor) => _network.Visit(groups, ref visitor);

    /// <inheritdoc/>
    public override void VisitAll<TVisitor>(ref TVisitor visitor) => _network.VisitAll(ref visitor);
}
