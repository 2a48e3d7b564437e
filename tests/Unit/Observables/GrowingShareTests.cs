using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Simulation;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class GrowingShareTests
{
    private static readonly Problem Problem = new() { Width = 21, Dimension = 5, LearningRate = 0.02, NoiseLevel = 1, TeacherNorm = 0.3 };

    [Theory(DisplayName = "The share of growing inputs is the largest over the neurons of the share of inputs with (x·wᵢ)² below aᵢ²‖x‖², and the displacement the largest")]
    [InlineData(0, 40)]
    [InlineData(30, 40)]
    [InlineData(30, 1)]
    public void Share(int steps, int inputs)
    {
        Problem problem = Problem with { Inputs = InputLaw.TrainingSet(inputs) };
        ReplicateSeed seed = FourLanes.Seed(0);
        double[] all = TrainingSet.Draw(inputs, problem.Dimension, seed);
        Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(problem, seed);
        trajectory.Advance(steps);
        PlainRows rows = PlainRows.Of(trajectory);

        (double share, double displacement) = GrowingShare.Largest(trajectory, all);

        share.Should().Be(rows.Current.Max(row => (double)all.Chunk(problem.Dimension).Count(x => Grows(row, x)) / inputs));
        displacement.Should().BeApproximately(rows.Displacements().Max(), 1e-12);
    }

    [Fact(DisplayName = "The share is neither 0 nor 1 for |aᵢ| near ‖wᵢ‖/4, and follows both")]
    public void ShareOfGivenNeurons()
    {
        double[][] rows = [[0.3, 1, 0, 0, 0, 0], [0.2, 0, 1, 0, 0, 0], [-0.25, 0, 0, -0.9, 0, 0]];
        double[] all = TrainingSet.Draw(200, 5, FourLanes.Seed(1));
        Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(Problem with { Width = 3 }, FourLanes.Seed(1), new GivenRows(rows), Engine.Explicit);

        double share = GrowingShare.Largest(trajectory, all).Share;

        share.Should().BeInRange(0.2, 0.8).And.Be(rows.Max(row => all.Chunk(5).Count(x => Grows(row, x)) / 200.0));
    }

    private static bool Grows(double[] row, double[] x)
    {
        double projection = row[1..].Zip(x, (w, k) => w * k).Sum();
        return projection * projection < row[0] * row[0] * x.Sum(k => k * k);
    }
}
