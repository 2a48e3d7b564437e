using LabelNoise.Dynamics;

namespace ModifiedAlgorithms;

/// <summary>A step size of its own for each layer: the outer layer moves by a factor of η, the inner layer by η.</summary>
internal readonly struct LayerWiseStepSizes<TRule>(double outerFactor) : IUpdateRule
    where TRule : struct, IUpdateRule
{
    public static bool DrawsSample => TRule.DrawsSample;

    public RuleStep Decide(in StepContext context, Span<double> direction)
    {
        RuleStep step = default(TRule).Decide(context, direction);
        return step with { Map = step.Map with { OuterGain = outerFactor * step.Map.OuterGain } };
    }
}
