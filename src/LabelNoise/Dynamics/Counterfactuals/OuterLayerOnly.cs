using System.Runtime.Intrinsics;

namespace LabelNoise.Dynamics.Counterfactuals;

/// <summary>A rule with the first layer W frozen: only a is trained.</summary>
/// <typeparam name="TRule">The rule that is crippled.</typeparam>
/// <param name="rule">The rule that is crippled.</param>
public readonly struct OuterLayerOnly<TRule>(TRule rule) : ILaneRule
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
        return step with { Map = step.Map with { InnerGain = 0, InnerDecay = 0 } };
    }

    /// <inheritdoc/>
    public LaneStep Decide(in LaneContext context, Span<Vector256<double>> direction)
    {
        LaneStep step = rule.Decide(context, direction);
        return step with { InnerGain = Vector256<double>.Zero, InnerDecay = Vector256<double>.Zero };
    }
}
