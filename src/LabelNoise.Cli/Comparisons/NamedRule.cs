using LabelNoise.Simulation;
using LabelNoise.Statements;

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
        new("no-label-noise", Broken.WithoutLabelNoise),
        new("wrong-sign", Broken.WrongSign),
        new("outer-layer-only", Broken.OuterLayerOnly),
        new("inner-layer-only", Broken.InnerLayerOnly),
    ];

    /// <summary>What is accepted as a rule.</summary>
    public static string Accepted { get; } = $"{string.Join(", ", All.Select(r => r.Name))}, or path.dll:Namespace.Type";
}
