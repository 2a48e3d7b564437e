using System.Runtime.Intrinsics;
using LabelNoise.Numerics;

namespace LabelNoise.Dynamics;

/// <summary>Gradient descent on the noiseless loss, equations 49–50: both layers move along Σ̂(θ − θ*) by η.</summary>
public readonly struct GradientDescent : ILaneRule
{
    /// <inheritdoc/>
    public static bool DrawsSample => false;

    /// <inheritdoc/>
    public static bool MovesAlongInput => false;

    /// <inheritdoc/>
    public static bool DependsOnContextAlone => true;

    /// <inheritdoc/>
    public RuleStep Decide(in StepContext context, Span<double> direction)
    {
        Dense.CovarianceTimesDifference(context.Covariance, context.Theta, context.Teacher, direction);
        return new RuleStep(NeuronMap.Gradient(context.LearningRate), 0);
    }

    /// <inheritdoc/>
    public LaneStep Decide(in LaneContext context, Span<Vector256<double>> direction)
    {
        Dense.CovarianceTimesDifference(context.Covariance, context.Theta, context.TeacherNorm, direction);
        return LaneStep.Gradient(Vector256.Create(context.LearningRate), Vector256<double>.Zero);
    }
}
