using LabelNoise.Simulation;

namespace LabelNoise.Bench.Work;

/// <summary>Label-noise SGD steps of one replicate on its own; the unit is a step.</summary>
internal sealed class TrajectorySteps(Setting setting, Engine engine) : IWork
{
    /// <summary>Steps of a batch.</summary>
    public const int Steps = 1 << 12;

    private Trajectory? _trajectory;

    /// <inheritdoc/>
    public void Restart() => _trajectory = UpdateRule.LabelNoiseSgd.Start(setting.Problem, Setting.Seed(0), engine: engine);

    /// <inheritdoc/>
    public long Run()
    {
        _trajectory!.Advance(Steps);
        return Steps;
    }
}
