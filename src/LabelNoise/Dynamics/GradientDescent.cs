using LabelNoise.Numerics;

namespace LabelNoise.Dynamics;

/// <summary>Gradient descent on the noiseless loss, equations 49–50: both layers move along Σ̂(θ − θ*) by η.</summary>
public readonly struct GradientDescent : IUpdateRule
{
    /// <inheritdoc/>
    public static bool DrawsSample => false;

    /// <inheritdoc/>
    public RuleStep Decide(in StepContext context, Span<double> direction)
    {
        Dense.CovarianceTimesDifference(context.Covariance, context.Theta, context.Teacher, direction);
        return new RuleStep(NeuronMap.Gradient(context.LearningRate), 0);
    }
}
