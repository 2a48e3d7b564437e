using LabelNoise.Dynamics;
using LabelNoise.Dynamics.Counterfactuals;
using LabelNoise.Simulation;
using LabelNoise.Statements;
using LabelNoise.Tests.Unit.Dynamics;

namespace LabelNoise.Tests.Unit.Simulation.Lanes;

/// <summary>Every rule of the library in lanes, the same rules decided lane after lane, and one that moves along a direction of its own.</summary>
internal static class LaneRules
{
    public static IReadOnlyDictionary<string, UpdateRule> All { get; } = new[]
    {
        Broken.WrongSign,
        Broken.WithoutLabelNoise,
        Broken.OuterLayerOnly,
        Broken.DescentOfOuterLayerOnly,
        Broken.DescentOfInnerLayerOnly,
        UpdateRule.InLanes("label-noise SGD of W alone", new InnerLayerOnly<LabelNoiseSgd>(default)),
        UpdateRule.InLanes("gradient descent with the wrong sign", new WrongSign<GradientDescent>(default)),
        UpdateRule.InLanes("gradient descent, no noise to drop", new WithoutLabelNoise<GradientDescent>(default)),
        UpdateRule.Of("label-noise SGD, lane after lane", default(LabelNoiseSgd)),
        UpdateRule.Of("gradient descent, lane after lane", default(GradientDescent)),
        UpdateRule.Of("four scalars", default(FourScalars)),
        UpdateRule.LabelNoiseSgd,
        UpdateRule.GradientDescent,
    }.ToDictionary(rule => rule.Name, StringComparer.Ordinal);

    /// <summary>A rule that climbs runs off to infinity at a finite time, in steps some 1/(η|θ|); ten steps stay short of it.</summary>
    public static long Steps(string rule) => rule.Contains("wrong sign", StringComparison.Ordinal) ? 10 : 10_000;
}
