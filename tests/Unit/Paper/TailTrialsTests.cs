using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Paper;

public sealed class TailTrialsTests
{
    [Fact(DisplayName = "A replicate counts, at its looks, how often ‖θ − θ*‖ is above the threshold and above twice the threshold, as plain trajectories do")]
    public void Looks()
    {
        Problem problem = new() { Width = 1_000_000, Dimension = 3, LearningRate = 1e-6, NoiseLevel = 5, TeacherNorm = 0.5 };
        ReplicateSeed[] seeds = [.. Enumerable.Range(0, 9).Select(i => ReplicateSeed.For(4, "tail", i))];
        double factor = Math.Pow(2, KestenIndex.Of(3, 0.8));

        double[] values = TailTrials.Doubling(problem, 1, 0.8).Run(seeds);

        for (int i = 0; i < seeds.Length; i++)
        {
            using Case atI = Case.Of(i);
            Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(problem, seeds[i], engine: Engine.GramOnly);
            List<double> distances = [];
            trajectory.Advance(TailTrials.Start);
            while (distances.Count < TailTrials.Looks)
            {
                distances.Add(Dense.Norm([.. trajectory.Theta.ToArray().Zip(trajectory.TeacherVector.ToArray(), (t, s) => (t - s) / 5)]));
                trajectory.Advance(TailTrials.Interval);
            }

            double expected = 1 + (((factor * distances.Count(r => r > 2)) - distances.Count(r => r > 1)) / TailTrials.Looks);
            values[i].Should().BeApproximately(expected, 1e-12);
            distances.Should().Contain(r => r > 1);
        }
    }
}
