using System.Runtime.Intrinsics;

namespace LabelNoise.Dynamics;

/// <summary>Puts a rule that decides for one replicate to four, lane after lane.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <param name="rule">The rule.</param>
internal readonly struct EachLane<TRule>(TRule rule) : ILaneRule
    where TRule : struct, IUpdateRule
{
    /// <inheritdoc/>
    public static bool DrawsSample => TRule.DrawsSample;

    /// <inheritdoc/>
    public static bool MovesAlongInput => false;

    /// <inheritdoc/>
    public RuleStep Decide(in StepContext context, Span<double> direction) => rule.Decide(context, direction);

    /// <inheritdoc/>
    public LaneStep Decide(in LaneContext context, Span<Vector256<double>> direction)
    {
        int d = context.Theta.Length;
        Span<double> buffer = new double[4 * d + context.Covariance.Length];
        buffer[d] = context.TeacherNorm;
        LaneStep answer = default;
        for (int lane = 0; lane < 4; lane++)
        {
            Copy(context.Theta, lane, buffer[..d]);
            Copy(context.Input, lane, buffer[(2 * d)..]);
            Copy(context.Covariance, lane, buffer[(4 * d)..]);
            Span<double> own = buffer.Slice(3 * d, d);
            RuleStep step = rule.Decide(
                new StepContext
                {
                    Step = context.Step(lane),
                    Theta = buffer[..d],
                    Teacher = buffer.Slice(d, d),
                    Input = buffer.Slice(2 * d, context.Input.Length),
                    LabelNoise = context.LabelNoise[lane],
                    Covariance = buffer.Slice(4 * d, context.Covariance.Length),
                    LearningRate = context.LearningRate,
                },
                own);
            for (int k = 0; k < d; k++)
                direction[k] = direction[k].WithElement(lane, own[k]);
            answer = new LaneStep(
                answer.OuterDecay.WithElement(lane, step.Map.OuterDecay),
                answer.OuterGain.WithElement(lane, step.Map.OuterGain),
                answer.InnerGain.WithElement(lane, step.Map.InnerGain),
                answer.InnerDecay.WithElement(lane, step.Map.InnerDecay),
                answer.Residual.WithElement(lane, step.Residual));
        }

        return answer;
    }

    private static void Copy(ReadOnlySpan<Vector256<double>> from, int lane, Span<double> to)
    {
        for (int k = 0; k < from.Length; k++)
            to[k] = from[k][lane];
    }
}
