using System.CommandLine;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Statements;

namespace LabelNoise.Cli.Claims;

/// <summary>`verify`: checks claims and compares the verdicts with the catalogue's.</summary>
internal static class VerifyCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Host host, Lazy<IReadOnlyList<Claim>> claims)
    {
        SelectionArguments selection = new();
        Option<ulong?> seed = OptionOf.Seed(SuiteSeed.Description);
        Option<OutputFormat> format = FormatOption.TableOrJson();
        Option<bool> timings = new("--timings")
        {
            Description = "Adds seconds and threads to the JSON, which is otherwise the same for a seed on any number of threads",
        };
        Command command = new("verify", "Checks claims and compares each verdict with the catalogue's.");
        selection.AddTo(command);
        command.Add(seed);
        command.Add(format);
        command.Add(timings);
        command.SetAction(parsed =>
        {
            SuiteOptions options = selection.WithThreads(parsed, SuiteSeed.Resolve(parsed.GetValue(seed)));
            (Profile profile, IReadOnlyList<Claim> selected) = selection.Select(parsed, claims.Value);
            Verification verification = new(claims.Value, selected, options, profile);
            if (parsed.GetValue(format) == OutputFormat.Table)
                MetConditions.Write(host, selected);
            VerificationProgress.Run(host, verification);
            if (parsed.GetValue(format) == OutputFormat.Json)
                VerificationJson.Write(host, verification, parsed.GetValue(timings));
            else
                VerificationTable.Write(host, verification);
            return verification.ExitCode;
        });
        return command;
    }
}
