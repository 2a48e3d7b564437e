using LabelNoise.Dynamics;

namespace ModifiedAlgorithms;

/// <summary>η/√(1 + t/τ) in place of η, for a rule that samples.</summary>
internal readonly struct DecayingStepSize(double steps) : IUpdateRule
{
    public static bool DrawsSample => true;

    public RuleStep Decide(in StepContext context, Span<double> direction)
    {
        RuleStep step = default(LabelNoiseSgd).Decide(context, direction);
        return step with { Map = NeuronMap.Gradient(step.Map.OuterGain / Math.Sqrt(1 + context.Step / steps)) };
    }
}
