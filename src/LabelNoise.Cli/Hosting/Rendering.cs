using Spectre.Console;
using Spectre.Console.Rendering;

namespace LabelNoise.Cli.Hosting;

/// <summary>Writes tables: in colour and at the terminal's width, or plain and wide into a pipe.</summary>
internal static class Rendering
{
    /// <summary>Columns of a table that nobody's terminal bounds: wide enough that few cells wrap.</summary>
    public const int PipeWidth = 200;

    /// <summary>Writes something to the host's output.</summary>
    public static void Write(this Host host, IRenderable content)
    {
        if (host.OutputIsTerminal)
        {
            AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(host.Output) }).Write(content);
            return;
        }

        using StringWriter text = new();
        Plain(text).Write(content);
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
