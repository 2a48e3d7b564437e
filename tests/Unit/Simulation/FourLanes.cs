using LabelNoise.Model;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Simulation;

/// <summary>An engine with a replicate in each lane.</summary>
internal static class FourLanes
{
    public static ReplicateSeed Seed(int lane) => ReplicateSeed.For(7, "lanes", lane);

    public static LaneEngine Empty(UpdateRule rule, Problem problem, InitialLaw? law = null, bool keepsNeurons = true) =>
        rule.StartLanes(problem, law ?? InitialLaw.Ntk, default(NoLaneWatch), keepsNeurons);

    public static LaneEngine Start(UpdateRule rule, Problem problem, InitialLaw? law = null, bool keepsNeurons = true)
    {
        LaneEngine engine = Empty(rule, problem, law, keepsNeurons);
        for (int lane = 0; lane < 4; lane++)
            engine.Load(lane, Seed(lane));
        return engine;
    }
}
