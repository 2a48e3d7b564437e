using LabelNoise.Dynamics;

namespace ModifiedAlgorithms;

/// <summary>SGD on the clean labels.</summary>
internal readonly struct WithoutLabelNoise : IUpdateRule
{
    public static bool DrawsSample => true;

    public RuleStep Decide(in StepContext context, Span<double> direction)
    {
        RuleStep noisy = default(LabelNoiseSgd).Decide(context, direction);
        double residual = noisy.Residual + context.LabelNoise;
        return new RuleStep(NeuronMap.Gradient(context.LearningRate * residual), residual);
    }
}
