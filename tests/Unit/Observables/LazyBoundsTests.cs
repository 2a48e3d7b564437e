using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables;
using LabelNoise.Observables.Exact;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Observables;

/// <summary>The bounds of docs/derivations.md, "The lazy regime by bounds", held to networks that are run.</summary>
public sealed class LazyBoundsTests
{
    private const int Steps = 400;

    [Fact(DisplayName = "While a run is lazy, ‖θ(0)‖, the norms and outer weights at the start and at every look stay within their bounds")]
    public void RunsKeepThem()
    {
        Problem problem = new PhaseOneSetting(65536, 7, 0.5, InputLaw.Online).Problem;
        LazyRun run = Run(problem);
        int looks = 0;
        for (int replicate = 0; replicate < 4; replicate++)
        {
            using Case atReplicate = Case.Of(replicate);
            Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(problem, ReplicateSeed.For(5, "lazy bounds", replicate));
            double furthest = Distance(trajectory);
            furthest.Should().BeLessThan(run.FirstDistance.Lower);
            NeuronExtremes start = NeuronExtremes.Of(trajectory);
            start.InitialNorm.Should().BeLessThan(run.Start.Inner.Lower);
            start.OuterWeight.Should().BeLessThan(run.Start.Outer.Lower / Math.Sqrt(problem.Width));
            for (int step = 0; step < Steps; step += 25)
            {
                for (int k = 0; k < 25; k++)
                {
                    trajectory.Advance(1);
                    furthest = Math.Max(furthest, Distance(trajectory));
                }

                NeuronExtremes now = NeuronExtremes.Of(trajectory);
                if (now.Displacement > 1 / Math.Sqrt(problem.Width))
                    break;
                LazyBounds bounds = new(run, Math.Log(furthest));
                bounds.IsEstablished.Should().BeTrue();
                now.OuterWeight.Should().BeLessThan(Math.Exp(bounds.LogOuter.Lower));
                looks++;
            }
        }

        looks.Should().BeGreaterThan(30);
    }

    [Theory(DisplayName = "The moments of ‖θ − θ*‖ along runs stay below the bound, which is within a factor 4 of them")]
    [InlineData(0.1)]
    [InlineData(0.5)]
    public void Moments(double stability)
    {
        Problem problem = new PhaseOneSetting(1_000_000, 7, stability, InputLaw.Online).Problem;
        LazyRun run = Run(problem);
        ResidualMoments moments = new(run, new LazyBounds(run, Math.Log(problem.NoiseLevel) + 4));
        double sum = 0;
        const int Looks = 2000;
        Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(problem, ReplicateSeed.For(5, "moments", 0), engine: Engine.GramOnly);
        trajectory.Advance(500);
        for (int look = 0; look < Looks; look++)
        {
            trajectory.Advance(10);
            sum += Math.Pow(Distance(trajectory), 4) / Looks;
        }

        double bound = Math.Exp(moments.LogLevel(4)!.Value.Lower);
        (bound / Math.Pow(sum, 0.25)).Should().BeInRange(1, 4);
    }

    [Fact(DisplayName = "Where steps hardly lengthen θ − θ*, and at widths below 10⁵, nothing is shown of how often the bounds are broken")]
    public void GrowthSaysNothing()
    {
        ResidualGrowth.LogKept(Run(new PhaseOneSetting(65536, 7, 0.5, InputLaw.Online).Problem)).Should().Be((Enclosure)0);
        ResidualGrowth.LogKept(new FootnoteSetting(7).Run(new FootnoteSetting(7).LogLeastWidth, 0.25)).Should().Be((Enclosure)0);
    }

    [Fact(DisplayName = "The border of (2) is near 0.217 where θ is near θ*: some neuron is shorter with a probability that the law of the shortest gives")]
    public void Border()
    {
        LazyRun run = new(200 * Enclosure.Ln10, 150, -400 * Enclosure.Ln10, 50 * Enclosure.Ln10, -50 * Enclosure.Ln10);
        double expected = run.LogWidth.Middle + ChiSquareTail.LogCumulative(150, 150 * 0.21733 * 0.21733);

        ShrinkBorder.LogTooShort(run).Middle.Should().BeApproximately(LogExponential.OfHazard(expected), 1e-2 * Math.Abs(expected));
    }

    private static LazyRun Run(Problem problem) => new(
        Enclosure.Log(problem.Width), problem.Dimension, Enclosure.Log(problem.LearningRate), Enclosure.Log(problem.NoiseLevel), Enclosure.Log(problem.TeacherNorm));

    private static double Distance(Trajectory trajectory) =>
        Math.Sqrt(trajectory.Theta.ToArray().Select((t, k) => t - trajectory.TeacherVector[k]).Sum(t => t * t));
}
