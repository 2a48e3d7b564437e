using System.Runtime.Intrinsics;
using LabelNoise.Numerics;

namespace LabelNoise.Dynamics;

/// <summary>Label-noise SGD, equations 3–4 (by neuron: 33–34): both layers move along x by η times the noisy residual.</summary>
public readonly struct LabelNoiseSgd : ILaneRule
{
    /// <inheritdoc/>
    public static bool DrawsSample => true;

    /// <inheritdoc/>
    public static bool MovesAlongInput => true;

    /// <inheritdoc/>
    public RuleStep Decide(in StepContext context, Span<double> direction)
    {
        double residual = Residual(context);
        context.Input.CopyTo(direction);
        return new RuleStep(NeuronMap.Gradient(context.LearningRate * residual), residual);
    }

    /// <inheritdoc/>
    public LaneStep Decide(in LaneContext context, Span<Vector256<double>> direction)
    {
        Vector256<double> residual =
            Vector256.FusedMultiplyAdd(Vector256.Create(-context.TeacherNorm), context.Input[0], context.Prediction) - context.LabelNoise;
        return LaneStep.Gradient(Vector256.Create(context.LearningRate) * residual, residual);
    }

    /// <summary>g = (θ − θ*)·x − ε, the derivative of the noisy loss with respect to the prediction (equation 4).</summary>
    internal static double Residual(in StepContext context) =>
        Dense.DifferenceDot(context.Theta, context.Teacher, context.Input) - context.LabelNoise;
}
