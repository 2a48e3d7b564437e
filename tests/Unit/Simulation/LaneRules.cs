using LabelNoise.Cli.UpdateRules;
using LabelNoise.Dynamics;
using LabelNoise.Paper;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Dynamics;

namespace LabelNoise.Tests.Unit.Simulation;

/// <summary>Every rule of the library that moves neurons along a direction, and one that writes a direction of its own.</summary>
internal static class LaneRules
{
    public static IReadOnlyDictionary<string, UpdateRule> All { get; } = new[]
    {
        Broken.DescentOfOuterLayerOnly,
        Broken.DescentOfInnerLayerOnly,
        UpdateRule.Of("gradient descent with the wrong sign", new LayerGains<GradientDescent>(default, -1, -1)),
        UpdateRule.Of("gradient descent, no noise to drop", new NoiseSchedule<GradientDescent>(default, _ => 0)),
        UpdateRule.Of("four scalars", default(FourScalars)),
    }.Concat(NamedRule.Examples.Select(r => r.Rule).Where(r => r.Motion is Motion.AlongInput or Motion.AlongDirection)).ToDictionary(rule => rule.Name, StringComparer.Ordinal);

    /// <summary>A rule that climbs runs off to infinity at a finite time, in steps some 1/(η|θ|); ten steps stay short of it.</summary>
    public static long Steps(string rule) => rule.Contains("wrong sign", StringComparison.Ordinal) ? 10 : 10_000;
}
