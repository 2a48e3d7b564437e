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
    private readonly TimeLeft _left;
    private long _since;
    private TimeSpan _pause = First;

    /// <summary>Begins.</summary>
    /// <param name="log">Where to.</param>
    /// <param name="stages">How far the work has come, first the whole of it.</param>
    /// <param name="clock">The clock.</param>
    public ProgressLines(TextWriter log, Func<IReadOnlyList<Stage>> stages, TimeProvider clock)
    {
        (_log, _stages, _clock, _since) = (log, stages, clock, clock.GetTimestamp());
        _left = new TimeLeft(clock, stages()[0].Fraction);
    }

    /// <summary>Called often; writes a line where it is time.</summary>
    public void Tick()
    {
        if (_clock.GetElapsedTime(_since) < _pause)
            return;
        (_since, _pause) = (_clock.GetTimestamp(), TimeSpan.FromTicks(Math.Min(2 * _pause.Ticks, Longest.Ticks)));
        IReadOnlyList<Stage> stages = _stages();
        string percent = (100 * stages[0].Fraction).ToString("F0", CultureInfo.InvariantCulture);
        _log.Write($"progress: {stages[0].Description}, {percent} %{_left.At(stages[0].Fraction)}{string.Concat(stages.Skip(1).Select(s => "; " + s.Description))}\n");
    }
}
