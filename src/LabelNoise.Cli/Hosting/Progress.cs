using Spectre.Console;

namespace LabelNoise.Cli.Hosting;

/// <summary>Progress on the error stream: bars on a terminal, gone when the work is done, or lines in a log.</summary>
internal static class Progress
{
    /// <summary>Characters of a percentage, with the gap beside it.</summary>
    private const int Percent = 6;

    /// <summary>Runs work and shows how far it has come.</summary>
    /// <param name="host">Says how.</param>
    /// <param name="work">The work; it calls what it is given now and then, if anything.</param>
    /// <param name="stages">How far the work has come: first the whole of it, then its present parts; always as many.</param>
    public static void Run(Host host, Action<Action?> work, Func<IReadOnlyList<Stage>> stages)
    {
        switch (host.Progress)
        {
            case ProgressStyle.Bars:
                RunUnderBars(host, work, stages);
                break;
            case ProgressStyle.Lines:
                work(new ProgressLines(host.Error, stages, TimeProvider.System).Tick);
                break;
            default:
                work(null);
                break;
        }
    }

    private static void RunUnderBars(Host host, Action<Action?> work, Func<IReadOnlyList<Stage>> stages)
    {
        // On a narrow terminal a bar would leave no room for what it is about; what is still too long is cut, or every refresh would begin a line further down.
        int width = host.ErrorWidth < 60 ? 0 : Math.Min(40, host.ErrorWidth / 4);
        ProgressColumn[] bar = width == 0 ? [] : [new ProgressBarColumn { Width = width }];
        int room = Math.Max(1, host.ErrorWidth - Percent - (width == 0 ? 0 : width + 1));
        Rendering.Terminal(host.Error, host.ErrorWidth).Progress()
            .AutoClear(true)
            .Columns([new TaskDescriptionColumn { Alignment = Justify.Left }, .. bar, new PercentageColumn()])
            .Start(context =>
            {
                StageClocks clocks = new(TimeProvider.System, stages());
                ProgressTask[] tasks = [.. stages().Select(s => context.AddTask(Fit(s.Description), maxValue: 1))];
                work(() =>
                {
                    IReadOnlyList<Stage> present = stages();
                    foreach ((ProgressTask task, Stage stage, string description) in tasks.Zip(present, clocks.Describe(present, _ => string.Empty)))
                        (task.Value, task.Description) = (stage.Fraction, Fit(description));
                });
            });

        string Fit(string text) => Markup.Escape(text.Length <= room ? text : string.Concat(text.AsSpan(0, room - 1), "…"));
    }
}
