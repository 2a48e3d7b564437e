using LabelNoise.Cli.Hosting;
using LabelNoise.Figures;

namespace LabelNoise.Cli.Figures;

/// <summary>A figure under way. Half of a figure is none: what is cancelled has no data.</summary>
/// <param name="figure">The figure.</param>
/// <param name="options">How it is computed.</param>
internal sealed class FigureRun(Figure figure, FigureOptions options) : IProgress<double>
{
    private double _done;

    /// <summary>The figure.</summary>
    public Figure Figure { get; } = figure;

    /// <summary>The suite seed.</summary>
    public ulong Seed { get; } = options.Seed;

    /// <summary>What is said of it while it is computed.</summary>
    public string Description { get; init; } = figure.Name;

    /// <summary>What was computed; null where it was cancelled.</summary>
    public FigureData? Data { get; private set; }

    /// <inheritdoc/>
    public void Report(double value) => Volatile.Write(ref _done, value);

    /// <summary>Computes it, and shows how far that has come.</summary>
    public void RunUnder(Host host)
    {
        FigureData? data = null;
        Progress.Run(
            host,
            tick =>
            {
                if (Interruptible.Run(stop => data = Figure.Compute(options with { Progress = this, Cancellation = stop }), host.Cancellation, tick))
                    Data = data;
            },
            () => [new Stage(Description, Math.Clamp(Volatile.Read(ref _done), 0, 1))]);
        if (Data is null)
            host.Error.Write("cancelled: a figure is written as a whole or not at all\n");
    }
}
