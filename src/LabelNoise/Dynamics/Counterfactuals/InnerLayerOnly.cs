using System.Runtime.Intrinsics;

namespace LabelNoise.Dynamics.Counterfactuals;

/// <summary>A rule with the second layer a frozen: only W is trained.</summary>
/// <typeparam name="TRule">The rule that is crippled.</typeparam>
/// <param name="rule">The rule that is crippled.</param>
public readonly struct InnerLayerOnly<TRule>(TRule rule) : ILaneRule
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
        return step with { Map = step.Map with { OuterDecay = 0, OuterGain = 0 } };
    }

    /// <inheritdoc/>
    public LaneStep Decide(in LaneContext context, Span<Vector256<double>> direction)
    {
        LaneStep step = rule.Decide(context, direction);
        return step with { OuterDecay = Vector256<double>.Zero, OuterGain = Vector256<double>.Zero };
    }
}
