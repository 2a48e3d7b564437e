using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

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

        // Leaving or staying with (ii) failing or holding, all four, and both verdicts of (i).
        met.Select(m => (m.Left, m.SecondFailed)).Distinct().Should().HaveCount(4);
        met.Select(m => m.FirstFailed).Distinct().Should().HaveCount(2);
    }

    [Theory(DisplayName = "A step that is shown twice changes no digit of any report")]
    [InlineData(64, 0.04)]
    [InlineData(64, 0.015)]
    [InlineData(256, 0.012)]
    public void ShownTwice(int width, double rate)
    {
        Problem problem = Setting(width, 5, rate, 0.5, 0.3);
        foreach (ReplicateSeed[] four in Enumerable.Range(0, 80).Select(r => ReplicateSeed.For(4, "bounds", r)).Chunk(4))
        {
            LaneBounds once = Watched(problem, four);
            LaneBounds twice = Watched(problem, four, times: 2);
            for (int lane = 0; lane < 4; lane++)
            {
                using Case atFourLane = Case.Of((four, lane));
                twice.Report(lane).Should().Be(once.Report(lane));
                twice.HasEnded(lane).Should().Be(once.HasEnded(lane));
            }
        }
    }

    private static (bool Left, bool FirstFailed, bool SecondFailed) Compare(Problem problem, ReplicateSeed seed, BoundReport report, bool ended)
    {
        Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(problem, seed, engine: Engine.Explicit);
        PlainBounds watch = new(trajectory);
        trajectory.Advance(Steps, ref watch);
        BoundReport plain = watch.Report;
        double bound = problem.OuterWeightBound;
        ended.Should().Be(watch.HasEnded);
        Same(report.ResidualRatio, plain.ResidualRatio);
        Same(report.Input, plain.Input);
        Same(report.ResidualBound, plain.ResidualBound);
        (report.ResidualRatio > 1).Should().Be(plain.ResidualRatio > 1);
        if (plain.OuterWeight > bound)
            Same(report.OuterWeight, plain.OuterWeight);
        else
            report.OuterWeight.Should().BeInRange(plain.OuterWeight * (1 - Relative), bound);
        double largest = plain.ResidualRatio * plain.ResidualBound * plain.Input * report.OuterWeight;
        report.Increment.Should().BeInRange(plain.Increment * (1 - Relative), largest * largest * (1 + Relative));
        return (watch.HasEnded, plain.ResidualRatio > 1, plain.OuterWeight > bound);
    }

    private static LaneBounds Watched(Problem problem, ReplicateSeed[] seeds, int times = 1)
    {
        RepeatedWatch watch = new(times);
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

    private static void Same(double value, double expected) => value.Should().BeApproximately(expected, Relative * Math.Abs(expected));

    private static Problem Setting(int width, int dimension, double rate, double noise, double teacher) =>
        new() { Width = width, Dimension = dimension, LearningRate = rate, NoiseLevel = noise, TeacherNorm = teacher };
}
