using System.CommandLine;
using LabelNoise.Claims;
using LabelNoise.Cli.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;

namespace LabelNoise.Cli.Baselines;

/// <summary>`baseline`: checks claims and keeps the run, for later ones to be compared with.</summary>
internal static class BaselineCommand
{
    /// <summary>What is added to the file's name where a stopped run must not take the place of an approved one.</summary>
    private const string Partial = ".partial";

    private const string Description = """
        Checks claims and approves the run: writes it to a file for `verify --baseline`. The same seed gives the same bytes. The exit code is 1 where a
        verdict is not as catalogued; the file is written all the same. After Ctrl-C the file has the claims that were finished; one that has a run already
        stays as it is, and they are in a file beside it, with .partial after its name.
        """;

    /// <summary>Creates the command.</summary>
    public static Command Create(Host host, Lazy<IReadOnlyList<Claim>> claims)
    {
        SuiteArguments arguments = new();
        Option<string?> output = OptionOf.Name(
            "--output", "The file; one that exists gets the run in place of what it has, a device or a FIFO receives it", "a file that can be written", "file");
        output.Required = true;
        Command command = new("baseline", Description) { output };
        arguments.AddTo(command);
        command.SetAction(parsed =>
        {
            Verification verification = arguments.Read(host, parsed, claims.Value);
            WholeFile? file = null;
            if (!Interruptible.Run(_ => file = new WholeFile("--output", parsed.GetRequiredValue(output)!), host.Cancellation))
                return ExitCode.Cancelled;
            using (file)
                Run(host, verification, file!);
            return verification.ExitCode;
        });
        return command;
    }

    private static void Run(Host host, Verification verification, WholeFile file)
    {
        VerificationProgress.Run(host, verification);
        if (!verification.Cancelled)
        {
            Write(host, verification, file);
            host.Output.Write($"{file.Path} is written: {VerificationTable.Summary(verification)}\n");
            return;
        }

        string cancelled = FormattableString.Invariant($"cancelled with {verification.Results.Count} of {verification.Selected.Count} claims checked: {file.Path}");
        if (verification.Results.Count == 0)
        {
            host.Output.Write($"{cancelled} is not written\n");
        }
        else if (!file.HasText)
        {
            Write(host, verification, file);
            host.Output.Write($"{cancelled} has these\n");
        }
        else
        {
            using WholeFile beside = new("--output", file.Path + Partial);
            Write(host, verification, beside);
            host.Output.Write($"{cancelled} is as it was, {beside.Path} has these\n");
        }
    }

    private static void Write(Host host, Verification verification, WholeFile file)
    {
        string text = VerificationJson.Text(verification);
        try
        {
            file.Write(text);
        }
        catch (UserErrorException error)
        {
            // A run may have taken an hour.
            host.Output.Write(text);
            throw new UserErrorException($"{error.Message} The run is on standard output instead.", error);
        }
    }
}
