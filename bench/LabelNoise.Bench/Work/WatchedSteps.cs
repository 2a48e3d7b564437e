using LabelNoise.Numerics;
using LabelNoise.Observables;
using LabelNoise.Simulation;

namespace LabelNoise.Bench.Work;

/// <summary>The steps of <see cref="LaneSteps"/> while every neuron is watched at every step (Lemma C.2); the unit is a replicate-step.</summary>
internal sealed class WatchedSteps : IWork
{
    /// <summary>Steps of a batch.</summary>
    public const int Steps = 1 << 12;

    private readonly LaneEngine _engine;
    private readonly LaneBounds _bounds;

    /// <summary>Makes an engine and its watch.</summary>
    public WatchedSteps(Setting setting, UpdateRule rule)
    {
        LaneBoundWatch watch = new();
        _engine = rule.StartLanes(setting.Problem, InitialLaw.Ntk, watch);
        watch.Bounds = _bounds = new LaneBounds(_engine);
    }

    /// <inheritdoc/>
    public void Restart()
    {
        LaneSteps.Load(_engine);
        for (int lane = 0; lane < Lanes.Count; lane++)
            _bounds.Begin(lane);
    }

    /// <inheritdoc/>
    /// <remarks>The engine stops where a lane's watch ends and is resumed: what is left of the batch costs the same for the other lanes.</remarks>
    public long Run()
    {
        for (long done = 0; done < Steps;)
            done += _engine.Advance(Steps - done);
        return Lanes.Count * (long)Steps;
    }
}
