using System.Text.Json;
using LabelNoise.Claims;
using LabelNoise.Numerics;

namespace LabelNoise.Paper;

/// <summary>How many replicates the claims of the literal profile took, kept in docs/census-literal.json.</summary>
/// <param name="FirstSeed">The first suite seed.</param>
/// <param name="LastSeed">The last suite seed.</param>
/// <param name="Replicates">The fewest and the most of each sampled claim, by its id.</param>
internal sealed record LiteralData(long FirstSeed, long LastSeed, IReadOnlyDictionary<string, (long Least, long Most)> Replicates)
{
    /// <summary>The claims, in the catalogue's order.</summary>
    public static IReadOnlyList<Claim> Claims { get; } = [.. Catalogue.Paper.In(Profile.Literal)];

    /// <summary>Reads the kept file.</summary>
    public static LiteralData Kept()
    {
        using JsonDocument document = JsonDocument.Parse(KeptData.Text("census-literal.json"));
        JsonElement root = document.RootElement;
        long first = root.GetProperty("firstSeed").GetInt64();
        return new LiteralData(
            first,
            first + root.GetProperty("finished").GetInt64() - 1,
            root.GetProperty("claims").EnumerateArray().ToDictionary(
                claim => claim.GetProperty("id").GetString()!, claim => (claim.GetProperty("leastTrials").GetInt64(), claim.GetProperty("mostTrials").GetInt64()), StringComparer.Ordinal));
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
