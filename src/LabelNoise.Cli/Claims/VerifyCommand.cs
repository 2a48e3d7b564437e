using System.CommandLine;
using LabelNoise.Claims;
using LabelNoise.Cli.Baselines;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Cli.Shards;

namespace LabelNoise.Cli.Claims;

/// <summary>`verify`: checks claims and compares the verdicts with the catalogue's, and the run with an approved one.</summary>
internal static class VerifyCommand
{
    private const string BaselineHelp = """
        Compares with an approved run too, a file that `baseline` or `verify --format json` wrote, and lists verdicts that changed, estimates whose
        intervals no longer meet (computed values that differ), claims that changed, and claims that are new or lost. The exit code is 0 only if
        there is no difference and every verdict is as catalogued.
        """;

    /// <summary>Creates the command.</summary>
    public static Command Create(Host host, Lazy<IReadOnlyList<Claim>> claims)
    {
        SuiteArguments arguments = new();
        Option<string?> baseline = OptionOf.Name("--baseline", BaselineHelp, ApprovedRunReader.Accepted, "file");
        Option<OutputFormat> format = FormatOption.TableJsonOrLines();
        Option<bool> timings = new("--timings")
        {
            Description = "Adds seconds and threads to the JSON, which is otherwise the same for a seed on any number of threads",
        };
        Option<Shard?> shard = ShardOption.Create("claims");
        Command command = new("verify", "Checks claims and compares each verdict with the catalogue's.");
        arguments.AddTo(command);
        command.Add(baseline);
        command.Add(format);
        command.Add(timings);
        command.Add(shard);
        command.SetAction(parsed =>
        {
            Verification verification = arguments.Read(parsed, claims.Value);
            if (parsed.GetValue(shard) is { } part)
            {
                ShardOption.Excludes(part, parsed, format, "a part is written as JSON");
                ShardOption.Excludes(part, parsed, timings, "`merge` has no use for them");
                ShardOption.Excludes(part, parsed, baseline, "a whole run is compared, and `merge` makes one");
                return RunPart(host, verification, part);
            }

            if (parsed.GetValue(format) == OutputFormat.JsonLines)
            {
                if (parsed.GetValue(baseline) is not null)
                    throw new UserErrorException("--baseline is not accepted with --format jsonl, which has no place for a comparison; table and json have.");
                return RunByLines(host, verification, parsed.GetValue(timings));
            }

            ApprovedRun? approved = parsed.GetValue(baseline) is { } file ? ApprovedRunReader.Read(file) : null;
            bool table = parsed.GetValue(format) == OutputFormat.Table;
            if (table)
                MetConditions.Write(host, verification.Selected);
            VerificationProgress.Run(host, verification);
            BaselineComparison? comparison = approved is null
                ? null
                : BaselineComparison.Of(approved, verification, id => ClaimSelection.WouldSelect(claims.Value, arguments.Identifiers(parsed), id));
            if (table)
            {
                VerificationTable.Write(host, verification);
                BaselineReport.Write(host, comparison);
            }
            else
            {
                VerificationJson.Write(host, verification, parsed.GetValue(timings), comparison);
            }

            return verification.ExitCode == ExitCode.Success && comparison is { Differences.Count: > 0 } ? ExitCode.Difference : verification.ExitCode;
        });
        return command;
    }

    private static int RunByLines(Host host, Verification whole, bool timings)
    {
        Verification telling = whole.Telling(result => VerificationJson.WriteLine(host, result, timings));
        VerificationProgress.Run(host, telling);
        return telling.ExitCode;
    }

    private static int RunPart(Host host, Verification whole, Shard shard)
    {
        ShardOption.EnsureEnough(shard, whole.Selected.Count, "claims");
        Verification part = whole.Over(ClaimShards.Of(whole.Selected, shard, ClaimCosts.Of));
        VerificationProgress.Run(host, part);
        VerificationJson.WritePart(host, part, shard, whole.Selected);
        return part.ExitCode;
    }
}
