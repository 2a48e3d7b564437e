using System.Text.Json;
using LabelNoise.Cli.Baselines;
using LabelNoise.Cli.Hosting;
using LabelNoise.Reporting;
using LabelNoise.Statements;
using LabelNoise.Statistics;

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
        Members(json, verification, timings);
        if (baseline is not null)
            BaselineReport.Json(json, baseline);
    });

    /// <summary>The document of a run alone.</summary>
    public static string Text(Verification verification) => JsonDocumentWriter.Text(json => Members(json, verification, timings: false));

    private static void Members(Utf8JsonWriter json, Verification verification, bool timings)
    {
        IReadOnlyList<ClaimResult> results = verification.Results;
        json.WriteNumber("schema", ApprovedRunReader.Schema);
        json.WriteNumber("suiteSeed", verification.Options.Seed);
        json.WriteString("profile", Words.Of(verification.Profile));
        json.Real("rateOfRun", verification.RunRate);
        json.Real("familywiseRate", verification.FamilywiseRate);
        json.Real("publishedRate", Ledger.PublishedRate);
        json.WriteBoolean("cancelled", verification.Cancelled);
        json.WriteNumber("selected", verification.Selected.Count);
        json.WriteNumber("asCatalogued", results.Count(r => r.AsExpected));
        json.WriteNumber("notAsCatalogued", results.Count(r => !r.AsExpected));
        if (timings)
        {
            json.WriteNumber("threads", verification.Options.Threads);
            json.Real("seconds", verification.Elapsed.TotalSeconds);
        }

        json.List("claims", results, result =>
        {
            ClaimJson.Result(json, result);
            json.WriteString("profile", Words.Of(result.Claim.Profile));
            if (timings)
                json.Real("seconds", result.Elapsed.TotalSeconds);
        });
    }
}
