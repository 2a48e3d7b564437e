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
            return new Look([.. setting.Observables.Select(o => Value(o, default))], null, null);
        NeuronSweep sweep = new(setting.Problem.LazyRadius, Math.Sqrt(setting.Problem.LearningRate), _left, _cosines);
        _trajectory.VisitAll(ref sweep);
        return new Look([.. setting.Observables.Select(o => Value(o, sweep))], sweep.Inside, sweep.NeverOutside);
    }

    private double Value(Observable observable, NeuronSweep sweep) => observable switch
    {
        _ when observable == Observable.Loss => 0.5 * DistanceSquared(),
        _ when observable == Observable.Distance => Math.Sqrt(DistanceSquared()),
        _ when observable == Observable.MeanSquaredNorm => _trajectory.InnerNormSquared / setting.Problem.Width,
        _ when observable == Observable.MeanAlignment => sweep.AlignmentSum / setting.Problem.Width,
        _ when observable == Observable.MedianDefect => sweep.MedianDefect,
        _ when observable == Observable.Growth => sweep.Growth,
        _ when observable == Observable.BeyondBox => sweep.BeyondBox,
        _ when observable == Observable.MaxDisplacement => sweep.LargestDisplacement,
        _ when observable == Observable.MaxOuter => sweep.LargestOuter,
        _ => sweep.Inside,
    };

    private double DistanceSquared()
    {
        double sum = 0;
        for (int k = 0; k < _trajectory.Theta.Length; k++)
        {
            double gap = _trajectory.Theta[k] - _trajectory.TeacherVector[k];
            sum += gap * gap;
        }

        return sum;
    }
}
