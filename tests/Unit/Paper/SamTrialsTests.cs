using LabelNoise.Dynamics;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Paper;

public sealed class SamTrialsTests
{
    private static readonly ReplicateSeed[] Seeds = [.. Enumerable.Range(0, 5).Select(r => ReplicateSeed.For(9, "sam", r))];

    private static readonly UpdateRule Sam = UpdateRule.Of("SAM", new Sam(0.3));

    private static Problem Problem => new() { Width = 20, Dimension = 3, LearningRate = 0.01, NoiseLevel = 0.5, TeacherNorm = 0.5 };

    [Fact(DisplayName = "The Gram matrix, the fall of ln ‖W‖_F² and the norms of a trial are those of a trajectory from the same seed, bit for bit")]
    public void NormsOfTrajectories()
    {
        double[][] matrices = SamTrials.GramMatrix(Sam, Problem, 50).Run(Seeds);
        double[] falls = NormTrials.LogFall(Sam, Problem, 50).Run(Seeds);
        (double Start, double End)[] norms = NormTrials.Norms(Sam, Problem, 50).Run(Seeds);
        for (int i = 0; i < Seeds.Length; i++)
        {
            using Case atReplicate = Case.Of(i);
            Trajectory trajectory = Sam.Start(Problem, Seeds[i], engine: Engine.GramOnly);
            double start = trajectory.InnerNormSquared;
            trajectory.Advance(50);

            matrices[i].Should().Equal(trajectory.GramMatrix().ToColumnMajorArray());
            falls[i].Should().BeApproximately(Math.Log(start) - Math.Log(trajectory.InnerNormSquared), 1e-14);
            norms[i].Should().Be((Math.Sqrt(start / 20), Math.Sqrt(trajectory.InnerNormSquared / 20)));
        }
    }

    [Fact(DisplayName = "Two phases are seen where the fall, the early and the late alignment of a trajectory from the same seed are as asked for, and at no other steps")]
    public void TwoPhases()
    {
        int occurred = 0;
        foreach (PhaseSteps phases in new PhaseSteps[] { new(500, 5000), new(5, 5000), new(500, 600), new(5000, 5001) })
        {
            TrialOutcome[] outcomes = SamTrials.TwoPhases(Sam, Problem, phases).Run(Seeds);
            double[] signed = SamTrials.SignedDefect(Sam, Problem, phases.Late).Run(Seeds);
            for (int i = 0; i < Seeds.Length; i++)
            {
                using Case atPhases = Case.Of((phases, i));
                Trajectory trajectory = Sam.Start(Problem, Seeds[i]);
                double start = trajectory.InnerNormSquared;
                trajectory.Advance(phases.Early);
                double left = trajectory.InnerNormSquared / start;
                double early = Quantity.MeanAlignment.Of(trajectory);
                trajectory.Advance(phases.Late - phases.Early);

                outcomes[i].Occurred.Should().Be(left <= Math.Exp(-0.9) && early <= 0.45 && Quantity.MeanAlignment.Of(trajectory) >= 0.8);
                (outcomes[i].Ratio <= 1).Should().Be(outcomes[i].Occurred);
                signed[i].Should().Be(0.5 * (1 - Quantity.MeanCosine.Of(trajectory)));
                occurred += outcomes[i].Occurred ? 1 : 0;
            }
        }

        occurred.Should().BeInRange(1, 19);
    }

    [Theory(DisplayName = "A number is a value up to a factor from either side; no number of at most 0 is")]
    [InlineData(1, true)]
    [InlineData(1.24, true)]
    [InlineData(0.81, true)]
    [InlineData(1.26, false)]
    [InlineData(0.79, false)]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    [InlineData(double.NaN, false)]
    public void Within(double share, bool occurred)
    {
        TrialOutcome outcome = NormTrials.Within(3 * share, 3, 1.25);

        outcome.Occurred.Should().Be(occurred);
        (outcome.Ratio <= 1).Should().Be(occurred);
    }

    [Fact(DisplayName = "A pair of trials runs both from the same seed, in order, and may take the steps of both")]
    public void Pair()
    {
        Trial<(double, double)> pair = new PairTrial<double, double, (double, double)>(
            NormTrials.LogFall(Sam, Problem, 7), NormTrials.LogFall(UpdateRule.LabelNoiseSgd, Problem, 5), (first, second) => (first, second));

        pair.Run(Seeds).Should().Equal(NormTrials.LogFall(Sam, Problem, 7).Run(Seeds).Zip(NormTrials.LogFall(UpdateRule.LabelNoiseSgd, Problem, 5).Run(Seeds)));
        (pair.TypicalSteps, pair.LongestSteps, pair.Rule).Should().Be((12, 12, null));
    }
}
