using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Cli.Simulations;

/// <summary>At most four replicates of an update rule, each in a lane of one engine.</summary>
internal sealed class SimulatedLanes : ISimulated
{
    private readonly SimulationSetting _setting;
    private readonly LaneEngine _engine;
    private readonly bool[]?[] _left;

    public SimulatedLanes(SimulationSetting setting, UpdateRule rule, IReadOnlyList<ReplicateSeed> seeds)
    {
        _setting = setting;
        _engine = rule.StartLanes(setting.Problem, setting.Start.Law, default(NoLaneWatch), setting.Engine != Engine.GramOnly);
        for (int lane = 0; lane < seeds.Count; lane++)
            _engine.Load(lane, seeds[lane]);
        _left = [.. seeds.Select(_ => setting.ReportsExits ? new bool[setting.Problem.Width] : null)];
    }

    /// <inheritdoc/>
    public void Advance(long steps) => _engine.Advance(steps);

    /// <inheritdoc/>
    public Look Observe(int which)
    {
        Network network = _engine[which];
        double[] values = [.. _setting.Observables.Select(o => o.Of(network))];
        if (_left[which] is not { } left)
            return new Look(values, null, null);
        ExitSweep sweep = new(_setting.Problem.LazyRadius, left);
        network.VisitAll(ref sweep);
        return new Look(values, sweep.Inside, sweep.NeverOutside);
    }
}
