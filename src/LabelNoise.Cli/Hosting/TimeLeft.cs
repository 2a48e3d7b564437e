namespace LabelNoise.Cli.Hosting;

/// <summary>The time that work will still take if it goes on as it has.</summary>
/// <param name="clock">The clock.</param>
/// <param name="before">The fraction that was done before, in an earlier run.</param>
internal sealed class TimeLeft(TimeProvider clock, double before)
{
    /// <summary>Less says too little.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(3);

    private readonly long _start = clock.GetTimestamp();

    /// <summary>Such as ", about 1:05:00 left"; nothing where too little is known.</summary>
    public string At(double fraction)
    {
        TimeSpan elapsed = clock.GetElapsedTime(_start);
        double seconds = elapsed.TotalSeconds * (1 - fraction) / (fraction - before);
        return elapsed < Least || fraction <= before || seconds > TimeSpan.MaxValue.TotalSeconds / 2
            ? string.Empty
            : $", about {Text(TimeSpan.FromSeconds(Math.Ceiling(seconds)))} left";
    }

    private static string Text(TimeSpan time) => time.TotalDays >= 4
        ? FormattableString.Invariant($"{time.TotalDays:F0} days")
        : FormattableString.Invariant($"{(long)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}");
}
