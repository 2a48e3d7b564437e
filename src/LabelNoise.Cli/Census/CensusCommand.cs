using System.CommandLine;
using LabelNoise.Claims;
using LabelNoise.Cli.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Cli.Runs;
using LabelNoise.Cli.Shards;
using LabelNoise.Experiments;

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
        Option<Shard?> shard = ShardOption.Create("seeds");
        Option<OutputFormat> format = FormatOption.TableOrJson();
        Command command = new("census", "Checks the sampled claims at many suite seeds, and tests whether more verdicts fail than the ledger promises.");
        selection.AddWithThreadsTo(command);
        command.Add(seeds);
        command.Add(first);
        command.Add(output);
        command.Add(shard);
        command.Add(format);
        command.SetAction(parsed =>
        {
            Shard? part = parsed.GetValue(shard);
            ShardOption.Excludes(part, parsed, format, "a part is written as JSON");
            SeedRange whole = Range(parsed.GetValue(first) ?? SuiteOptions.DefaultSeed, (int)parsed.GetRequiredValue(seeds)!.Value);
            if (part is { } enough)
                ShardOption.EnsureEnough(enough, whole.Count, "seeds");
            (Profile profile, IReadOnlyList<Claim> selected) = selection.Select(host, parsed, claims.Value);
            CensusSelection sampled = new(selected);
            using CensusFile? file = parsed.GetValue(output) is { } path ? CensusFile.Open(path, sampled) : null;
            CensusRun run = new(sampled, part is { } own ? CensusParts.Seeds(whole, own) : whole, selection.WithThreads(parsed, new SuiteOptions()), file);
            CensusProgress.Run(host, run);
            if (file is not null && run.Cancelled)
                Stopped.Tell(host, run.Tally.Runs, run.Seeds.Count, "seeds", Stopped.Command(parsed, option: null));
            if (part is { } written)
                CensusParts.Write(host, run, whole, profile, written);
            else if (parsed.GetValue(format) == OutputFormat.Json)
                CensusJson.Write(host, run.Tally, run.Seeds, run.Cancelled, profile);
            else
                CensusTable.Write(host, run);
            return Code(run.Tally, run.Cancelled);
        });
        return command;
    }

    private static SeedRange Range(ulong first, int count) => first <= ulong.MaxValue - (ulong)(count - 1)
        ? new SeedRange(first, count)
        : throw new UserErrorException(FormattableString.Invariant($"--first-seed is '{first}'; with --seeds {count} a whole number from 0 to {ulong.MaxValue - (ulong)(count - 1)} is accepted."));

    /// <summary>What the process returns.</summary>
    public static int Code(CensusTally tally, bool cancelled)
    {
        if (cancelled)
            return ExitCode.Cancelled;
        return new CensusFinding(tally).MoreThanPromised ? ExitCode.Difference : ExitCode.Success;
    }
}
