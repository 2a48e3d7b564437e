namespace LabelNoise.Dynamics.Counterfactuals;

/// <summary>A rule with the first layer W frozen: only a is trained.</summary>
/// <typeparam name="TRule">The rule that is crippled.</typeparam>
/// <param name="rule">The rule that is crippled.</param>
public readonly struct OuterLayerOnly<TRule>(TRule rule) : IUpdateRule
    where TRule : struct, IUpdateRule
{
    /// <inheritdoc/>
    public static bool DrawsSample => TRule.DrawsSample;

    /// <inheritdoc/>
    public RuleStep Decide(in StepContext context, Span<double> direction)
    {
        RuleStep step = rule.Decide(context, direction);
        return step with { Map = step.Map with { InnerGain = 0, InnerDecay = 0 } };
    }
}
