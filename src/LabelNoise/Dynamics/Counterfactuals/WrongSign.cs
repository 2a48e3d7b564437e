namespace LabelNoise.Dynamics.Counterfactuals;

/// <summary>A rule that climbs where it should descend: both gains change sign.</summary>
/// <typeparam name="TRule">The rule that is broken.</typeparam>
/// <param name="rule">The rule that is broken.</param>
public readonly struct WrongSign<TRule>(TRule rule) : IUpdateRule
    where TRule : struct, IUpdateRule
{
    /// <inheritdoc/>
    public static bool DrawsSample => TRule.DrawsSample;

    /// <inheritdoc/>
    public RuleStep Decide(in StepContext context, Span<double> direction)
    {
        RuleStep step = rule.Decide(context, direction);
        return step with { Map = step.Map with { OuterGain = -step.Map.OuterGain, InnerGain = -step.Map.InnerGain } };
    }
}
