namespace LabelNoise.Dynamics.Counterfactuals;

/// <summary>A rule with the second layer a frozen: only W is trained.</summary>
/// <typeparam name="TRule">The rule that is crippled.</typeparam>
/// <param name="rule">The rule that is crippled.</param>
public readonly struct InnerLayerOnly<TRule>(TRule rule) : IUpdateRule
    where TRule : struct, IUpdateRule
{
    /// <inheritdoc/>
    public static bool DrawsSample => TRule.DrawsSample;

    /// <inheritdoc/>
    public RuleStep Decide(in StepContext context, Span<double> direction)
    {
        RuleStep step = rule.Decide(context, direction);
        return step with { Map = step.Map with { OuterDecay = 0, OuterGain = 0 } };
    }
}
