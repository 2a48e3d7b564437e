using LabelNoise.Cli.Hosting;
using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Paper;
using LabelNoise.Simulation;

namespace LabelNoise.Cli.UpdateRules;

/// <summary>An update rule by its name on the command line.</summary>
/// <param name="Name">The name, or the library and type it was loaded from.</param>
/// <param name="Rule">The rule.</param>
/// <param name="IsLoaded">Whether it was loaded, so that an error in it is its author's.</param>
internal sealed record NamedRule(string Name, UpdateRule Rule, bool IsLoaded = false)
{
    /// <summary>The paper's rules and the broken ones; the first is the default.</summary>
    public static IReadOnlyList<NamedRule> All { get; } =
    [
        new("label-noise-sgd", UpdateRule.LabelNoiseSgd),
        new("gradient-descent", UpdateRule.GradientDescent) { HasNoise = false },
        new("no-label-noise", Broken.WithoutLabelNoise) { HasNoise = false },
        new("wrong-sign", Broken.WrongSign),
        new("outer-layer-only", Broken.OuterLayerOnly),
        new("inner-layer-only", Broken.InnerLayerOnly),
        new("adam", UpdateRule.Of("Adam", new Adam(0.9, 0.999, 1e-8))),
        new("relu", UpdateRule.Of("label-noise SGD with a ReLU", default(ReluSgd))),
    ];

    /// <summary>Each of them, and one of each family.</summary>
    public static IReadOnlyList<NamedRule> Examples { get; } = [.. All, .. RuleFamily.All.Select(f => f.Exemplar)];

    /// <summary>Every name, and the form of those that have a number.</summary>
    public static string Names { get; } = string.Join(", ", All.Select(r => r.Name).Concat(RuleFamily.All.Select(f => f.Form)));

    /// <summary>How a rule of one's own is named.</summary>
    public const string File = "path.dll:Namespace.Type";

    /// <summary>What is accepted as a rule.</summary>
    public static string Accepted { get; } = $"{Names}, or {File}";

    /// <summary>What a type of one's own must be.</summary>
    public static string Kinds { get; } =
        "a type of yours that implements IUpdateRule and has a constructor without parameters";

    /// <summary>Whether the label-noise level may enter.</summary>
    public bool HasNoise { get; init; } = true;

    /// <summary>Refuses a problem that the rule makes no sense of.</summary>
    /// <param name="argument">The argument that names the rule.</param>
    /// <param name="problem">The problem.</param>
    /// <exception cref="UserErrorException">It is such a problem.</exception>
    public void Require(string argument, Problem problem)
    {
        if (Rule.Requirement is { } requirement && !requirement.Holds(problem))
            throw new UserErrorException($"{argument} is '{Name}', which requires {requirement.Text}; the problem is {problem}.");
    }

    /// <summary>The refusal of a run in which something threw that the author of a loaded rule may have to mend.</summary>
    /// <param name="rules">The rules of the run, one of them loaded.</param>
    /// <param name="error">What was thrown.</param>
    public static UserErrorException Failure(IEnumerable<NamedRule> rules, Exception error)
    {
        for (Exception? cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause is RuleDeclarationException)
                return new UserErrorException(cause.Message.TrimEnd('.') + ".", error);
        }

        string names = string.Join(" or ", rules.Where(r => r.IsLoaded).Select(r => $"'{r.Name}'").Distinct(StringComparer.Ordinal));
        return new UserErrorException($"The run failed, perhaps in {names}: {Cause(error)}", error);
    }

    /// <summary>The type and message of the exception behind those that the runtime wraps around it.</summary>
    public static string Cause(Exception error)
    {
        Exception cause = error.GetBaseException();
        return $"{cause.GetType().Name}, {cause.Message.TrimEnd('.')}.";
    }
}
