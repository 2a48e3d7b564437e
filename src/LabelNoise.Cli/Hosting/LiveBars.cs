using Spectre.Console;

namespace LabelNoise.Cli.Hosting;

/// <summary>Progress bars on the error stream, gone when the work is done.</summary>
internal static class LiveBars
{
    /// <summary>Runs work that keeps the bars up to date.</summary>
    public static void Run(Host host, Action<ProgressContext> work)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(host.Error) });
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(work);
    }
}
