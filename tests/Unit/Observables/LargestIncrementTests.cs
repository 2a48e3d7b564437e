using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Dynamics;
using LabelNoise.Tests.Unit.Simulation;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class LargestIncrementTests
{
    private static readonly Problem Setting = new() { Width = 22, Dimension = 3, LearningRate = 0.02, NoiseLevel = 2, TeacherNorm = 0.3 };

    [Fact(DisplayName = "The largest ΔWᵢ of label-noise SGD is that of plain loops, at a width that four does not divide")]
    public void AgainstEquation41()
    {
        Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(Setting, ReplicateSeed.For(1, "increments", 0));
        // The samples do not depend on the state, so the engine that is cheapest to run hands them out.
        Trajectory samples = UpdateRule.LabelNoiseSgd.Start(Setting, ReplicateSeed.For(1, "increments", 0), engine: Engine.GramOnly);
        LargestIncrement increments = new(trajectory);
        double largest = double.NegativeInfinity;
        for (int step = 0; step < 50; step++)
        {
            using Case atStep = Case.Of(step);
            PlainRows rows = PlainRows.Of(trajectory);
            StepRecord taken = StepRecord.Advance(samples, 1)[0];
            double squared = taken.Input.Sum(x => x * x);
            double residual = trajectory.Theta.ToArray().Zip(taken.Input, (t, x) => t * x).Sum() - (Setting.TeacherNorm * taken.Input[0]) - taken.LabelNoise;
            foreach (double[] row in rows.Current)
            {
                double along = row[1..].Zip(taken.Input, (w, x) => w * x).Sum();
                largest = Math.Max(largest, -residual * residual * ((along * along) - (row[0] * row[0] * squared)));
            }

            trajectory.Advance(1);
            increments.Look(trajectory);
            increments.Value.Should().BeApproximately(largest, 1e-9 * Math.Abs(largest) + 1e-10);
        }

        largest.Should().BePositive();
    }

    [Fact(DisplayName = "Before the first step it is −∞, and from the first NaN weight on NaN")]
    public void Ends()
    {
        Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(Setting with { LearningRate = 1e200 }, ReplicateSeed.For(1, "increments", 0));
        LargestIncrement increments = new(trajectory);

        increments.Value.Should().Be(double.NegativeInfinity);
        for (int step = 0; step < 3; step++)
        {
            trajectory.Advance(1);
            increments.Look(trajectory);
        }

        increments.Value.Should().Be(double.NaN);
    }
}
