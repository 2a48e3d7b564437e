using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Statements;
using LabelNoise.Statements.Trials;

namespace LabelNoise.Tests.Unit.Statements;

public sealed class BoundTrialsTests
{
    [Theory(DisplayName = "The trials of Lemma C.2 give the verdicts and ratios of a plain watch up to T₀ and T₁, stable or not")]
    [InlineData(256, 10)]
    [InlineData(1024, 10)]
    [InlineData(256, 0.5)]
    [InlineData(16, 0.1)]
    public void Trials(int width, double stability)
    {
        Problem problem = Setting(width, 7, stability / width, Math.Pow(width, 0.25), Math.Pow(width, -0.25));
        ReplicateSeed[] seeds = [.. Enumerable.Range(0, 10).Select(r => ReplicateSeed.For(3, "bounds", r))];
        TrialOutcome[] residual = BoundTrials.Residual(UpdateRule.LabelNoiseSgd, problem).Run(seeds);
        TrialOutcome[] outer = BoundTrials.OuterWeight(UpdateRule.LabelNoiseSgd, problem).Run(seeds);
        TrialOutcome[] both = BoundTrials.Both(UpdateRule.LabelNoiseSgd, problem).Run(seeds);
        for (int i = 0; i < seeds.Length; i++)
        {
            using Case atI = Case.Of(i);
            Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(problem, seeds[i], engine: Engine.Explicit);
            PlainBounds watch = new(trajectory);
            trajectory.Advance(Math.Max(problem.BoundHorizon, problem.EscapeHorizon) + 1, ref watch);
            BoundReport plain = watch.Report;
            residual[i].Occurred.Should().Be(plain.ResidualRatio <= 1);

            // The two computations round differently over thousands of steps.
            residual[i].Ratio.Should().BeApproximately(plain.ResidualRatio, 1e-9 * plain.ResidualRatio);
            outer[i].Occurred.Should().Be(plain.OuterWeight <= problem.OuterWeightBound);
            both[i].Should().Be(new TrialOutcome(residual[i].Occurred && outer[i].Occurred, Math.Max(residual[i].Ratio, outer[i].Ratio)));

            // A given C_data counts where it is larger than the run's own: the bound is σ plus a multiple of it.
            double doubled = plain.Residual / ((2 * plain.ResidualBound) - problem.NoiseLevel);
            TrialOutcome given = Residual(2 * plain.Input);
            given.Ratio.Should().BeApproximately(doubled, 1e-9 * doubled);
            Both(2 * plain.Input).Should().Be(new TrialOutcome(given.Occurred && outer[i].Occurred, Math.Max(given.Ratio, outer[i].Ratio)));
            Residual(plain.Input / 2).Should().Be(residual[i]);
            Both(plain.Input / 2).Should().Be(both[i]);

            TrialOutcome Residual(double inputBound) => BoundTrials.Residual(UpdateRule.LabelNoiseSgd, problem, inputBound).Run([seeds[i]])[0];
            TrialOutcome Both(double inputBound) => BoundTrials.Both(UpdateRule.LabelNoiseSgd, problem, inputBound).Run([seeds[i]])[0];
        }
    }

    [Fact(DisplayName = "Side by side and step by step agree to 10⁻⁹ where both follow SGD, and in no replicate where one follows another rule")]
    public void Agreement()
    {
        Problem problem = Setting(256, 7, 0.5 / 256, 4, 0.25);
        ReplicateSeed[] seeds = [.. Enumerable.Range(0, 10).Select(r => ReplicateSeed.For(3, "agreement", r))];

        BoundTrials.Agreement(UpdateRule.LabelNoiseSgd, UpdateRule.LabelNoiseSgd, problem).Run(seeds).Should().OnlyContain(o => o.Occurred && o.Ratio < 1e-3);
        BoundTrials.Agreement(UpdateRule.LabelNoiseSgd, Broken.WrongSign, problem).Run(seeds).Should().OnlyContain(o => !o.Occurred);
    }

    [Theory(DisplayName = "What a lane reports does not depend on the others: however the seeds are split, all digits of both kinds of bound are the same")]
    [InlineData(64, 0.04)]
    [InlineData(64, 0.015)]
    [InlineData(256, 0.01)]
    public void Independence(int width, double rate)
    {
        Problem problem = Setting(width, 5, rate, 0.5, 0.3);
        ReplicateSeed[] seeds = [.. Enumerable.Range(0, 24).Select(r => ReplicateSeed.For(4, "bounds", r))];
        Trial<TrialOutcome>[] trials =
            [BoundTrials.Increment(UpdateRule.LabelNoiseSgd, problem), BoundTrials.OuterWeight(UpdateRule.LabelNoiseSgd, problem)];
        foreach ((int number, Trial<TrialOutcome> trial) in trials.Index())
        {
            using Case atNumber = Case.Of(number);
            TrialOutcome[] alone = [.. seeds.Select(seed => trial.Run(seed))];
            trial.Run(seeds).Should().Equal(alone);
            seeds.Chunk(3).SelectMany(chunk => trial.Run(chunk)).Should().Equal(alone);
        }
    }

    private static Problem Setting(int width, int dimension, double rate, double noise, double teacher) =>
        new() { Width = width, Dimension = dimension, LearningRate = rate, NoiseLevel = noise, TeacherNorm = teacher };
}
