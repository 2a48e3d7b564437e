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
        Argument<string[]> identifiers = new("id")
        {
            Description = "Claims, statements, or beginnings of claim ids, such as C.1/exact; all claims of the profile where none is given",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<Profile> profile = ProfileOption.Create();
        Option<bool> literal = new("--literal")
        {
            Description = "The claims at settings that meet Condition 3.1 as printed, and only those: some minutes on two cores",
        };
        Option<ulong?> seed = OptionOf.Seed(SuiteSeed.Description);
        Option<long?> threads = OptionOf.Whole(
            "--threads", "Replicates that run side by side; changes no digit of a result [default: the processors]", 1, 1024);
        Option<OutputFormat> format = FormatOption.TableOrJson();
        Option<bool> timings = new("--timings")
        {
            Description = "Adds seconds and threads to the JSON, which is otherwise the same for a seed on any number of threads",
        };
        Command command = new("verify", "Checks claims and compares each verdict with the catalogue's.") { identifiers, profile, literal, seed, threads, format, timings };
        command.SetAction(parsed =>
        {
            SuiteOptions options = SuiteSeed.Resolve(parsed.GetValue(seed));
            if (parsed.GetValue(threads) is { } count)
                options = options with { Threads = (int)count };
            if (parsed.GetValue(literal) && parsed.GetResult(profile) is { Implicit: false })
                throw new UserErrorException("--literal is a profile of its own; without --profile it is accepted.");
            Profile run = parsed.GetValue(literal) ? Profile.Literal : parsed.GetValue(profile);
            IReadOnlyList<Claim> selected = ClaimSelection.Of(claims.Value, parsed.GetValue(identifiers) ?? [], run);
            Verification verification = new(claims.Value, selected, options, run);
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
