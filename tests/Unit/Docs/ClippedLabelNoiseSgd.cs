using LabelNoise.Dynamics;

namespace LabelNoise.Tests.Unit.Docs;

/// <summary>Label-noise SGD whose residual is clipped to [−limit, limit].</summary>
public readonly struct ClippedLabelNoiseSgd(double limit) : IUpdateRule
{
    public static bool DrawsSample => true;

    public RuleStep Decide(in StepContext context, Span<double> direction)
    {
        context.Input.CopyTo(direction);
        double residual = -context.LabelNoise;
        for (int k = 0; k < direction.Length; k++)
            residual += (context.Theta[k] - context.Teacher[k]) * direction[k];
        double gain = context.LearningRate * Math.Clamp(residual, -limit, limit);
        return new RuleStep(NeuronMap.Gradient(gain), residual);
    }
}
