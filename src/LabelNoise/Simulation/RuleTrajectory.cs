using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Numerics;

namespace LabelNoise.Simulation;

/// <summary>The one step loop, compiled for a rule, an engine and an observer.</summary>
internal sealed class RuleTrajectory<TRule, TState> : Trajectory
    where TRule : struct, IUpdateRule
    where TState : class, INeuronState
{
    private readonly TRule _rule;
    private readonly TState _state;
    private readonly SampleSource _source;
    private readonly double[] _direction;

    public RuleTrajectory(Problem problem, TRule rule, TState state, SampleSource source)
        : base(problem)
    {
        _rule = rule;
        _state = state;
        _source = source;
        _direction = new double[problem.Dimension];
    }

    public override ReadOnlySpan<double> Theta => _state.Theta;

    public override double OuterNormSquared => _state.OuterNormSquared;

    public override double InnerNormSquared => _state.InnerNormSquared;

    public override NeuronBlock InitialNeurons =>
        _state.InitialNeurons ?? throw new InvalidOperationException("This trajectory was started from a Gram matrix; it has no neurons to look at.");

    public override NeuronBlock? Propagator => _state.Propagator;

    internal override double[]? Covariance => TRule.DrawsSample ? null : _source.Covariance;

    public override void Advance<TObserver>(long steps, ref TObserver observer)
    {
        Guard.AtLeast(steps, 0);
        for (; steps > 0; steps--, Carried++)
        {
            double noise = 0;
            ReadOnlySpan<double> input = TRule.DrawsSample ? _source.Next(out noise) : default;
            StepContext context = new()
            {
                Step = Carried,
                Theta = _state.Theta,
                Teacher = TeacherVector,
                Input = input,
                LabelNoise = noise,
                Covariance = _source.Covariance,
                LearningRate = Problem.LearningRate,
            };
            RuleStep decision = _rule.Decide(context, _direction);
            if (!observer.Observe(Carried, context, decision, _direction))
                return;
            _state.Apply(decision.Map, _direction);
        }
    }

    public override void Visit<TVisitor>(ReadOnlySpan<int> groups, ref TVisitor visitor)
    {
        RequireGroups(groups, InitialNeurons.Groups);
        _state.Visit(groups, ref visitor);
    }

    public override void VisitAll<TVisitor>(ref TVisitor visitor)
    {
        _ = InitialNeurons;
        _state.VisitAll(ref visitor);
    }
}
