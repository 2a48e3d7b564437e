using System.Text.Json;
using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>The exponents that `verify --profile deep` found, kept in docs/exponents.json.</summary>
/// <param name="SuiteSeed">The suite seed of the run.</param>
/// <param name="Exponents">A measurement for each claim about a power, in the catalogue's order.</param>
internal sealed record ExponentData(long SuiteSeed, IReadOnlyList<MeasuredExponent> Exponents)
{
    /// <summary>Reads the kept file.</summary>
    /// <exception cref="KeyNotFoundException">It lacks a claim of the catalogue.</exception>
    public static ExponentData Kept()
    {
        using JsonDocument document = JsonDocument.Parse(KeptData.Text("exponents.json"));
        JsonElement root = document.RootElement;
        Dictionary<string, JsonElement> found = root.GetProperty("claims").EnumerateArray().ToDictionary(claim => claim.GetProperty("id").GetString()!, StringComparer.Ordinal);
        return new ExponentData(
            root.GetProperty("suiteSeed").GetInt64(),
            [.. Catalogue.Paper.Claims.OfType<ScalingClaim>().Select(claim => Of(claim, found[claim.Id]))]);
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);

    private static MeasuredExponent Of(ScalingClaim claim, JsonElement found)
    {
        JsonElement interval = found.GetProperty("interval");
        return new MeasuredExponent(claim, found.GetProperty("estimate").GetDouble(), new Interval(interval.GetProperty("lower").GetDouble(), interval.GetProperty("upper").GetDouble()));
    }
}
