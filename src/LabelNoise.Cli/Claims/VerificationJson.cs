using LabelNoise.Cli.Hosting;
using LabelNoise.Reporting;
using LabelNoise.Statements;
using LabelNoise.Statistics;

namespace LabelNoise.Cli.Claims;

/// <summary>A verification as JSON: the same bytes for the same seed and selection, unless timings are asked for.</summary>
internal static class VerificationJson
{
    /// <summary>Writes it.</summary>
    public static void Write(Host host, Verification verification, bool timings)
    {
        IReadOnlyList<ClaimResult> results = verification.Results;
        host.WriteJson(json =>
        {
            json.WriteNumber("suiteSeed", verification.Options.Seed);
            json.WriteString("profile", Words.Of(verification.Profile));
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
                if (timings)
                    json.Real("seconds", result.Elapsed.TotalSeconds);
            });
        });
    }
}
