using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>An update rule as data: a name, and the power to start trajectories compiled for it.</summary>
public abstract class UpdateRule
{
    private protected UpdateRule(string name) => Name = name;

    /// <summary>The rule's name in reports.</summary>
    public string Name { get; }

    /// <summary>Label-noise SGD, equations 3–4.</summary>
    public static UpdateRule LabelNoiseSgd { get; } = Of("label-noise SGD", default(LabelNoiseSgd));

    /// <summary>Gradient descent, equations 49–50.</summary>
    public static UpdateRule GradientDescent { get; } = Of("gradient descent", default(GradientDescent));

    /// <summary>Wraps a rule.</summary>
    public static UpdateRule Of<TRule>(string name, TRule rule)
        where TRule : struct, IUpdateRule => new UpdateRule<TRule>(name, rule);

    /// <summary>Starts a replicate at step 0.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="seed">The replicate's randomness.</param>
    /// <param name="law">The law of the initial weights; NTK initialisation where null.</param>
    /// <param name="engine">The engine.</param>
    /// <exception cref="ArgumentOutOfRangeException">What the engine must keep does not fit this machine's memory.</exception>
    public abstract Trajectory Start(Problem problem, ReplicateSeed seed, InitialLaw? law = null, Engine engine = Engine.Reduced);
}

/// <summary>An update rule for which the step loop is compiled.</summary>
internal sealed class UpdateRule<TRule>(string name, TRule rule) : UpdateRule(name)
    where TRule : struct, IUpdateRule
{
    /// <inheritdoc/>
    public override Trajectory Start(Problem problem, ReplicateSeed seed, InitialLaw? law = null, Engine engine = Engine.Reduced)
    {
        ArgumentNullException.ThrowIfNull(problem);
        law ??= InitialLaw.Ntk;
        SampleSource source = SampleSource.Open(problem, seed, TRule.DrawsSample);
        return engine switch
        {
            Engine.Reduced => new RuleTrajectory<TRule, ReducedState>(problem, rule, new ReducedState(law.Draw(problem, seed)), source),
            Engine.Explicit => new RuleTrajectory<TRule, ExplicitState>(problem, rule, new ExplicitState(law.Draw(problem, seed)), source),
            Engine.GramOnly => new RuleTrajectory<TRule, ReducedState>(problem, rule, new ReducedState(law.DrawGram(problem, seed)), source),
            _ => throw new ArgumentOutOfRangeException(nameof(engine), engine, "The engine must be Reduced, Explicit or GramOnly."),
        };
    }
}
