using System.CommandLine;
using LabelNoise.Cli.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Statements;

namespace LabelNoise.Cli.Baselines;

/// <summary>`baseline`: checks claims and keeps the run, for later ones to be compared with.</summary>
internal static class BaselineCommand
{
    private const string Description = """
        Checks claims and approves the run: writes it to a file for `verify --baseline`. The same seed gives the same bytes. The file is replaced as
        a whole or not at all, and not after Ctrl-C. The exit code is 1 where a verdict is not as catalogued; the file is written all the same.
        """;

    /// <summary>Creates the command.</summary>
    public static Command Create(Host host, Lazy<IReadOnlyList<Claim>> claims)
    {
        SuiteArguments arguments = new();
        Option<string?> output = OptionOf.Name("--output", "The file; one that exists is replaced", "a file that can be written", "file");
        output.Required = true;
        Command command = new("baseline", Description) { output };
        arguments.AddTo(command);
        command.SetAction(parsed =>
        {
            Verification verification = arguments.Read(parsed, claims.Value);
            WholeFile file = new("--output", parsed.GetRequiredValue(output)!);
            VerificationProgress.Run(host, verification);
            if (verification.Cancelled)
            {
                host.Output.Write(FormattableString.Invariant($"cancelled with {verification.Results.Count} of {verification.Selected.Count} claims checked: {file.Path} is not written\n"));
                return verification.ExitCode;
            }

            file.Write(VerificationJson.Text(verification));
            host.Output.Write($"{file.Path} is written: {VerificationTable.Summary(verification)}\n");
            return verification.ExitCode;
        });
        return command;
    }
}
