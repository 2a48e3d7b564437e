using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Simulation;

public sealed class LaneWatchTests
{
    [Theory(DisplayName = "A watch stops the engine before the step; resumed, the engine has the bits of one that was never stopped")]
    [InlineData("label-noise SGD", 5)]
    [InlineData("label-noise SGD", 32)]
    [InlineData("four scalars", 5)]
    [InlineData("four scalars", 47)]
    [InlineData("gradient descent", 20)]
    public void Stopped(string rule, int at)
    {
        Problem problem = ReductionTests.Stable(41, 4, 50);
        LaneEngine whole = FourLanes.Start(LaneRules.All[rule], problem);
        whole.Advance(60);
        StopOnce watch = new(at);
        LaneEngine stopped = LaneRules.All[rule].StartLanes(problem, InitialLaw.Ntk, watch);
        for (int lane = 0; lane < 4; lane++)
            stopped.Load(lane, FourLanes.Seed(lane));

        stopped.Advance(60).Should().Be(at);
        (stopped.Clock.Now, stopped[2].Step).Should().Be((at, at));
        stopped.Advance(60 - at).Should().Be(60 - at);
        (stopped.Clock.Now, stopped[2].Step).Should().Be((60, 60));
        watch.Shown.Should().Equal(Enumerable.Range(0, 60).SelectMany(step => Enumerable.Repeat((long)step, step == at ? 2 : 1)));
        for (int row = 0; row < whole.State.Count; row++)
        {
            using Case atRow = Case.Of(row);
            stopped.State[row, 1, 3].Should().Be(whole.State[row, 1, 3]);
        }
    }

    /// <summary>Says no to one step, the first time it is shown.</summary>
    private sealed class StopOnce(int at) : ILaneWatch
    {
        public static bool Looks => true;

        public List<long> Shown { get; } = [];

        public bool Observe(LaneEngine engine, in Step step)
        {
            Shown.Add(engine.State.Version);
            return Shown.Count != at + 1;
        }
    }
}
