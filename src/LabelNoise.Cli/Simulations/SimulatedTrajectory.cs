using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Cli.Simulations;

/// <summary>A replicate of an update rule.</summary>
internal sealed class SimulatedTrajectory(SimulationSetting setting, UpdateRule rule, ReplicateSeed seed) : ISimulated
{
    private readonly Trajectory _trajectory = rule.Start(setting.Problem, seed, setting.Start.Law, setting.Engine);
    private readonly bool[]? _left = setting.Engine == Engine.GramOnly ? null : new bool[setting.Problem.Width];

    private readonly double[]? _cosines = setting.Observables.Contains(Observable.MedianDefect) ? new double[setting.Problem.Width] : null;

    /// <inheritdoc/>
    public void Advance(long steps) => _trajectory.Advance(steps);

    /// <inheritdoc/>
    public Look Observe()
    {
        if (_left is null)
            return new Look([.. setting.Observables.Select(o => o.Of(_trajectory, default))], null, null);
        NeuronSweep sweep = new(setting.Problem.LazyRadius, Math.Sqrt(setting.Problem.LearningRate), _left, _cosines);
        _trajectory.VisitAll(ref sweep);
        return new Look([.. setting.Observables.Select(o => o.Of(_trajectory, sweep))], sweep.Inside, sweep.NeverOutside);
    }
}
