namespace LabelNoise.Cli.Hosting;

/// <summary>The time that each stage of some work will still take: of the first from the beginning on, of another since it got its present work.</summary>
/// <param name="clock">The clock.</param>
/// <param name="first">The stages in the beginning.</param>
internal sealed class StageClocks(TimeProvider clock, IReadOnlyList<Stage> first)
{
    private readonly object?[] _work = [.. first.Select(s => s.Work)];
    private readonly TimeLeft[] _left = [.. first.Select(s => new TimeLeft(clock, s.Fraction))];

    /// <summary>The descriptions, each with the time left, as in "3 of 4 claims, about 1:05:00 left", where it is to be said and something is known of it.</summary>
    /// <param name="stages">The stages now.</param>
    /// <param name="between">What stands between a description and the time that is left.</param>
    public IReadOnlyList<string> Describe(IReadOnlyList<Stage> stages, Func<int, string> between) => [.. stages.Select((stage, k) => stage.Description + between(k) + At(stage, k))];

    private string At(Stage stage, int place)
    {
        if (!Equals(_work[place], stage.Work))
            (_work[place], _left[place]) = (stage.Work, new TimeLeft(clock, stage.Fraction));
        return place == 0 || stage.Work is not null ? _left[place].At(stage.Fraction) : string.Empty;
    }
}
