using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;
using LabelNoise.Simulation.Lanes;

namespace LabelNoise.Simulation;

/// <summary>An update rule as data: a name, and the power to start trajectories compiled for it.</summary>
public abstract class UpdateRule
{
    private protected UpdateRule(string name) => Name = Guard.Text(name);

    /// <summary>The rule's name in reports.</summary>
    public string Name { get; }

    /// <summary>Label-noise SGD, equations 3–4.</summary>
    public static UpdateRule LabelNoiseSgd { get; } = InLanes("label-noise SGD", default(LabelNoiseSgd));

    /// <summary>Gradient descent, equations 49–50.</summary>
    public static UpdateRule GradientDescent { get; } = InLanes("gradient descent", default(GradientDescent));

    /// <summary>Wraps a rule that decides for one replicate.</summary>
    /// <param name="name">The rule's name in reports.</param>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentException">The name is null or blank.</exception>
    public static UpdateRule Of<TRule>(string name, TRule rule)
        where TRule : struct, IUpdateRule => new UpdateRule<EachLane<TRule>>(name, new EachLane<TRule>(rule));

    /// <summary>Wraps a rule that can also decide for four replicates at once.</summary>
    /// <param name="name">The rule's name in reports.</param>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentException">The name is null or blank.</exception>
    public static UpdateRule InLanes<TRule>(string name, TRule rule)
        where TRule : struct, ILaneRule => new UpdateRule<TRule>(name, rule);

    /// <summary>Wraps a rule that moves the neurons itself.</summary>
    /// <param name="name">The rule's name in reports.</param>
    /// <param name="create">
    /// Makes the object of a replicate, which may draw random numbers of its own from the seed's <see cref="StreamPurpose.Rule"/>. Called from several
    /// threads, and now and then for an object that is only asked what it is. Where it returns null, a replicate fails with an <see cref="InvalidOperationException"/>.
    /// </param>
    /// <exception cref="ArgumentException">The name is null or blank, or the function is null.</exception>
    public static UpdateRule OnNeurons(string name, Func<Problem, ReplicateSeed, INeuronRule> create) => new NeuronUpdateRule(name, Guard.NotNull(create, nameof(create)));

    /// <summary>What a problem must be like for the rule to make sense of it; null where any problem will do.</summary>
    public RuleRequirement? Requirement { get; private set; }

    /// <summary>Whether its steps are those of equations 49–50, for which there are bounds in exact arithmetic; so for every restriction of the rule.</summary>
    internal virtual bool IsGradientDescent => false;

    /// <summary>Whether its steps are those of equations 3–4, for which a bound on ΔWᵢ is known from the residual; so for every restriction of the rule.</summary>
    internal virtual bool IsLabelNoiseSgd => false;

    /// <summary>The same rule, for some problems only: elsewhere it refuses to start, and a survey says that the conditions are not met.</summary>
    /// <param name="text">What a problem must be like, such as "a training set".</param>
    /// <param name="holds">Whether it is.</param>
    /// <exception cref="ArgumentException">The text is null or blank, or the function is null.</exception>
    public UpdateRule Requiring(string text, Func<Problem, bool> holds)
    {
        UpdateRule copy = (UpdateRule)MemberwiseClone();
        copy.Requirement = new RuleRequirement(Guard.Text(text), Guard.NotNull(holds, nameof(holds)));
        return copy;
    }

    /// <summary>Starts a replicate at step 0.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="seed">The replicate's randomness.</param>
    /// <param name="law">The law of the initial weights; NTK initialisation where null.</param>
    /// <param name="engine">The engine.</param>
    /// <exception cref="ArgumentException">The problem is not one that the rule makes sense of (<see cref="Requirement"/>).</exception>
    /// <exception cref="ArgumentOutOfRangeException">What the engine must keep does not fit this machine's memory.</exception>
    public abstract Trajectory Start(Problem problem, ReplicateSeed seed, InitialLaw? law = null, Engine engine = Engine.Reduced);

    /// <exception cref="ArgumentException">The problem is not one that the rule makes sense of.</exception>
    private protected void Check(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (Requirement is { } requirement && !requirement.Holds(problem))
            throw new ArgumentException($"{Name} requires {requirement.Text}; the problem is {problem}.", nameof(problem));
    }

    /// <summary>Whether a step draws a sample, or several, at a problem; otherwise it uses the covariance Σ̂ of all inputs, which is I where inputs are fresh.</summary>
    /// <param name="problem">The problem; the rules of one network at a time may differ from problem to problem.</param>
    public abstract bool DrawsSample(Problem problem);

    /// <summary>Makes an engine for four replicates at a time.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="law">The law of the initial weights.</param>
    /// <param name="watch">What looks at every step.</param>
    /// <param name="keepsNeurons">Whether neurons can be looked at; otherwise only a Gram matrix is drawn, at any width.</param>
    internal abstract LaneEngine StartLanes<TWatch>(Problem problem, InitialLaw law, TWatch watch, bool keepsNeurons = true)
        where TWatch : ILaneWatch;
}

/// <summary>An update rule for which the step loop is compiled.</summary>
internal sealed class UpdateRule<TRule>(string name, TRule rule) : UpdateRule(name)
    where TRule : struct, ILaneRule
{
    /// <inheritdoc/>
    internal override bool IsGradientDescent => typeof(TRule) == typeof(GradientDescent);

    /// <inheritdoc/>
    internal override bool IsLabelNoiseSgd => typeof(TRule) == typeof(LabelNoiseSgd);

    /// <inheritdoc/>
    public override Trajectory Start(Problem problem, ReplicateSeed seed, InitialLaw? law = null, Engine engine = Engine.Reduced)
    {
        Check(problem);
        law ??= InitialLaw.Ntk;
        SampleSource source = SampleSource.Open(problem, seed, TRule.DrawsSample);
        return engine switch
        {
            Engine.Reduced => new RuleTrajectory<TRule, ReducedState>(problem, rule, new ReducedState(law.Draw(problem, seed)), source),
            Engine.Explicit => new RuleTrajectory<TRule, ExplicitState>(problem, rule, new ExplicitState(law.Draw(problem, seed)), source),
            Engine.GramOnly => new RuleTrajectory<TRule, ReducedState>(problem, rule, new ReducedState(law.DrawGram(problem, seed)), source),
            _ => throw Guard.OutOfRange(nameof(engine), engine, "The engine must be Reduced, Explicit or GramOnly."),
        };
    }

    /// <inheritdoc/>
    public override bool DrawsSample(Problem problem) => TRule.DrawsSample;

    /// <inheritdoc/>
    internal override LaneEngine StartLanes<TWatch>(Problem problem, InitialLaw law, TWatch watch, bool keepsNeurons = true)
    {
        Check(problem);
        return TRule.DrawsSample
            ? new SampleLanes<TRule, TWatch>(problem, law, keepsNeurons, rule, watch)
            : new FullBatchLanes<TRule, TWatch>(problem, law, keepsNeurons, rule, watch);
    }
}
