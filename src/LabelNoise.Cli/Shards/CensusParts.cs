using LabelNoise.Claims;
using LabelNoise.Cli.Census;
using LabelNoise.Cli.Hosting;
using LabelNoise.Reporting;
using LabelNoise.Statistics;

namespace LabelNoise.Cli.Shards;

/// <summary>Makes of the parts of a census what one run would have written.</summary>
internal static class CensusParts
{
    /// <summary>What is read of a part.</summary>
    /// <param name="Seeds">The seeds of the whole census.</param>
    /// <param name="Profile">The profile.</param>
    /// <param name="Selection">The digest of the claims.</param>
    /// <param name="Results">What was found at the seeds of the part.</param>
    internal sealed record Content(SeedRange Seeds, Profile Profile, string Selection, IReadOnlyList<SeedResult> Results);

    /// <summary>The seeds of a part: as many in each, up to one.</summary>
    public static SeedRange Seeds(SeedRange whole, Shard shard)
    {
        int first = (int)((long)whole.Count * (shard.Part - 1) / shard.Of);
        int end = (int)((long)whole.Count * shard.Part / shard.Of);
        return new SeedRange(whole[first], end - first);
    }

    /// <summary>Writes a part.</summary>
    /// <param name="host">Where to.</param>
    /// <param name="run">The run over the part.</param>
    /// <param name="whole">The seeds of the whole census.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="shard">Which part.</param>
    public static void Write(Host host, CensusRun run, SeedRange whole, Profile profile, Shard shard) => host.WriteJson(json =>
    {
        CensusSelection selection = run.Tally.Selection;
        new PartMark("census", shard, [.. selection.Claims.Select(c => c.Id)]).Write(json);
        json.WriteNumber("firstSeed", whole.First);
        json.WriteNumber("seeds", whole.Count);
        json.WriteBoolean("cancelled", run.Cancelled);
        json.WriteString("profile", Words.Of(profile));
        json.WriteString("selection", selection.Digest);
        json.List("results", run.Finished, result =>
        {
            json.WriteNumber("seed", result.Seed);
            json.List("verdicts", result.Verdicts, found =>
            {
                json.WriteString("verdict", Words.Of(found!.Value.Verdict));
                json.WriteNumber("trials", found.Value.Trials);
            });
        });
    });

    /// <summary>Reads the content of a part.</summary>
    /// <exception cref="FormatException">The document is not of a census.</exception>
    public static Content Read(JsonMember document) => new(
        Range(document["firstSeed"].Seed(), (int)document["seeds"].Count(int.MaxValue)),
        document["profile"].Word(Enum.GetValues<Profile>(), Words.Of),
        document["selection"].Text(),
        [.. document["results"].Items().Select(result => new SeedResult(
            result["seed"].Seed(),
            [.. result["verdicts"].Items().Select(v => (SeedVerdict?)new SeedVerdict(v["verdict"].Word(Enum.GetValues<Verdict>(), Words.Of), v["trials"].Count()))]))]);

    /// <summary>The whole census: its tally, seeds and profile.</summary>
    /// <exception cref="UserErrorException">The parts do not fit together, or another version wrote them.</exception>
    public static (CensusTally Tally, SeedRange Seeds, Profile Profile) Merge(IReadOnlyList<PartFile<Content>> parts, IReadOnlyList<Claim> catalogue)
    {
        parts = Parts.InOrder(
            parts,
            ("first seed", p => FormattableString.Invariant($"{p.Content.Seeds.First}")),
            ("number of seeds", p => FormattableString.Invariant($"{p.Content.Seeds.Count}")),
            ("profile", p => Words.Of(p.Content.Profile)),
            ("digest of the claims", p => p.Content.Selection));
        CensusSelection selection = new(Parts.Claims(catalogue, parts[0]));
        SeedRange whole = parts[0].Content.Seeds;
        if (selection.Digest is var digest && !string.Equals(digest, parts[0].Content.Selection, StringComparison.Ordinal))
            throw new UserErrorException($"'{parts[0].File}' is over claims that say another thing in this version of the program; parts that the same version wrote are accepted.");
        CensusTally tally = new(selection);
        foreach (PartFile<Content> part in parts)
            Add(tally, part, Seeds(whole, part.Mark.Shard));
        return (tally, whole, parts[0].Content.Profile);
    }

    private static SeedRange Range(ulong first, int count) => count > 0 && first <= ulong.MaxValue - (ulong)(count - 1)
        ? new SeedRange(first, count)
        : throw new FormatException(FormattableString.Invariant($"its seeds are {count} from {first} on"));

    private static void Add(CensusTally tally, PartFile<Content> part, SeedRange seeds)
    {
        IReadOnlyList<SeedResult> results = part.Content.Results;
        if (!results.Select(r => r.Seed).SequenceEqual(Enumerable.Range(0, seeds.Count).Select(place => seeds[place])) || results.Any(r => r.Verdicts.Count != tally.Claims.Count))
            throw new UserErrorException(FormattableString.Invariant($"'{part.File}' does not have every claim at the seeds {seeds.First} to {seeds.Last}; parts that `census --shard` wrote are accepted."));
        foreach (SeedResult result in results)
            tally.Add(result);
    }
}
