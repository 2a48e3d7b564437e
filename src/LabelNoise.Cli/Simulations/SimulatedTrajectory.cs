using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Cli.Simulations;

/// <summary>A replicate of an update rule.</summary>
internal sealed class SimulatedTrajectory(SimulationSetting setting, UpdateRule rule, ReplicateSeed seed) : ISimulated
{
    private readonly Trajectory _trajectory = rule.Start(setting.Problem, seed, setting.Start.Law, setting.Engine);
    private readonly bool[]? _left = setting.ReportsExits ? new bool[setting.Problem.Width] : null;

    /// <inheritdoc/>
    public void Advance(long steps) => _trajectory.Advance(steps);

    /// <inheritdoc/>
    public Look Observe()
    {
        double[] values = [.. setting.Observables.Select(o => o.Of(_trajectory))];
        if (_left is null)
            return new Look(values, null, null);
        ExitSweep sweep = new(setting.Problem.LazyRadius, _left);
        _trajectory.VisitAll(ref sweep);
        return new Look(values, sweep.Inside, sweep.NeverOutside);
    }
}
