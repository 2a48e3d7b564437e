using LabelNoise.Claims;
using LabelNoise.Cli.Baselines;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Runs;
using LabelNoise.Cli.Shards;
using LabelNoise.Randomness;

namespace LabelNoise.Cli.Claims;

/// <summary>A verification as JSON: the same bytes for the same seed and selection, unless timings are asked for.</summary>
internal static class VerificationJson
{
    /// <summary>Writes it.</summary>
    /// <param name="host">Where to.</param>
    /// <param name="verification">The run.</param>
    /// <param name="timings">Whether seconds and threads are added.</param>
    /// <param name="baseline">The comparison with a baseline; null where there is none.</param>
    public static void Write(Host host, Verification verification, bool timings, BaselineComparison? baseline) => host.WriteJson(json =>
    {
        Document(verification, timings).Write(json, timings ? Timings : null);
        if (baseline is not null)
            BaselineReport.Json(json, baseline);

        void Timings()
        {
            json.WriteNumber("threads", verification.Options.Threads);
            json.Real("seconds", verification.Elapsed.TotalSeconds);
        }
    });

    /// <summary>Writes a part of a run, from which `merge` makes the whole.</summary>
    /// <param name="host">Where to.</param>
    /// <param name="verification">The run over the part.</param>
    /// <param name="shard">Which part.</param>
    /// <param name="whole">All claims of the whole run.</param>
    public static void WritePart(Host host, Verification verification, Shard shard, IReadOnlyList<Claim> whole) =>
        host.WriteJson(json => Document(verification, timings: false).Write(json, () => new PartMark("verify", shard, [.. whole.Select(c => c.Id)]).Write(json)));

    /// <summary>One claim of a run on a line of its own, with what tells runs apart.</summary>
    /// <param name="result">What its check found.</param>
    /// <param name="timings">Whether its seconds are added.</param>
    public static string Line(ClaimResult result, bool timings) => JsonDocumentWriter.Line(json =>
    {
        ClaimJson.Recorded(json, result, timings);
        json.WriteNumber("schema", RunReader.Schema);
        json.WriteNumber("suiteSeed", result.Seed);
        json.WriteNumber("streams", ReplicateSeed.Version);
    });

    /// <summary>The document of a run alone.</summary>
    public static string Text(Verification verification) => JsonDocumentWriter.Text(json => Document(verification, timings: false).Write(json));

    private static RunDocument Document(Verification verification, bool timings) => new()
    {
        Seed = verification.Options.Seed,
        Profile = verification.Profile,
        FamilywiseRate = verification.FamilywiseRate,
        Cancelled = verification.Cancelled,
        Selected = verification.Selected.Count,
        Results = verification.Results,
        Timings = timings,
    };
}
