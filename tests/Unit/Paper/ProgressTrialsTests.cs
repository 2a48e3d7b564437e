using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Observables;

namespace LabelNoise.Tests.Unit.Paper;

public sealed class ProgressTrialsTests
{
    [Theory(DisplayName = "ΔWᵢ of the smallest neuron at the step after j, in lanes, is that of a trajectory on its own, online and with a training set")]
    [InlineData(0, 0, 0)]
    [InlineData(1, 0.5, 0)]
    [InlineData(37, 0.5, 0)]
    [InlineData(48, 0, 100)]
    public void LanesSeeWhatATrajectorySees(long step, double leastNorm, int inputs)
    {
        Problem problem = new()
        {
            Width = 500,
            Dimension = 5,
            LearningRate = 1.0 / 500,
            NoiseLevel = 4,
            TeacherNorm = 0.2,
            Inputs = inputs == 0 ? InputLaw.Online : InputLaw.TrainingSet(inputs),
        };
        ReplicateSeed[] seeds = [.. Enumerable.Range(0, 7).Select(i => new ReplicateSeed(0xD1, (uint)i))];

        TrialOutcome[] outcomes = ProgressTrials.Progress(UpdateRule.LabelNoiseSgd, problem, step, leastNorm).Run(seeds);

        for (int i = 0; i < seeds.Length; i++)
        {
            using Case atI = Case.Of(i);
            // One is the ratio at which the event fails. Its inverse is ΔWᵢ over −(σ/4)² = −1, and carries some roundings of weights of order 1, over η² = 4·10⁻⁶.
            double expected = Alone(problem, seeds[i], step, leastNorm);
            (1 / outcomes[i].Ratio).Should().BeApproximately(1 / expected, 1e-9);
            outcomes[i].Occurred.Should().Be(expected <= 1);
        }
    }

    [Fact(DisplayName = "A replicate that has left the lazy regime, or has no neuron of the least norm, counts against the claim")]
    public void OutsideCountsAgainst()
    {
        Problem problem = new() { Width = 64, Dimension = 5, LearningRate = 1.0 / 64, NoiseLevel = 3 };
        ReplicateSeed seed = new(0xD2, 0);

        ProgressTrials.Progress(UpdateRule.LabelNoiseSgd, problem, 2000, 0).Run(seed).Should().Be(new TrialOutcome(false, double.PositiveInfinity));
        ProgressTrials.Progress(UpdateRule.LabelNoiseSgd, problem, 0, 100).Run(seed).Should().Be(new TrialOutcome(false, double.PositiveInfinity));
    }

    private static double Alone(Problem problem, ReplicateSeed seed, long step, double leastNorm)
    {
        Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(problem, seed);
        trajectory.Advance(step);
        NeuronSnapshot neuron = NeuronSnapshot.Smallest(trajectory, leastNorm)!;
        NextStep next = default;
        trajectory.Advance(1, ref next);
        double required = problem.NoiseLevel * problem.NoiseLevel / 16;
        return next.Increment(neuron) < 0 ? required / -next.Increment(neuron) : double.PositiveInfinity;
    }
}
