using System.Globalization;

namespace LabelNoise.Cli.Hosting;

/// <summary>Progress in a log: a line after ten seconds, then after twice the time each, at last every five minutes.</summary>
internal sealed class ProgressLines
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly TextWriter _log;
    private readonly Func<IReadOnlyList<Stage>> _stages;
    private readonly TimeProvider _clock;
    private readonly StageClocks _clocks;
    private long _since;
    private TimeSpan _pause = First;

    /// <summary>Begins.</summary>
    /// <param name="log">Where to.</param>
    /// <param name="stages">How far the work has come, first the whole of it.</param>
    /// <param name="clock">The clock.</param>
    public ProgressLines(TextWriter log, Func<IReadOnlyList<Stage>> stages, TimeProvider clock)
    {
        (_log, _stages, _clock, _since) = (log, stages, clock, clock.GetTimestamp());
        _clocks = new StageClocks(clock, stages());
    }

    /// <summary>Called often; writes a line where it is time.</summary>
    public void Tick()
    {
        IReadOnlyList<Stage> stages = _stages();
        string percent = (100 * stages[0].Fraction).ToString("F0", CultureInfo.InvariantCulture);
        IReadOnlyList<string> described = _clocks.Describe(stages, place => place == 0 ? $", {percent} %" : string.Empty);
        if (_clock.GetElapsedTime(_since) < _pause)
            return;
        (_since, _pause) = (_clock.GetTimestamp(), TimeSpan.FromTicks(Math.Min(2 * _pause.Ticks, Longest.Ticks)));
        _log.Write($"progress: {string.Join("; ", described)}\n");
    }
}
