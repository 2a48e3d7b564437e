using LabelNoise.Cli.Hosting;
using LabelNoise.Simulation;
using LabelNoise.Statements;

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
    ];

    /// <summary>How a rule of one's own is named.</summary>
    public const string File = "path.dll:Namespace.Type";

    /// <summary>What is accepted as a rule.</summary>
    public static string Accepted { get; } = $"{string.Join(", ", All.Select(r => r.Name))}, or {File}";

    /// <summary>What a type of one's own must be.</summary>
    public static string Kinds { get; } =
        "a struct of yours that implements IUpdateRule, or a type that implements INeuronRule and has a constructor without parameters, (Problem), or (Problem, ReplicateSeed)";

    /// <summary>Whether the label-noise level may enter.</summary>
    public bool HasNoise { get; init; } = true;

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
