namespace LabelNoise.Dynamics.Counterfactuals;

/// <summary>A rule whose label noise is dropped while everything that is asserted of it keeps σ.</summary>
/// <typeparam name="TRule">The rule that is silenced.</typeparam>
/// <param name="rule">The rule that is silenced.</param>
public readonly struct WithoutLabelNoise<TRule>(TRule rule) : IUpdateRule
    where TRule : struct, IUpdateRule
{
    /// <inheritdoc/>
    public static bool DrawsSample => TRule.DrawsSample;

    /// <inheritdoc/>
    public RuleStep Decide(in StepContext context, Span<double> direction) =>
        rule.Decide(
            new StepContext
            {
                Theta = context.Theta,
                Teacher = context.Teacher,
                Input = context.Input,
                LabelNoise = 0,
                Covariance = context.Covariance,
                LearningRate = context.LearningRate,
            },
            direction);
}
