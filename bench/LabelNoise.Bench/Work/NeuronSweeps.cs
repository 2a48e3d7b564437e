using LabelNoise.Observables;
using LabelNoise.Simulation;

namespace LabelNoise.Bench.Work;

/// <summary>Looks at every neuron of one replicate in an engine (<see cref="NeuronExtremes"/>); the unit is a neuron.</summary>
internal sealed class NeuronSweeps : IWork
{
    private readonly LaneEngine _engine;
    private readonly long _sweeps;

    /// <summary>Draws the rows and carries out some steps, so that neurons and their start differ.</summary>
    public NeuronSweeps(Setting setting)
    {
        _engine = UpdateRule.LabelNoiseSgd.StartLanes(setting.Problem, InitialLaw.Ntk, default(NoLaneWatch));
        _engine.Load(0, Setting.Seed(0));
        _engine.Advance(LaneSource.ChunkSteps);
        _sweeps = Math.Max(1, 100_000 / setting.Width);
    }

    /// <summary>What the last sweep found.</summary>
    public NeuronExtremes Extremes { get; private set; }

    /// <inheritdoc/>
    public void Restart() => Extremes = default;

    /// <inheritdoc/>
    public long Run()
    {
        for (long sweep = 0; sweep < _sweeps; sweep++)
            Extremes = NeuronExtremes.Of(_engine[0]);
        return _sweeps * _engine.Problem.Width;
    }
}
