using System.Runtime.Intrinsics;

namespace LabelNoise.Dynamics.Counterfactuals;

/// <summary>A rule whose label noise is dropped while everything that is asserted of it keeps σ.</summary>
/// <typeparam name="TRule">The rule that is silenced.</typeparam>
/// <param name="rule">The rule that is silenced.</param>
public readonly struct WithoutLabelNoise<TRule>(TRule rule) : ILaneRule
    where TRule : struct, ILaneRule
{
    /// <inheritdoc/>
    public static bool DrawsSample => TRule.DrawsSample;

    /// <inheritdoc/>
    public static bool MovesAlongInput => TRule.MovesAlongInput;

    /// <inheritdoc/>
    public static bool DependsOnContextAlone => TRule.DependsOnContextAlone;

    /// <inheritdoc/>
    public RuleStep Decide(in StepContext context, Span<double> direction) => rule.Decide(context with { LabelNoise = 0 }, direction);

    /// <inheritdoc/>
    public LaneStep Decide(in LaneContext context, Span<Vector256<double>> direction) =>
        rule.Decide(context with { LabelNoise = Vector256<double>.Zero }, direction);
}
