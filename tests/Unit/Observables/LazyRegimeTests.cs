using System.Runtime.Intrinsics;
using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Simulation;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class LazyRegimeTests
{
    private static readonly Problem Escaping = new() { Width = 18, Dimension = 6, LearningRate = 0.02, NoiseLevel = 2, TeacherNorm = 0.3 };

    [Theory(DisplayName = "First and last exit are those that plain loops over every neuron at every look find")]
    [InlineData(20_000, 1, Engine.Reduced)]
    [InlineData(20_000, 1, Engine.Explicit)]
    [InlineData(20_000, 7, Engine.Reduced)]
    [InlineData(60, 1, Engine.Reduced)]
    [InlineData(61, 8, Engine.Explicit)]
    [InlineData(1, 1, Engine.Reduced)]
    public void AgainstPlainLoops(long horizon, long interval, Engine engine)
    {
        for (uint replicate = 0; replicate < 4; replicate++)
        {
            using Case atReplicate = Case.Of(replicate);
            ReplicateSeed seed = new(0x1A2, replicate);
            ExitReport expected = Plain(UpdateRule.LabelNoiseSgd.Start(Escaping, seed, engine: Engine.Explicit), horizon, interval);
            Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(Escaping, seed, engine: engine);

            LazyRegime.AdvanceUntilAllHaveLeft(trajectory, horizon, interval).Should().Be(expected);
            expected.AllLeft.Should().Be(horizon == 20_000);
            if (expected.LastExit is { } last)
                trajectory.Step.Should().Be(last);
            else
                trajectory.Step.Should().Be(horizon);
        }
    }

    [Fact(DisplayName = "A look of one step in eight sees the exits of the looks at each step, no earlier")]
    public void Intervals()
    {
        ReplicateSeed seed = new(0x1A3, 1);
        ExitReport each = LazyRegime.AdvanceUntilAllHaveLeft(UpdateRule.LabelNoiseSgd.Start(Escaping, seed), 20_000, 1);
        ExitReport eighth = LazyRegime.AdvanceUntilAllHaveLeft(UpdateRule.LabelNoiseSgd.Start(Escaping, seed), 20_000, 8);

        eighth.FirstExit!.Value.Should().BeInRange(each.FirstExit!.Value, each.FirstExit.Value + 7);
        eighth.LastExit!.Value.Should().BeGreaterThanOrEqualTo(each.LastExit!.Value);
        (eighth.LastExit.Value % 8).Should().Be(0);
    }

    [Fact(DisplayName = "The count of neurons inside is that of ‖wᵢ(t) − wᵢ(0)‖ ≤ 1/√m, from all at step 0 to none")]
    public void Count()
    {
        Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(Escaping, new ReplicateSeed(0x1A4, 1));
        LazyRegime.CountInside(trajectory).Should().Be(18);
        HashSet<int> counts = [];
        for (int look = 0; look < 200; look++)
        {
            using Case atLook = Case.Of(look);
            trajectory.Advance(10);
            int expected = PlainRows.Of(trajectory).Displacements().Count(d => d <= 1 / Math.Sqrt(18));
            LazyRegime.CountInside(trajectory).Should().Be(expected);
            counts.Add(expected);
        }

        // The comparison has met more than the two trivial answers.
        counts.Should().HaveCountGreaterThan(5).And.Contain(0);
    }

    [Fact(DisplayName = "Neurons that overflowed have diverged, and never count as having left")]
    public void Overflowed()
    {
        Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(Escaping with { LearningRate = 5 }, new ReplicateSeed(0x1A5, 1));
        trajectory.Advance(200);

        double.IsNaN(trajectory.OuterNormSquared).Should().BeTrue();
        LazyRegime.CountInside(trajectory).Should().Be(18);
        LazyRegime.AdvanceUntilAllHaveLeft(trajectory, 300, 1).Should().Be(new ExitReport(18, 18, null, null));
        double.IsNaN(NeuronExtremes.Of(trajectory).Displacement).Should().BeTrue();
    }

    [Fact(DisplayName = "Of four neurons at 0.9/√m, 1.1/√m, infinity and NaN the second alone is outside")]
    public void Outside()
    {
        double radius = Escaping.LazyRadius;
        NeuronGroup group = new(0, 4, new Vector256<double>[2], [default, Vector256.Create(0.9 * radius, 1.1 * radius, double.PositiveInfinity, double.NaN)]);

        Vector256.ExtractMostSignificantBits(LazyRegime.Outside(group, radius)).Should().Be(0b0010);
    }

    [Fact(DisplayName = "A missing network or trajectory is refused by name")]
    public void Missing()
    {
        Action count = () => LazyRegime.CountInside(null!);
        Action advance = () => LazyRegime.AdvanceUntilAllHaveLeft(null!, 10, 1);
        Action watch = () => _ = new ExitWatch(null!);

        count.Should().Throw<ArgumentNullException>().WithParameterName("network");
        advance.Should().Throw<ArgumentNullException>().WithParameterName("trajectory");
        watch.Should().Throw<ArgumentNullException>().WithParameterName("network");
    }

    [Theory(DisplayName = "Looks less than a step apart are refused")]
    [InlineData(0)]
    [InlineData(-3)]
    public void BadInterval(long steps)
    {
        Action act = () => LazyRegime.AdvanceUntilAllHaveLeft(UpdateRule.LabelNoiseSgd.Start(Escaping, default), 10, steps);

        act.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("interval");
    }

    [Fact(DisplayName = "A negative horizon is refused")]
    public void BadHorizon() => FluentActions.Invoking(() => LazyRegime.AdvanceUntilAllHaveLeft(UpdateRule.LabelNoiseSgd.Start(Escaping, default), -1, 1))
        .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("horizon").WithMessage("horizon must be a whole number of at least 0.*");

    private static ExitReport Plain(Trajectory trajectory, long horizon, long interval)
    {
        bool[] left = new bool[trajectory.InitialNeurons.Count];
        long? first = null;
        while (trajectory.Step < horizon && left.Contains(false))
        {
            trajectory.Advance(Math.Min(interval, horizon - trajectory.Step));
            double[] displacements = PlainRows.Of(trajectory).Displacements();
            for (int i = 0; i < left.Length; i++)
                left[i] |= displacements[i] > 1 / Math.Sqrt(left.Length);
            if (left.Contains(true))
                first ??= trajectory.Step;
        }

        return new ExitReport(left.Length, left.Count(l => !l), first, left.Contains(false) ? null : trajectory.Step);
    }
}
