using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>An update rule for which the step loop is compiled.</summary>
internal sealed class UpdateRule<TRule> : UpdateRule
    where TRule : IUpdateRule
{
    private readonly TRule _rule;

    public UpdateRule(string name, TRule rule)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(rule);
        _rule = rule;
        if (rule.BatchSize < 0)
            throw new ArgumentException(FormattableString.Invariant($"the BatchSize of '{name}' is {rule.BatchSize}; a whole number of at least 0 is accepted."), nameof(rule));
        if (rule.Shape.Numbers < 0 || rule.Shape.Copies < 0)
            throw new ArgumentException(FormattableString.Invariant($"the Shape of '{name}' is {rule.Shape}; whole numbers of at least 0 are accepted."), nameof(rule));
        if (!Enum.IsDefined(rule.Motion) || (rule.Motion == Motion.AlongInput && rule.BatchSize != 1))
            throw new ArgumentException(FormattableString.Invariant($"the Motion of '{name}' is {rule.Motion} with a BatchSize of {rule.BatchSize}; one of the named motions is accepted, and AlongInput with a BatchSize of 1 only."), nameof(rule));
    }

    /// <inheritdoc/>
    public override bool DrawsSample => _rule.BatchSize > 0;

    /// <inheritdoc/>
    public override Motion Motion => _rule.Motion;

    /// <inheritdoc/>
    internal override bool IsGradientDescent => typeof(TRule) == typeof(GradientDescent);

    /// <inheritdoc/>
    internal override bool IsLabelNoiseSgd => typeof(TRule) == typeof(LabelNoiseSgd);

    /// <inheritdoc/>
    public override Trajectory Start(Problem problem, ReplicateSeed seed, InitialLaw? law = null, Engine engine = Engine.Reduced)
    {
        Check(problem);
        law ??= InitialLaw.Ntk;
        return engine switch
        {
            Engine.Reduced => new LaneTrajectory(StartLanes(problem, law, default(NoLaneWatch)), seed),
            Engine.Explicit when Motion <= Motion.AlongDirection => new ExplicitTrajectory<TRule>(problem, _rule, law.Draw(problem, seed), seed),
            Engine.Explicit => new LaneTrajectory(new StepLanes<TRule, NoLaneWatch>(problem, law, keepsNeurons: true, allRows: true, this, _rule, default), seed),
            Engine.GramOnly when Motion == Motion.NeuronByNeuron =>
                throw new ArgumentException($"{Name} moves every neuron by itself: it needs the neurons, which a Gram matrix does not have.", nameof(engine)),
            Engine.GramOnly => new LaneTrajectory(StartLanes(problem, law, default(NoLaneWatch), keepsNeurons: false), seed),
            _ => throw Guard.OutOfRange(nameof(engine), engine, "The engine must be Reduced, Explicit or GramOnly."),
        };
    }

    /// <inheritdoc/>
    internal override LaneEngine StartLanes<TWatch>(Problem problem, InitialLaw law, TWatch watch, bool keepsNeurons = true)
    {
        Check(problem);
        bool allRows = Motion == Motion.NeuronByNeuron;
        return new StepLanes<TRule, TWatch>(problem, law, keepsNeurons || allRows, allRows, this, _rule, watch);
    }
}
