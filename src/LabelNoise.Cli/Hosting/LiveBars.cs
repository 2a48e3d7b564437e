using Spectre.Console;

namespace LabelNoise.Cli.Hosting;

/// <summary>Progress bars on the error stream where somebody watches, gone when the work is done.</summary>
internal static class LiveBars
{
    /// <summary>Runs work, under bars or silently.</summary>
    /// <param name="host">Says whether somebody watches.</param>
    /// <param name="work">The work; it calls what it is given now and then, if anything.</param>
    /// <param name="bars">Makes the bars, and what brings them up to date.</param>
    public static void Run(Host host, Action<Action?> work, Func<ProgressContext, Action> bars)
    {
        if (!host.ShowsProgress)
        {
            work(null);
            return;
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(host.Error) });
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context => work(bars(context)));
    }
}
