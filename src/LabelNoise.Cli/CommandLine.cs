using System.CommandLine;
using LabelNoise.Claims;
using LabelNoise.Cli.Baselines;
using LabelNoise.Cli.Census;
using LabelNoise.Cli.Claims;
using LabelNoise.Cli.Comparisons;
using LabelNoise.Cli.Conditions;
using LabelNoise.Cli.Documents;
using LabelNoise.Cli.Figures;
using LabelNoise.Cli.Fingerprints;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Ladder;
using LabelNoise.Cli.Parsing;
using LabelNoise.Cli.Reports;
using LabelNoise.Cli.Shards;
using LabelNoise.Cli.Simulations;
using LabelNoise.Cli.Streams;
using LabelNoise.Cli.Surveys;
using LabelNoise.Cli.Trainings;
using LabelNoise.Paper;

namespace LabelNoise.Cli;

/// <summary>The command line as a whole: parses, runs one command, and turns errors into one line and an exit code.</summary>
internal static class CommandLine
{
    private const string Description = """
        Checks the theorems on label-noise SGD in two-layer linear networks, and runs the dynamics they are about.

        Exit codes: 0 done, every verdict as catalogued, no difference from a baseline, rules alike; 1 otherwise, or a document differs, or a census has
        more failures than promised; 2 bad arguments, a file or rule they name that fails, or output that cannot be written; 130 stopped by Ctrl-C, 143 by
        SIGTERM, 129 by SIGHUP, after printing what was finished.

        Progress goes to the error stream: bars on a terminal, elsewhere a line after ten seconds, then ever more rarely, up to every five minutes.
        """;

    /// <summary>Runs a command.</summary>
    /// <param name="arguments">The arguments of the process.</param>
    /// <param name="host">Where it writes and when it stops.</param>
    /// <param name="claims">The claims to list and verify; the paper's where null.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, Host host, IReadOnlyList<Claim>? claims = null)
    {
        // A word that begins with @ is a word, not a file to read more words from.
        ParserConfiguration words = new() { ResponseFileTokenReplacer = null };
        ParseResult parsed = Root(host, new Lazy<IReadOnlyList<Claim>>(() => claims ?? Catalogue.Paper.Claims)).Parse(arguments, words);
        if (ParseFault.Of(parsed) is { } fault)
            return Refuse(host, fault);
        try
        {
            // Known before the work, which may be long.
            if (host.OutputIsClosed)
                throw new UserErrorException("Standard output cannot be written (it is closed).");

            // Ctrl-C is the host's affair, and errors are this method's.
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = host.Output,
                Error = host.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (UserErrorException error)
        {
            return Refuse(host, error.Message);
        }
    }

    private static RootCommand Root(Host host, Lazy<IReadOnlyList<Claim>> claims)
    {
        RootCommand root = new(Description)
        {
            ListCommand.Create(host, claims),
            VerifyCommand.Create(host, claims),
            SimulateCommand.Create(host),
            CompareCommand.Create(host),
            ReportCommand.Create(host, claims),
            FigureCommand.Create(host),
            SurveyCommand.Create(host),
            TrainCommand.Create(host),
            ConditionsCommand.Create(host),
            ReplayCommand.Create(host, claims),
            BaselineCommand.Create(host, claims),
            MergeCommand.Create(host, claims),
        };
        GroupedHelp.AddTo(
            root,
            CensusCommand.Create(host, claims),
            LadderCommand.Create(host),
            DocsCommand.Create(host),
            FingerprintCommand.Create(host),
            WordsCommand.Create(host));
        return root;
    }

    private static int Refuse(Host host, string message)
    {
        host.Error.Write(message.ReplaceLineEndings(" ") + "\n");
        return ExitCode.BadArguments;
    }
}
