using Spectre.Console;

namespace LabelNoise.Cli.Hosting;

/// <summary>Writes tables: in colour and at the terminal's width, or plain and wide into a pipe.</summary>
internal static class Rendering
{
    /// <summary>Columns of a table that nobody's terminal bounds: wide enough that few cells wrap.</summary>
    public const int PipeWidth = 200;

    /// <summary>
    /// Writes a table to the host's output. A terminal, or what COLUMNS asks of a pipe, that is narrower than the table needs gets its rows one under the other, a line for each cell. No
    /// word, and so no number, is broken in either, and nothing is left out.
    /// </summary>
    public static void Write(this Host host, Table table)
    {
        if (host.OutputWidth is { } width)
        {
            IAnsiConsole terminal = Terminal(host.Output, width);
            Fit(TableLayout.Of(table, terminal), terminal, width);
            return;
        }

        using StringWriter text = new();
        IAnsiConsole plain = Plain(text);
        TableLayout wide = TableLayout.Of(table, plain);
        Fit(wide, plain, host.PipeWidth ?? Math.Max(PipeWidth, wide.Needs));
        foreach (string line in text.ToString().TrimEnd().ReplaceLineEndings("\n").Split('\n'))
            host.Output.Write(line.TrimEnd() + "\n");
    }

    /// <summary>A table in the house's look: no vertical rules, headings underlined.</summary>
    public static Table Table(params string[] headings)
    {
        Table table = new() { Border = TableBorder.Simple, UseSafeBorder = false };
        foreach (string heading in headings)
            table.AddColumn(new TableColumn(new Markup(Markup.Escape(heading), new Style(decoration: Decoration.Bold))));
        return table;
    }

    /// <summary>A console that writes for a terminal.</summary>
    public static IAnsiConsole Terminal(TextWriter writer, int width)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Interactive = InteractionSupport.Yes, Out = new TerminalOutput(writer, width) });
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    private static void Fit(TableLayout layout, IAnsiConsole console, int width)
    {
        console.Profile.Width = width;
        if (layout.Needs <= width)
            console.Write(layout.Table(width));
        else
            layout.WriteRows(console);
    }

    private static IAnsiConsole Plain(TextWriter text)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = PipeWidth;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
