using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Randomness;

namespace LabelNoise.Simulation;

/// <summary>An update rule as data: a name, and the power to start simulations compiled for it.</summary>
public abstract class UpdateRule
{
    private protected UpdateRule(string name) => Name = Guard.Text(name);

    /// <summary>The rule's name in reports.</summary>
    public string Name { get; }

    /// <summary>Label-noise SGD, equations 3–4.</summary>
    public static UpdateRule LabelNoiseSgd { get; } = Of("label-noise SGD", default(LabelNoiseSgd));

    /// <summary>Gradient descent, equations 49–50.</summary>
    public static UpdateRule GradientDescent { get; } = Of("gradient descent", default(GradientDescent));

    /// <summary>What a problem must be like for the rule to make sense of it; null where any problem will do.</summary>
    internal RuleRequirement? Requirement { get; private set; }

    /// <summary>Whether a step draws a sample, or several; otherwise it uses the covariance Σ̂ of all inputs, which is I where inputs are fresh.</summary>
    public abstract bool DrawsSample { get; }

    /// <summary>What its steps do to the neurons.</summary>
    public abstract Motion Motion { get; }

    /// <summary>Whether its steps are those of equations 49–50, for which there are bounds in exact arithmetic; so for every restriction of the rule.</summary>
    internal abstract bool IsGradientDescent { get; }

    /// <summary>Whether its steps are those of equations 3–4, for which a bound on ΔWᵢ is known from the residual; so for every restriction of the rule.</summary>
    internal abstract bool IsLabelNoiseSgd { get; }

    /// <summary>Names a rule.</summary>
    /// <param name="name">The rule's name in reports.</param>
    /// <param name="rule">The rule; as a readonly struct it is compiled into the step loop.</param>
    /// <exception cref="ArgumentNullException">The name or the rule is null.</exception>
    /// <exception cref="ArgumentException">The name is blank, or the rule's <see cref="IUpdateRule.BatchSize"/>, <see cref="IUpdateRule.Shape"/> or <see cref="IUpdateRule.Motion"/> makes no sense.</exception>
    public static UpdateRule Of<TRule>(string name, TRule rule)
        where TRule : IUpdateRule => new UpdateRule<TRule>(name, rule);

    /// <summary>The same rule, for some problems only: elsewhere it refuses to start, and a survey says that the conditions are not met.</summary>
    /// <param name="text">What a problem must be like, such as "a training set".</param>
    /// <param name="holds">Whether it is.</param>
    /// <exception cref="ArgumentException">The text is null or blank, or the function is null.</exception>
    public UpdateRule Requiring(string text, Func<Problem, bool> holds)
    {
        UpdateRule copy = Copy();
        copy.Requirement = new RuleRequirement(Guard.Text(text), Guard.NotNull(holds, nameof(holds)));
        return copy;
    }

    /// <summary>The same rule as another object.</summary>
    internal UpdateRule Copy() => (UpdateRule)MemberwiseClone();

    /// <summary>Starts a replicate at step 0.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="seed">The replicate's randomness.</param>
    /// <param name="law">The law of the initial weights; NTK initialisation where null.</param>
    /// <param name="engine">The engine.</param>
    /// <exception cref="ArgumentException">The problem is not one that the rule makes sense of (<see cref="Requirement"/>), or the engine is not one that can serve it.</exception>
    /// <exception cref="ArgumentOutOfRangeException">What the engine must keep does not fit this machine's memory.</exception>
    public abstract Trajectory Start(Problem problem, ReplicateSeed seed, InitialLaw? law = null, Engine engine = Engine.Reduced);

    /// <summary>Makes an engine for four replicates at a time.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="law">The law of the initial weights.</param>
    /// <param name="watch">What looks at every step.</param>
    /// <param name="keepsNeurons">Whether neurons can be looked at; otherwise only a Gram matrix is drawn, at any width.</param>
    internal abstract LaneEngine StartLanes<TWatch>(Problem problem, InitialLaw law, TWatch watch, bool keepsNeurons = true)
        where TWatch : ILaneWatch;

    /// <exception cref="ArgumentException">The problem is not one that the rule makes sense of.</exception>
    private protected void Check(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (Requirement is { } requirement && !requirement.Holds(problem))
            throw new ArgumentException($"{Name} requires {requirement.Text}; the problem is {problem}.", nameof(problem));
    }
}
