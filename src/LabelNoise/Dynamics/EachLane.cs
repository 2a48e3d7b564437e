using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabelNoise.Numerics;

namespace LabelNoise.Dynamics;

/// <summary>Puts a rule that decides for one replicate to four, lane after lane.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <param name="rule">The rule.</param>
internal readonly struct EachLane<TRule>(TRule rule) : ILaneRule
    where TRule : struct, IUpdateRule
{
    /// <summary>The most numbers that are kept on the stack: 4 KiB.</summary>
    private const int OnStack = 512;

    /// <inheritdoc/>
    public static bool DrawsSample => TRule.DrawsSample;

    /// <inheritdoc/>
    public static bool DependsOnContextAlone => TRule.DependsOnContextAlone;

    /// <inheritdoc/>
    public static bool MovesAlongInput => false;

    /// <inheritdoc/>
    public RuleStep Decide(in StepContext context, Span<double> direction) => rule.Decide(context, direction);

    /// <inheritdoc/>
    public LaneStep Decide(in LaneContext context, Span<Vector256<double>> direction)
    {
        int d = context.Theta.Length;
        int length = 4 * d + context.Covariance.Length;
        Span<double> buffer = length <= OnStack ? stackalloc double[length] : new double[length];
        Span<double> teacher = buffer.Slice(d, d);
        teacher[0] = context.TeacherNorm;
        Span<double> directions = MemoryMarshal.Cast<Vector256<double>, double>(direction);
        Span<RuleStep> steps = stackalloc RuleStep[LaneMemory.Lanes];
        for (int lane = 0; lane < LaneMemory.Lanes; lane++)
        {
            Copy(context.Theta, lane, buffer[..d]);
            Copy(context.Input, lane, buffer[(2 * d)..]);
            Copy(context.Covariance, lane, buffer[(4 * d)..]);
            Span<double> own = buffer.Slice(3 * d, d);
            own.Clear();
            steps[lane] = rule.Decide(
                new StepContext
                {
                    Step = context.Step(lane),
                    Theta = buffer[..d],
                    Teacher = teacher,
                    Input = buffer.Slice(2 * d, context.Input.Length),
                    LabelNoise = context.LabelNoise[lane],
                    Covariance = buffer.Slice(4 * d, context.Covariance.Length),
                    LearningRate = context.LearningRate,
                },
                own);
            for (int k = 0; k < own.Length; k++)
                directions[LaneMemory.Lanes * k + lane] = own[k];
        }

        return Joined(steps);
    }

    private static LaneStep Joined(ReadOnlySpan<RuleStep> steps) => new(
        Vector256.Create(steps[0].Map.OuterDecay, steps[1].Map.OuterDecay, steps[2].Map.OuterDecay, steps[3].Map.OuterDecay),
        Vector256.Create(steps[0].Map.OuterGain, steps[1].Map.OuterGain, steps[2].Map.OuterGain, steps[3].Map.OuterGain),
        Vector256.Create(steps[0].Map.InnerGain, steps[1].Map.InnerGain, steps[2].Map.InnerGain, steps[3].Map.InnerGain),
        Vector256.Create(steps[0].Map.InnerDecay, steps[1].Map.InnerDecay, steps[2].Map.InnerDecay, steps[3].Map.InnerDecay),
        Vector256.Create(steps[0].Residual, steps[1].Residual, steps[2].Residual, steps[3].Residual));

    private static void Copy(ReadOnlySpan<Vector256<double>> from, int lane, Span<double> to)
    {
        ReadOnlySpan<double> numbers = MemoryMarshal.Cast<Vector256<double>, double>(from);
        for (int k = 0; k < from.Length; k++)
            to[k] = numbers[LaneMemory.Lanes * k + lane];
    }
}
