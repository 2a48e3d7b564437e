using System.Runtime.Intrinsics;

namespace LabelNoise.Dynamics.Counterfactuals;

/// <summary>A rule that climbs where it should descend: both gains change sign.</summary>
/// <typeparam name="TRule">The rule that is broken.</typeparam>
/// <param name="rule">The rule that is broken.</param>
public readonly struct WrongSign<TRule>(TRule rule) : ILaneRule
    where TRule : struct, ILaneRule
{
    /// <inheritdoc/>
    public static bool DrawsSample => TRule.DrawsSample;

    /// <inheritdoc/>
    public static bool MovesAlongInput => TRule.MovesAlongInput;

    /// <inheritdoc/>
    public static bool DependsOnContextAlone => TRule.DependsOnContextAlone;

    /// <inheritdoc/>
    public RuleStep Decide(in StepContext context, Span<double> direction)
    {
        RuleStep step = rule.Decide(context, direction);
        return step with { Map = step.Map with { OuterGain = -step.Map.OuterGain, InnerGain = -step.Map.InnerGain } };
    }

    /// <inheritdoc/>
    public LaneStep Decide(in LaneContext context, Span<Vector256<double>> direction)
    {
        LaneStep step = rule.Decide(context, direction);
        return step with { OuterGain = -step.OuterGain, InnerGain = -step.InnerGain };
    }
}
