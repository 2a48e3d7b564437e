using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Simulation.Lanes;
using LabelNoise.Statements;
using LabelNoise.Statements.Trials;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class LaneBoundsTests
{
    private const long Steps = 3000;

    // The two computations round differently over thousands of steps.
    private const double Relative = 1e-9;

    private static readonly Problem[] Problems =
    [
        // Both layers hardly move, but g is near ‖θ*‖·|x₁|, beyond the bound of (i).
        Setting(64, 5, 1e-6, 0.1, 40),
        Setting(64, 5, 0.015, 0.1, 0.3),
        Setting(64, 7, 0.03, 1, 0.3),
        Setting(256, 7, 0.002, 4, 0.25),
        Setting(256, 7, 10.0 / 256, 4, 0.25),
        Setting(1024, 7, 10.0 / 1024, 5.65, 0.18),
        Setting(4, 7, 0.01, 0.2, 0.3),
        Setting(64, 5, 0.005, 0.5, 0.3) with { Inputs = InputLaw.TrainingSet(50) },
    ];

    [Fact(DisplayName = "Lanes find what a look at every neuron before every step finds: exits, verdicts of (i) and (ii), residual ratios to 10⁻⁹, bounds never below max |aᵢ|")]
    public void AgainstPlainWatch()
    {
        HashSet<(bool Left, bool FirstFailed, bool SecondFailed)> met = [];
        foreach (Problem problem in Problems)
        {
            ReplicateSeed[] seeds = [.. Enumerable.Range(0, 8).Select(r => ReplicateSeed.For(2, "bounds", r))];
            foreach (ReplicateSeed[] four in seeds.Chunk(4))
            {
                LaneBounds bounds = Watched(problem, four);
                for (int lane = 0; lane < 4; lane++)
                    met.Add(Compare(problem, four[lane], bounds.Report(lane), bounds.HasEnded(lane)));
            }
        }

        // Leaving or staying, (i) failing or holding, (ii) failing or holding, all but leaving with (i) failing.
        met.Select(m => (m.Left, m.SecondFailed)).Distinct().Should().HaveCount(4);
        met.Select(m => m.FirstFailed).Distinct().Should().HaveCount(2);
    }

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
            LazyBoundWatch watch = Plain(problem, seeds[i], Math.Max(problem.BoundHorizon, problem.EscapeHorizon) + 1, Engine.Reduced);
            residual[i].Occurred.Should().Be(watch.LargestResidualRatio <= 1);
            residual[i].Ratio.Should().BeApproximately(watch.LargestResidualRatio, Relative * watch.LargestResidualRatio);
            outer[i].Occurred.Should().Be(watch.LargestOuterWeight <= problem.OuterWeightBound);
            both[i].Should().Be(new TrialOutcome(residual[i].Occurred && outer[i].Occurred, Math.Max(residual[i].Ratio, outer[i].Ratio)));
        }
    }

    [Theory(DisplayName = "What a lane reports does not depend on the others: however the seeds are split, all digits of both kinds of bound are the same")]
    [InlineData(64, 0.04)]
    [InlineData(64, 0.015)]
    [InlineData(256, 0.01)]
    public void Independence(int width, double rate)
    {
        Problem problem = Setting(width, 5, rate, 0.5, 0.3);
        ReplicateSeed[] seeds = [.. Enumerable.Range(0, 40).Select(r => ReplicateSeed.For(4, "bounds", r))];
        Trial<TrialOutcome>[] trials =
            [BoundTrials.Increment(UpdateRule.LabelNoiseSgd, problem), BoundTrials.OuterWeight(UpdateRule.LabelNoiseSgd, problem)];
        foreach (Trial<TrialOutcome> trial in trials)
        {
            TrialOutcome[] alone = [.. seeds.Select(seed => trial.Run(seed))];
            trial.Run(seeds).Should().Equal(alone);
            seeds.Chunk(3).SelectMany(chunk => trial.Run(chunk)).Should().Equal(alone);
        }
    }

    private static (bool Left, bool FirstFailed, bool SecondFailed) Compare(Problem problem, ReplicateSeed seed, BoundReport report, bool ended)
    {
        // The explicit engine has no propagator, so this watch looks at every neuron before every step.
        LazyBoundWatch plain = Plain(problem, seed, Steps, Engine.Explicit);
        double bound = problem.OuterWeightBound;
        ended.Should().Be(plain.Left);
        Same(report.ResidualRatio, plain.LargestResidualRatio);
        Same(report.Input, plain.LargestInput);
        Same(report.ResidualBound, plain.ResidualBound(plain.LargestInput));
        (report.ResidualRatio > 1).Should().Be(plain.LargestResidualRatio > 1);
        if (plain.LargestOuterWeight > bound)
            Same(report.OuterWeight, plain.LargestOuterWeight);
        else
            report.OuterWeight.Should().BeInRange(plain.LargestOuterWeight * (1 - Relative), bound);
        report.Increment.Should().BeGreaterThanOrEqualTo(plain.LargestIncrement * (1 - Relative));
        return (plain.Left, plain.LargestResidualRatio > 1, plain.LargestOuterWeight > bound);
    }

    private static LaneBounds Watched(Problem problem, ReplicateSeed[] seeds)
    {
        LaneBoundWatch watch = new();
        LaneEngine engine = UpdateRule.LabelNoiseSgd.StartLanes(problem, InitialLaw.Ntk, watch);
        LaneBounds bounds = watch.Bounds = new LaneBounds(engine);
        for (int lane = 0; lane < 4; lane++)
        {
            engine.Load(lane, seeds[lane]);
            bounds.Begin(lane);
        }

        for (long done = 0; done < Steps;)
            done += engine.Advance(Steps - done);
        return bounds;
    }

    private static LazyBoundWatch Plain(Problem problem, ReplicateSeed seed, long steps, Engine engine)
    {
        Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(problem, seed, engine: engine);
        LazyBoundWatch watch = new(trajectory);
        trajectory.Advance(steps, ref watch);
        return watch;
    }

    private static void Same(double value, double expected) => value.Should().BeApproximately(expected, Relative * Math.Abs(expected));

    private static Problem Setting(int width, int dimension, double rate, double noise, double teacher) =>
        new() { Width = width, Dimension = dimension, LearningRate = rate, NoiseLevel = noise, TeacherNorm = teacher };
}
