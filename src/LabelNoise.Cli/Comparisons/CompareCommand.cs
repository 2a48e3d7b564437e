using System.CommandLine;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;

namespace LabelNoise.Cli.Comparisons;

/// <summary>`compare`: says whether two rules differ.</summary>
internal static class CompareCommand
{
    private const string Description = """
        Says by a sequential two-sample test whether two rules differ in escape time, norms or alignment. The exit code is 0 if every quantity is found
        alike, 1 if one differs or is inconclusive.
        """;

    /// <summary>Creates the command.</summary>
    public static Command Create(Host host)
    {
        ComparisonArguments arguments = new();
        Option<OutputFormat> format = FormatOption.TableOrJson();
        Command command = new("compare", Description);
        arguments.AddTo(command);
        command.Add(format);
        command.SetAction(parsed =>
        {
            ComparisonRun run = arguments.Read(parsed);
            run.RunUnder(host);
            if (parsed.GetValue(format) == OutputFormat.Json)
                ComparisonJson.Write(host, run);
            else
                ComparisonTable.Write(host, run);
            return run.ExitCode;
        });
        return command;
    }
}
