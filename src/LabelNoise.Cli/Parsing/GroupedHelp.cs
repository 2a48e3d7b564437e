using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace LabelNoise.Cli.Parsing;

/// <summary>The help of the whole program with a second list of commands, those that only maintainers run.</summary>
/// <param name="usual">The help as it is otherwise.</param>
/// <param name="maintenance">The commands of the second list, which the first one hides.</param>
internal sealed class GroupedHelp(HelpAction usual, IReadOnlyList<Command> maintenance) : SynchronousCommandLineAction
{
    /// <summary>Takes the place of a program's help.</summary>
    /// <param name="root">The program.</param>
    /// <param name="maintenance">The commands of the second list; they are added to it.</param>
    public static void AddTo(RootCommand root, params IReadOnlyList<Command> maintenance)
    {
        foreach (Command command in maintenance)
        {
            command.Hidden = true;
            root.Add(command);
        }

        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new GroupedHelp((HelpAction)help.Action!, maintenance);
    }

    /// <summary>Who asks for help need not give what else is required.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        if (parseResult.CommandResult.Command is not RootCommand)
        {
            // The library says nothing of a hidden command, not even to who asks for it.
            parseResult.CommandResult.Command.Hidden = false;
            return usual.Invoke(parseResult);
        }

        int result = usual.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        int width = maintenance.Max(c => c.Name.Length);
        output.Write("Commands for maintainers:\n");
        foreach (Command command in maintenance)
            output.Write($"  {command.Name.PadRight(width)}  {command.Description?.Split('\n')[0]}\n");
        output.Write("\n");
        return result;
    }
}
