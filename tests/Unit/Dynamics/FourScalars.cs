using LabelNoise.Dynamics;

namespace LabelNoise.Tests.Unit.Dynamics;

/// <summary>The whole family of neuron maps at once: a' = (1 − α)a − βWr, W' = W − (γa + δWr)rᵀ with r = x + θ/2 and four different scalars.</summary>
internal readonly struct FourScalars : IUpdateRule
{
    public static bool DrawsSample => true;

    public RuleStep Decide(in StepContext context, Span<double> direction)
    {
        double g = -context.LabelNoise;
        for (int k = 0; k < direction.Length; k++)
        {
            direction[k] = context.Input[k] + context.Theta[k] / 2;
            g += (context.Theta[k] - context.Teacher[k]) * context.Input[k];
        }

        double rate = context.LearningRate * g;
        return new RuleStep(new NeuronMap(1e-5, rate, 0.7 * rate, 1e-5), g);
    }
}
