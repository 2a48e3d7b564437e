using System.CommandLine;
using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Parsing;
using LabelNoise.Experiments;

namespace LabelNoise.Cli.Claims;

/// <summary>`replay`: one replicate of a sampled claim, alone.</summary>
internal static class ReplayCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Host host, Lazy<IReadOnlyList<Claim>> claims)
    {
        NamedArgument identifier = new("id", "the id of a sampled claim") { Description = "The id of a sampled claim (see `list`)" };
        Option<long?> replicate = OptionOf.Whole("--replicate", "The index of the replicate", 0, uint.MaxValue);
        replicate.Required = true;
        Option<ulong?> seed = OptionOf.Seed(SuiteSeed.Description);
        Command command = new("replay", "Runs one replicate of a claim again and says what it saw.") { identifier, replicate, seed };
        command.SetAction(parsed =>
        {
            SuiteOptions options = SuiteSeed.Resolve(parsed.GetValue(seed));
            Claim claim = ClaimSelection.One(claims.Value, parsed.GetRequiredValue(identifier));
            if (!claim.LedgerEntry.Sampled)
                throw new UserErrorException($"{claim.Id} is computed, not sampled; it has no replicates.");
            ReplayRun run = new(claim, options.Seed, parsed.GetRequiredValue(replicate)!.Value);
            try
            {
                run.RunUnder(host);
            }
            catch (ArgumentOutOfRangeException error) when (error.ParamName is "replicate")
            {
                throw new UserErrorException("--" + error.Message.Split(" (Parameter", 2)[0], error);
            }

            if (run.Seen is null)
                return ExitCode.Cancelled;
            host.Output.Write($"{claim.Sentence}\nin full: {claim.Assertion} [{claim.Setting}]\n{run.Seen}\n");
            return ExitCode.Success;
        });
        return command;
    }
}
