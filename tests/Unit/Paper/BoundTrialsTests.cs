using LabelNoise.Dynamics;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Simulation;

namespace LabelNoise.Tests.Unit.Paper;

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

    [Fact(DisplayName = "C.2 (i) and C.3 (4) judge what a rule does: SGD that moves the neurons itself has SGD's own")]
    public void JudgedByMotion()
    {
        Problem problem = Setting(128, 4, 0.9 / 128, 3, 0.3);
        ReplicateSeed[] seeds = [.. Enumerable.Range(0, 9).Select(r => ReplicateSeed.For(5, "silent", r))];
        TrialOutcome[] bounds = BoundTrials.Residual(UpdateRule.LabelNoiseSgd, problem).Run(seeds);
        TrialOutcome[] majorants = BoundTrials.Increment(UpdateRule.LabelNoiseSgd, problem).Run(seeds);
        TrialOutcome[] increments = BoundTrials.Increment(PlainNeuronRules.Sgd(isLinear: false), problem).Run(seeds);
        UpdateRule own = UpdateRule.Of("own", new Growing(1));

        BoundTrials.Residual(own, problem).Run(seeds).Should().Equal(bounds, (x, y) => x.Occurred == y.Occurred && Math.Abs(x.Ratio - y.Ratio) < 1e-6 * y.Ratio);
        BoundTrials.Increment(own, problem).Run(seeds).Should().Equal(increments, (x, y) => x.Occurred == y.Occurred && Math.Abs(x.Ratio - y.Ratio) < 1e-6 * y.Ratio);
        increments.Should().Equal(majorants, (moved, bound) => moved.Ratio > 0.1 * bound.Ratio && moved.Ratio <= bound.Ratio * (1 + 1e-9));
    }

    [Theory(DisplayName = "A rule that writes NaN breaks every bound and ends its runs, side by side and step by step")]
    [InlineData(4)]
    [InlineData(16382)]
    [InlineData(16383)]
    [InlineData(16384)]
    public void Diverged(long at)
    {
        Problem problem = Setting(20, 4, 0.5 / 128, 3, 0.3);
        ReplicateSeed[] seeds = [.. Enumerable.Range(0, 5).Select(r => ReplicateSeed.For(5, "NaN", r))];
        UpdateRule rule = UpdateRule.Of("NaN", new NaNAt(at));
        foreach (Func<UpdateRule, Problem, Trial<TrialOutcome>> trial in new[] { BoundTrials.Both, BoundTrials.Residual, BoundTrials.OuterWeight, BoundTrials.Increment })
        {
            using Case atTrial = Case.Of(trial.Method.Name);
            StepMeter meter = new(seeds.Length, StepBudget.None);
            trial(rule, problem).Run(seeds, new StepShare(meter, 0), CancellationToken.None).Should().OnlyContain(o => !o.Occurred);
            meter[0].Should().BeLessThanOrEqualTo(at + 1);
        }

        seeds.Select(BoundTrials.Agreement(rule, rule, problem).Run).Should().OnlyContain(o => o.Occurred);
    }

    [Fact(DisplayName = "C.3 (4) is refuted for a rule that makes every neuron grow by one per cent a step; and so is C.3 (1)")]
    public void Grows()
    {
        Problem problem = Setting(128, 4, 0.5 / 128, 3, 0.3);
        ReplicateSeed[] seeds = [.. Enumerable.Range(0, 9).Select(r => ReplicateSeed.For(5, "growing", r))];
        UpdateRule growing = UpdateRule.Of("growing", new Growing(1.01));

        BoundTrials.Increment(growing, problem).Run(seeds).Should().OnlyContain(o => !o.Occurred);
        ProgressTrials.NoGrowth(growing, problem, 3).Run(seeds).Should().OnlyContain(o => !o.Occurred);
        ProgressTrials.NoGrowth(UpdateRule.LabelNoiseSgd, problem, 3).Run(seeds).Count(o => o.Occurred).Should().BeGreaterThan(4);
    }

    /// <summary>SGD that moves the neurons itself, whose W then grows by a factor.</summary>
    private readonly struct Growing(double factor) : IUpdateRule
    {
        public Motion Motion => Motion.NeuronByNeuron;

        public NeuronMap Update(in Step step, RuleState state)
        {
            step.Take(default(LabelNoiseSgd), state);
            for (int i = 0; i < step.Neurons.Count; i++)
            {
                for (int k = 0; k < step.Neurons.Dimension; k++)
                    step.Neurons.Inner(i, k) *= factor;
            }

            return default;
        }
    }

    private readonly struct NaNAt(long at) : IUpdateRule
    {
        public Motion Motion => Motion.NeuronByNeuron;

        public NeuronMap Update(in Step step, RuleState state)
        {
            step.Neurons.Scale(Lanes.Choose(step.Index < at, 1, double.NaN));
            return default;
        }
    }

    private static Problem Setting(int width, int dimension, double rate, double noise, double teacher) =>
        new() { Width = width, Dimension = dimension, LearningRate = rate, NoiseLevel = noise, TeacherNorm = teacher };
}
