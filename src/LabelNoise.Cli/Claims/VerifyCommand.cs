using System.CommandLine;
using LabelNoise.Claims;
using LabelNoise.Cli.Baselines;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Cli.Runs;
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

    private const string OutputHelp = """
        A file to which each decided claim is added as a line, as with --format jsonl; a run that was stopped goes on from it with --resume [default: none]
        """;

    /// <summary>Creates the command.</summary>
    public static Command Create(Host host, Lazy<IReadOnlyList<Claim>> claims)
    {
        SuiteArguments arguments = new();
        Option<string?> baseline = OptionOf.Name("--baseline", BaselineHelp, RunReader.Accepted, "file");
        Option<OutputFormat> format = FormatOption.TableJsonOrLines();
        Option<bool> timings = new("--timings")
        {
            Description = "Adds seconds and threads to the JSON, which is otherwise the same for a seed on any number of threads",
        };
        Option<string?> output = OptionOf.Name("--output", OutputHelp, "a file that can be read and written", "file");
        Option<bool> resume = new(Stopped.Resume)
        {
            Description = "Takes what the file of --output holds for decided, and checks the other claims; the results are those of one run",
        };
        Option<Shard?> shard = ShardOption.Create("claims");
        Command command = new("verify", "Checks claims and compares each verdict with the catalogue's.");
        arguments.AddTo(command);
        foreach (Option option in (IEnumerable<Option>)[baseline, format, timings, output, resume, shard])
            command.Add(option);
        command.SetAction(parsed =>
        {
            Verification whole = arguments.Read(host, parsed, claims.Value);
            Shard? part = parsed.GetValue(shard);
            ShardOption.Excludes(part, parsed, format, "a part is written as JSON");
            ShardOption.Excludes(part, parsed, timings, "`merge` has no use for them");
            ShardOption.Excludes(part, parsed, baseline, "a whole run is compared, and `merge` makes one");
            bool lines = parsed.GetValue(format) == OutputFormat.JsonLines;
            if (lines && parsed.GetValue(baseline) is not null)
                throw new UserErrorException("--baseline is not accepted with --format jsonl, which has no place for a comparison; table and json have.");
            RecordedRun? approved = parsed.GetValue(baseline) is { } name ? RunReader.ReadDocument("--baseline", name) : null;
            Verification own = part is { } k ? PartOf(whole, k) : whole;
            using ResultFile? file = Open(parsed.GetValue(output), parsed.GetValue(resume), own, parsed.GetValue(timings));
            Verification run = file?.Continue(host, own) ?? own;
            int code = part is { } written ? RunPart(host, run, written, whole.Selected)
                : lines ? RunByLines(host, run, parsed.GetValue(timings))
                : Run(host, run, parsed.GetValue(format) == OutputFormat.Table, parsed.GetValue(timings), done => approved is null
                    ? null
                    : BaselineComparison.Of(approved, done, id => ClaimSelection.WouldSelect(claims.Value, arguments.Identifiers(parsed), id)));
            if (file is not null && code == ExitCode.Cancelled)
                Stopped.Tell(host, file.Count(own.Selected), own.Selected.Count, "claims", Stopped.Command(parsed));
            return code;
        });
        return command;
    }

    private static ResultFile? Open(string? output, bool resume, Verification run, bool timings)
    {
        if (output is not null)
            return ResultFile.Open("--output", output, resume, run, timings);
        return resume ? throw new UserErrorException("--resume is given without --output; with the file of --output to go on from it is accepted.") : null;
    }

    private static int Run(Host host, Verification run, bool table, bool timings, Func<Verification, BaselineComparison?> compare)
    {
        if (table)
            MetConditions.Write(host, run.Selected);
        VerificationProgress.Run(host, run);
        BaselineComparison? comparison = compare(run);
        if (table)
        {
            VerificationTable.Write(host, run);
            BaselineReport.Write(host, comparison);
        }
        else
        {
            VerificationJson.Write(host, run, timings, comparison);
        }

        return run.ExitCode == ExitCode.Success && comparison is { Differences.Count: > 0 } ? ExitCode.Difference : run.ExitCode;
    }

    private static int RunByLines(Host host, Verification run, bool timings)
    {
        Verification telling = run.Telling(result => host.Output.Write(VerificationJson.Line(result, timings)));
        VerificationProgress.Run(host, telling);
        return telling.ExitCode;
    }

    private static Verification PartOf(Verification whole, Shard shard)
    {
        ShardOption.EnsureEnough(shard, whole.Selected.Count, "claims");
        return whole.Over(ClaimShards.Of(whole.Selected, shard, ClaimCosts.Of));
    }

    private static int RunPart(Host host, Verification part, Shard shard, IReadOnlyList<Claim> whole)
    {
        VerificationProgress.Run(host, part);
        VerificationJson.WritePart(host, part, shard, whole);
        return part.ExitCode;
    }
}
