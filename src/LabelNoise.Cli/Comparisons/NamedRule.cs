using LabelNoise.Dynamics;
using LabelNoise.Dynamics.Counterfactuals;
using LabelNoise.Simulation;

namespace LabelNoise.Cli.Comparisons;

/// <summary>An update rule that can be compared, by its name on the command line.</summary>
/// <param name="Name">The name, or the library and type it was loaded from.</param>
/// <param name="Rule">The rule.</param>
/// <param name="IsLoaded">Whether it was loaded, so that an error in it is its author's.</param>
internal sealed record NamedRule(string Name, UpdateRule Rule, bool IsLoaded = false)
{
    /// <summary>The paper's rules and the broken ones.</summary>
    public static IReadOnlyList<NamedRule> All { get; } =
    [
        new("label-noise-sgd", UpdateRule.LabelNoiseSgd),
        new("gradient-descent", UpdateRule.GradientDescent),
        new("no-label-noise", UpdateRule.InLanes("SGD without label noise", new WithoutLabelNoise<LabelNoiseSgd>(default))),
        new("wrong-sign", UpdateRule.InLanes("label-noise SGD with the wrong sign", new WrongSign<LabelNoiseSgd>(default))),
        new("outer-layer-only", UpdateRule.InLanes("label-noise SGD of a alone", new OuterLayerOnly<LabelNoiseSgd>(default))),
        new("inner-layer-only", UpdateRule.InLanes("label-noise SGD of W alone", new InnerLayerOnly<LabelNoiseSgd>(default))),
    ];

    /// <summary>What is accepted as a rule.</summary>
    public static string Accepted { get; } = $"{string.Join(", ", All.Select(r => r.Name))}, or path.dll:Namespace.Type";
}
