using LabelNoise.Simulation;

namespace LabelNoise.Bench.Work;

/// <summary>Steps of the three-state process of Lemma 3.3, one replicate; the unit is a step.</summary>
internal sealed class OscillationSteps(Setting setting) : IWork
{
    /// <summary>Steps of a batch.</summary>
    public const int Steps = 1 << 12;

    private OscillationProcess? _process;

    /// <inheritdoc/>
    public void Restart() => _process = new OscillationProcess(setting.Problem, Setting.Seed(0));

    /// <inheritdoc/>
    public long Run()
    {
        _process!.Advance(Steps);
        return Steps;
    }
}
