using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class LaneBoundLooksTests
{
    // Looks that are too many do not show in what a watch reports. The limits are half as much again as what is needed: 26 and 74, 2 and 20, 3 and 17.
    [Theory(DisplayName = "Over 2000 lazy steps every group of neurons is looked at, far ones seldom and near ones more often")]
    [InlineData(256, 0.2, 4, 39, 111)]
    [InlineData(64, 0.2, 1, 3, 30)]
    [InlineData(256, 0.05, 8, 5, 25)]
    public void FewLooks(int width, double stability, double noise, int least, int most)
    {
        Problem problem = Setting(width, stability, noise);
        CountedRows law = new();
        LaneBounds bounds = Watched(problem, law, 2000, times: 1);

        bounds.HasEnded(0).Should().BeFalse();
        law.Looks.Should().HaveCount(width / 4);
        law.Looks.Values.Min().Should().BeLessThanOrEqualTo(least);
        law.Looks.Values.Max().Should().BeLessThanOrEqualTo(most);
    }

    [Fact(DisplayName = "A step shown twice, as after a stop for another lane, makes far neurons be looked at once only, even where one of them is above m^(−1/4)")]
    public void ShownTwice()
    {
        // Outer weights near 1, where 0.35 is the limit: once all groups have been sorted by the largest, far ones are beyond it at every step.
        Problem problem = Setting(64, 0.001, 1);
        CountedRows once = new(Broken.LargeOuterLayer);
        CountedRows twice = new(Broken.LargeOuterLayer);
        LaneBounds bounds = Watched(problem, once, 50, times: 1, unseen: 250);
        LaneBounds again = Watched(problem, twice, 50, times: 2, unseen: 250);

        bounds.HasEnded(0).Should().BeFalse();
        again.Report(0).Should().Be(bounds.Report(0));
        once.Looks.Values.Min().Should().Be(50);
        twice.Looks.Values.Min().Should().Be(50);
    }

    [Fact(DisplayName = "Neurons that never move are not looked at again, even where one of them is above m^(−1/4)")]
    public void Rests()
    {
        CountedRows law = new(Broken.LargeOuterLayer);
        LaneBounds bounds = Watched(Setting(64, 0.001, 1), law, 50, times: 1, rule: UpdateRule.Of("still", default(Still)));

        bounds.HasMoved(0).Should().BeFalse();
        bounds.HasEnded(0).Should().BeFalse();
        law.Looks.Should().BeEmpty();
        bounds.Report(0).OuterWeight.Should().BeGreaterThan(1);
        Watched(Setting(64, 0.001, 1), law, 50, times: 1).HasMoved(0).Should().BeTrue();
    }

    /// <summary>Counts the looks of a number of steps after others.</summary>
    private static LaneBounds Watched(Problem problem, CountedRows law, int steps, int times, int unseen = 0, UpdateRule? rule = null)
    {
        RepeatedWatch watch = new(times);
        LaneEngine engine = (rule ?? UpdateRule.LabelNoiseSgd).StartLanes(problem, law, watch);
        watch.Bounds = new LaneBounds(engine);
        engine.Load(0, ReplicateSeed.For(5, "looks", 1));
        watch.Bounds.Begin(0);
        engine.Advance(unseen).Should().Be(unseen);
        law.Looks.Clear();
        engine.Advance(steps).Should().Be(steps);
        return watch.Bounds;
    }

    private static Problem Setting(int width, double stability, double noise) =>
        new() { Width = width, Dimension = 5, LearningRate = stability / width, NoiseLevel = noise, TeacherNorm = 0.1 };

    private readonly struct Still : IUpdateRule
    {
        public Motion Motion => Motion.AlongDirection;

        public NeuronMap Update(in Step step, RuleState state)
        {
            step.Input().CopyTo(step.Direction);
            return default;
        }
    }
}
