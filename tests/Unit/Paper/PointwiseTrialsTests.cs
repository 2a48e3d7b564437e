using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Observables.Exact;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Simulation;

namespace LabelNoise.Tests.Unit.Paper;

public sealed class PointwiseTrialsTests
{
    [Theory(DisplayName = "Lemma C.3 (2) is judged at every neuron of the least norm and at every look, as plain loops judge it")]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(0.5)]
    [InlineData(100)]
    public void EveryNeuron(double leastNorm)
    {
        Problem problem = new() { Width = 12, Dimension = 5, LearningRate = 0.7 / 12, NoiseLevel = 2.6, TeacherNorm = 0.4 };
        ReplicateSeed[] seeds = [.. Enumerable.Range(0, 4).Select(i => ReplicateSeed.For(5, "pointwise", i))];

        double[] least = [.. seeds.Select(seed => Least(problem, seed, leastNorm))];
        TrialOutcome[] outcomes = PointwiseTrials.Progress(problem, leastNorm, InitialLaw.Ntk).Run(seeds);

        for (int i = 0; i < seeds.Length; i++)
        {
            using Case atI = Case.Of(i);
            outcomes[i].Occurred.Should().Be(least[i] >= 0.25);

            // What is reported is a bound, or the first probability that is too small.
            if (outcomes[i].Occurred)
                (0.25 / outcomes[i].Ratio).Should().BeLessThanOrEqualTo(least[i] + 1e-5);
            else
                (0.25 / outcomes[i].Ratio).Should().BeGreaterThanOrEqualTo(least[i] - 1e-5);
        }
    }

    private static double Least(Problem problem, ReplicateSeed seed, double leastNorm)
    {
        Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(problem, seed);
        double least = 1;

        // All rows first: where no neuron leaves, that is seen before the integrals, which take most of the time.
        foreach (PlainRows rows in PlainRows.UntilExit(trajectory, Math.Max(1, problem.Width / ProgressTrials.LooksPerWidth)).ToArray())
        {
            double[] error = [.. trajectory.TeacherVector.ToArray().Select((s, k) => (rows.Current.Sum(row => row[0] * row[1 + k]) - s) / problem.NoiseLevel)];
            foreach (double[] row in rows.Current.Where(row => PlainRows.InnerNorm(row) >= leastNorm))
            {
                double norm = PlainRows.InnerNorm(row);
                double along = row[1..].Zip(error, (w, e) => w * e).Sum() / norm;
                double across = Math.Sqrt(Math.Max(0, error.Sum(e => e * e) - (along * along)));
                least = Math.Min(least, ShrinkProbability.Of(problem.Dimension, norm, Math.Abs(row[0]), along, across));
            }
        }

        return least;
    }
}
