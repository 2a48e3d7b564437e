using System.Globalization;
using System.Text;

namespace LabelNoise.Cli.Hosting;

/// <summary>What a command may touch of the world: where it writes, whether anybody is watching, and when it must stop.</summary>
/// <param name="Output">Results.</param>
/// <param name="Error">One line per error, and progress.</param>
/// <param name="Cancellation">Raised by Ctrl-C, SIGTERM and SIGHUP.</param>
internal sealed record Host(TextWriter Output, TextWriter Error, CancellationToken Cancellation)
{
    private const int UsualWidth = 80;

    /// <summary>The columns of the terminal that results go to; null where they go to a pipe or a file.</summary>
    public int? OutputWidth { get; init; }

    /// <summary>The columns of a table in a pipe or a file, where COLUMNS asks for so many; null where it does not.</summary>
    public int? PipeWidth { get; init; }

    /// <summary>Whether results go nowhere.</summary>
    public bool OutputIsClosed { get; init; }

    /// <summary>How progress is shown on the error stream.</summary>
    public ProgressStyle Progress { get; init; }

    /// <summary>The columns of the terminal that progress goes to.</summary>
    public int ErrorWidth { get; init; } = UsualWidth;

    /// <summary>Opens the output for bytes instead of text. Its <see cref="Stream.CanWrite"/> is false once nobody reads any more.</summary>
    public Func<Stream> OpenBytes { get; init; } = () => Stream.Null;

    /// <summary>The host of a process. Whether results are redirected says nothing about progress, which goes to the error stream.</summary>
    public static Host Process(CancellationToken cancellation) => new(Writer(StandardStream.Output()), Writer(StandardStream.Error()), cancellation)
    {
        OutputIsClosed = StandardStream.OutputIsClosed,
        OutputWidth = Console.IsOutputRedirected ? null : TerminalWidth(),
        PipeWidth = Columns(Environment.GetEnvironmentVariable("COLUMNS")),
        Progress = Console.IsErrorRedirected || IsDumb ? ProgressStyle.Lines : ProgressStyle.Bars,
        ErrorWidth = TerminalWidth(),
        OpenBytes = StandardStream.Bytes,
    };

    /// <summary>What COLUMNS asks for: a whole number from 40 to 1000; null where it is anything else.</summary>
    internal static int? Columns(string? variable) => int.TryParse(variable, NumberStyles.None, CultureInfo.InvariantCulture, out int columns) && columns is >= 40 and <= 1000 ? columns : null;

    private static bool IsDumb => string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal);

    private static TextWriter Writer(Stream stream) =>
        TextWriter.Synchronized(new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true });

    private static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and int width ? width : UsualWidth;
        }
        catch (IOException)
        {
            return UsualWidth;
        }
    }
}
