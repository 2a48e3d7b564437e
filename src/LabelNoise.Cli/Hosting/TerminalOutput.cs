using System.Text;
using Spectre.Console;

namespace LabelNoise.Cli.Hosting;

/// <summary>A writer that goes to a terminal of so many columns.</summary>
/// <param name="writer">The writer.</param>
/// <param name="width">The columns.</param>
internal sealed class TerminalOutput(TextWriter writer, int width) : IAnsiConsoleOutput
{
    /// <inheritdoc/>
    public TextWriter Writer => writer;

    /// <inheritdoc/>
    public bool IsTerminal => true;

    /// <inheritdoc/>
    public int Width => width;

    /// <summary>More lines than progress takes.</summary>
    public int Height => 24;

    /// <summary>The writer has its encoding.</summary>
    public void SetEncoding(Encoding encoding)
    {
    }
}
