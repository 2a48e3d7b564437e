using System.Text.Json;
using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Runs;
using LabelNoise.Randomness;
using LabelNoise.Reporting;
using LabelNoise.Statistics;

namespace LabelNoise.Cli.Claims;

/// <summary>What a document says of a run over claims, whether it ran here, was read from a file or is put together from its parts.</summary>
internal sealed record RunDocument
{
    /// <summary>The suite seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The profile.</summary>
    public required Profile Profile { get; init; }

    /// <summary>The familywise error rate of the whole catalogue.</summary>
    public required double FamilywiseRate { get; init; }

    /// <summary>Whether the run was stopped before its end.</summary>
    public required bool Cancelled { get; init; }

    /// <summary>How many claims were to be checked.</summary>
    public required int Selected { get; init; }

    /// <summary>What was found, in order.</summary>
    public required IReadOnlyList<ClaimResult> Results { get; init; }

    /// <summary>Whether each claim has its seconds.</summary>
    public bool Timings { get; init; }

    /// <summary>Writes its members.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="more">Writes what stands between the head and the claims; may be null.</param>
    public void Write(Utf8JsonWriter json, Action? more = null)
    {
        json.WriteNumber("schema", RunReader.Schema);
        json.WriteNumber("suiteSeed", Seed);
        json.WriteNumber("streams", ReplicateSeed.Version);
        json.WriteString("profile", Words.Of(Profile));
        json.Real("rateOfRun", new Ledger(Results.Select(r => r.Claim.LedgerEntry)).FamilywiseAlpha);
        json.Real("familywiseRate", FamilywiseRate);
        json.Real("publishedRate", Ledger.PublishedRate);
        json.WriteBoolean("cancelled", Cancelled);
        json.WriteNumber("selected", Selected);
        json.WriteNumber("asCatalogued", Results.Count(r => r.AsExpected));
        json.WriteNumber("notAsCatalogued", Results.Count(r => !r.AsExpected));
        more?.Invoke();
        json.List("claims", Results, result => ClaimJson.Recorded(json, result, Timings));
    }
}
