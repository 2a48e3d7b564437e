using System.CommandLine;
using LabelNoise.Claims;
using LabelNoise.Cli.Census;
using LabelNoise.Cli.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Runs;

namespace LabelNoise.Cli.Shards;

/// <summary>`merge`: makes of the parts that machines wrote what one run would have written.</summary>
internal static class MergeCommand
{
    private const string Accepted = "a file that `verify --shard` or `census --shard` wrote";

    private const string Description = """
        Makes of all parts of a run, each a file that `verify --shard` or `census --shard` wrote, the very bytes that the run would have written in one go with --format json, and ends
        with the exit code that it would have had. Parts that do not fit together are refused: of other runs, stopped, missing, given twice, or of another version of this program.
        """;

    /// <summary>Creates the command.</summary>
    public static Command Create(Host host, Lazy<IReadOnlyList<Claim>> claims)
    {
        Argument<string[]> files = new("part") { Description = $"All parts, in any order: {Accepted}", Arity = ArgumentArity.OneOrMore };
        Command command = new("merge", Description) { files };
        command.SetAction(parsed =>
        {
            string[] names = parsed.GetRequiredValue(files);
            string kind = Read(names[0], document => PartMark.Read(document).Command);
            return kind switch
            {
                "verify" => Verification(host, VerificationParts.Merge([.. names.Select(name => Part(name, kind, document => RunReader.Run(name, document)))], claims.Value)),
                "census" => Census(host, CensusParts.Merge([.. names.Select(name => Part(name, kind, CensusParts.Read))], claims.Value)),
                _ => throw new UserErrorException($"part is '{names[0]}'; {Accepted} is accepted (it is a part of '{kind}')."),
            };
        });
        return command;
    }

    private static int Verification(Host host, RunDocument document)
    {
        host.WriteJson(json => document.Write(json));
        return document.Results.All(r => r.AsExpected) ? ExitCode.Success : ExitCode.Difference;
    }

    private static int Census(Host host, (CensusTally Tally, SeedRange Seeds, Profile Profile) census)
    {
        CensusJson.Write(host, census.Tally, census.Seeds, cancelled: false, census.Profile);
        return CensusCommand.Code(census.Tally, cancelled: false);
    }

    private static PartFile<T> Part<T>(string name, string command, Func<JsonMember, T> content) => Read(name, document =>
    {
        PartMark mark = PartMark.Read(document);
        return string.Equals(mark.Command, command, StringComparison.Ordinal)
            ? new PartFile<T>(name, mark, document["cancelled"].Flag(), content(document))
            : throw new FormatException($"it is a part of '{mark.Command}', others are of '{command}'");
    });

    private static T Read<T>(string name, Func<JsonMember, T> read) => JsonFile.Read("part", name, Accepted, read);
}
