using System.Text.Json;
using LabelNoise.Claims;
using LabelNoise.Cli.Baselines;
using LabelNoise.Cli.Hosting;
using LabelNoise.Reporting;
using LabelNoise.Statistics;

namespace LabelNoise.Cli.Claims;

/// <summary>What a document says of a run over claims, whether it ran here or is put together from its parts.</summary>
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

    /// <summary>The claims that were checked, in order: whether the verdict was as catalogued, and what writes the rest.</summary>
    public required IReadOnlyList<(Claim Claim, bool AsCatalogued, Action<Utf8JsonWriter> Write)> Checked { get; init; }

    /// <summary>Writes its members.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="more">Writes what stands between the head and the claims; may be null.</param>
    public void Write(Utf8JsonWriter json, Action? more = null)
    {
        json.WriteNumber("schema", ApprovedRunReader.Schema);
        json.WriteNumber("suiteSeed", Seed);
        json.WriteString("profile", Words.Of(Profile));
        json.Real("rateOfRun", new Ledger(Checked.Select(c => c.Claim.LedgerEntry)).FamilywiseAlpha);
        json.Real("familywiseRate", FamilywiseRate);
        json.Real("publishedRate", Ledger.PublishedRate);
        json.WriteBoolean("cancelled", Cancelled);
        json.WriteNumber("selected", Selected);
        json.WriteNumber("asCatalogued", Checked.Count(c => c.AsCatalogued));
        json.WriteNumber("notAsCatalogued", Checked.Count(c => !c.AsCatalogued));
        more?.Invoke();
        json.List("claims", Checked, c => c.Write(json));
    }
}
