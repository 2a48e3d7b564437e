using Microsoft.Win32.SafeHandles;

namespace LabelNoise.Cli.Hosting;

/// <summary>What a command may touch of the world: where it writes, whether anybody is watching, and when it must stop.</summary>
/// <param name="Output">Results.</param>
/// <param name="Error">One line per error, and live progress.</param>
/// <param name="Cancellation">Raised by Ctrl-C.</param>
internal sealed record Host(TextWriter Output, TextWriter Error, CancellationToken Cancellation)
{
    /// <summary>Whether results go to a terminal, which has a width and colours.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether live progress is shown. Never into a pipe or a file.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Opens the output for bytes instead of text.</summary>
    public Func<Stream> OpenBytes { get; init; } = () => Stream.Null;

    /// <summary>The host of a process.</summary>
    public static Host Process(CancellationToken cancellation) => new(Console.Out, Console.Error, cancellation)
    {
        OutputIsTerminal = !Console.IsOutputRedirected,
        ShowsProgress = !Console.IsOutputRedirected && !Console.IsErrorRedirected,
        OpenBytes = OpenStandardOutput,
    };

    /// <summary>The console's own stream hides that a pipe was closed at its other end; the file descriptor tells.</summary>
    private static Stream OpenStandardOutput() => OperatingSystem.IsWindows()
        ? Console.OpenStandardOutput()
        : new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
}
