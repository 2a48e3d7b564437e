using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;
using LabelNoise.Dynamics.Counterfactuals;

namespace LabelNoise.Tests.Unit.Dynamics;

public sealed class EachLaneTests
{
    [Theory(DisplayName = "A rule decided lane by lane, broken or not, sees and decides what the same rule written for vectors does: θ, θ*, input, label noise, Σ̂ and η of its own lane")]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(30)]
    public void SameAsVectors(int dimension)
    {
        Vector256<double>[] theta = Some(dimension, 0.3);
        Vector256<double>[] input = Some(dimension, 0.7);
        LaneContext context = new()
        {
            Theta = theta,
            TeacherNorm = 0.4,
            Input = input,
            Prediction = theta.Zip(input, (t, x) => t * x).Aggregate((sum, term) => sum + term),
            LabelNoise = Vector256.Create(1.0, -1, 2, -2),
            Covariance = Some(dimension * dimension, 1.1),
            LearningRate = 0.25,
        };

        Same(context, default(GradientDescent), dimension);
        Same(context, default(LabelNoiseSgd), dimension);
        Same(context, new WrongSign<LabelNoiseSgd>(default), dimension);
        Same(context, new OuterLayerOnly<LabelNoiseSgd>(default), dimension);
        Same(context, new InnerLayerOnly<GradientDescent>(default), dimension);
        Same(context, new WithoutLabelNoise<LabelNoiseSgd>(default), dimension);
    }

    private static void Same<TRule>(in LaneContext context, TRule rule, int dimension)
        where TRule : struct, ILaneRule
    {
        Vector256<double>[] directions = new Vector256<double>[dimension];
        Vector256<double>[] expected = new Vector256<double>[dimension];

        LaneStep found = new EachLane<TRule>(rule).Decide(context, directions);
        LaneStep step = rule.Decide(context, expected);

        Near(found.OuterDecay, step.OuterDecay);
        Near(found.OuterGain, step.OuterGain);
        Near(found.InnerGain, step.InnerGain);
        Near(found.InnerDecay, step.InnerDecay);
        Near(found.Residual, step.Residual);

        // A rule that moves along its input leaves the direction to the engine.
        ReadOnlySpan<Vector256<double>> along = TRule.MovesAlongInput ? context.Input : expected;
        for (int k = 0; k < dimension; k++)
            Near(directions[k], along[k]);
    }

    private static void Near(Vector256<double> value, Vector256<double> expected)
    {
        for (int lane = 0; lane < 4; lane++)
        {
            using Case atLane = Case.Of(lane);
            value[lane].Should().BeApproximately(expected[lane], 1e-12);
        }
    }

    private static Vector256<double>[] Some(int count, double phase) =>
    [
        .. Enumerable.Range(0, count).Select(k => Vector256.Create(Math.Sin(k + phase), Math.Sin(2 * k + phase), Math.Cos(3 * k + phase), Math.Cos(5 * k - phase))),
    ];
}
