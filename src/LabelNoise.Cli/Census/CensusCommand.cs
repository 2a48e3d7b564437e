using System.CommandLine;
using LabelNoise.Cli.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Statements;

namespace LabelNoise.Cli.Census;

/// <summary>`census`: checks claims at many suite seeds and holds the number of failures against the ledger.</summary>
internal static class CensusCommand
{
    private const long MostSeeds = 1_000_000;

    /// <summary>Creates the command.</summary>
    public static Command Create(Host host, Lazy<IReadOnlyList<Claim>> claims)
    {
        SelectionArguments selection = new();
        Option<long?> seeds = OptionOf.Whole("--seeds", "How many suite seeds", 1, MostSeeds);
        seeds.Required = true;
        Option<ulong?> first = OptionOf.Seed("The first suite seed; the others follow it [default: 1]", "--first-seed");
        Option<string?> output = OptionOf.Name(
            "--output",
            "A file to which each finished claim is added, and from which the same command goes on where it was stopped [default: none]",
            "a file that can be read and written",
            "file");
        Option<OutputFormat> format = FormatOption.TableOrJson();
        Command command = new("census", "Checks the sampled claims at many suite seeds, and tests whether more verdicts fail than the ledger promises.");
        selection.AddWithThreadsTo(command);
        command.Add(seeds);
        command.Add(first);
        command.Add(output);
        command.Add(format);
        command.SetAction(parsed =>
        {
            SeedRange range = Range(parsed.GetValue(first) ?? SuiteOptions.DefaultSeed, (int)parsed.GetRequiredValue(seeds)!.Value);
            (Profile profile, IReadOnlyList<Claim> selected) = selection.Select(parsed, claims.Value);
            CensusSelection sampled = new(selected);
            using CensusFile? file = parsed.GetValue(output) is { } path ? CensusFile.Open(path, sampled) : null;
            CensusRun run = new(sampled, range, selection.WithThreads(parsed, new SuiteOptions()), file);
            CensusProgress.Run(host, run);
            if (parsed.GetValue(format) == OutputFormat.Json)
                CensusJson.Write(host, run, profile);
            else
                CensusTable.Write(host, run);
            return Code(run);
        });
        return command;
    }

    private static SeedRange Range(ulong first, int count) => first <= ulong.MaxValue - (ulong)(count - 1)
        ? new SeedRange(first, count)
        : throw new UserErrorException(FormattableString.Invariant($"--first-seed is '{first}'; with --seeds {count} a whole number from 0 to {ulong.MaxValue - (ulong)(count - 1)} is accepted."));

    private static int Code(CensusRun run)
    {
        if (run.Cancelled)
            return ExitCode.Cancelled;
        return new CensusFinding(run.Tally).MoreThanPromised ? ExitCode.Difference : ExitCode.Success;
    }
}
