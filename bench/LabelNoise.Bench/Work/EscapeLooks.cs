using System.Diagnostics;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Paper;
using LabelNoise.Simulation;

namespace LabelNoise.Bench.Work;

/// <summary>
/// Escape runs of Theorem C.4 at η = 1/m with fresh inputs, the draw of the rows included; the unit is a nanosecond of looks, so that the
/// rate is the share of the time that they take.
/// </summary>
internal sealed class EscapeLooks : IWork
{
    /// <summary>Replicates of a batch: two for each lane.</summary>
    private const int Replicates = 8;

    private readonly LaneTrial<TrialOutcome, LaneEngine> _trial;
    private TimeSpan _looking;

    /// <summary>Makes the trial.</summary>
    public EscapeLooks(Setting setting)
    {
        Problem problem = new PhaseOneSetting(setting.Width, setting.Dimension, 1, InputLaw.Online).Problem;
        _trial = new LaneTrial<TrialOutcome, LaneEngine>(Start, (engine, lane) => Timed(EscapeTrials.UntilAllHaveLeft(engine[lane])));

        (LaneEngine, LaneEngine) Start()
        {
            LaneEngine engine = UpdateRule.LabelNoiseSgd.StartLanes(problem, InitialLaw.Ntk, default(NoLaneWatch));
            return (engine, engine);
        }
    }

    /// <inheritdoc/>
    public void Restart() => _looking = TimeSpan.Zero;

    /// <inheritdoc/>
    public long Run()
    {
        _trial.Run([.. Enumerable.Range(0, Replicates).Select(replicate => Setting.Seed(replicate))]);
        return (long)_looking.TotalNanoseconds;
    }

    private IEnumerable<TrialStep<TrialOutcome>> Timed(IEnumerable<TrialStep<TrialOutcome>> program)
    {
        using IEnumerator<TrialStep<TrialOutcome>> steps = program.GetEnumerator();
        while (true)
        {
            long start = Stopwatch.GetTimestamp();
            bool more = steps.MoveNext();
            _looking += Stopwatch.GetElapsedTime(start);
            if (!more)
                yield break;
            yield return steps.Current;
        }
    }
}
