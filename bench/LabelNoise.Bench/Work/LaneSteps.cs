using LabelNoise.Numerics;
using LabelNoise.Simulation;

namespace LabelNoise.Bench.Work;

/// <summary>Steps of the engine that advances four replicates side by side, random numbers included; the unit is a replicate-step.</summary>
internal sealed class LaneSteps : IWork
{
    /// <summary>Steps of a batch.</summary>
    public const int Steps = 1 << 16;

    private readonly LaneEngine _engine;

    /// <summary>Makes an engine; the Gram matrices of its replicates are drawn from their law, at any width.</summary>
    public LaneSteps(Setting setting, UpdateRule rule) =>
        _engine = rule.StartLanes(setting.Problem, InitialLaw.Ntk, default(NoLaneWatch), keepsNeurons: false);

    /// <inheritdoc/>
    public void Restart() => Load(_engine);

    /// <inheritdoc/>
    public long Run() => Lanes.Count * _engine.Advance(Steps);

    /// <summary>Gives the lanes to four replicates at step 0.</summary>
    internal static void Load(LaneEngine engine)
    {
        for (int lane = 0; lane < Lanes.Count; lane++)
            engine.Load(lane, Setting.Seed(lane));
    }
}
