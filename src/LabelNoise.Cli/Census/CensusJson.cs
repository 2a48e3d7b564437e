using System.Text.Json;
using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Reporting;

namespace LabelNoise.Cli.Census;

/// <summary>A census as JSON: the same bytes for the same seeds and selection, whether or not it was resumed, on any number of threads.</summary>
internal static class CensusJson
{
    /// <summary>Writes it; the judgement is null where no seed is finished.</summary>
    /// <param name="host">Where to.</param>
    /// <param name="tally">What was found.</param>
    /// <param name="seeds">The seeds asked for.</param>
    /// <param name="cancelled">Whether the run was stopped before its end.</param>
    /// <param name="profile">The profile.</param>
    public static void Write(Host host, CensusTally tally, SeedRange seeds, bool cancelled, Profile profile)
    {
        CensusFinding? finding = tally.Runs > 0 ? new CensusFinding(tally) : null;
        host.WriteJson(json =>
        {
            json.WriteNumber("firstSeed", seeds.First);
            json.WriteNumber("seeds", seeds.Count);
            json.WriteNumber("finished", tally.Runs);
            json.WriteBoolean("cancelled", cancelled);
            json.WriteString("profile", Words.Of(profile));
            json.WriteString("selection", tally.Selection.Digest);
            json.WriteNumber("verdicts", tally.Runs * tally.Claims.Count);
            json.WriteNumber("opposite", tally.Opposite);
            json.WriteNumber("inconclusive", tally.Inconclusive);
            json.Real("level", CensusFinding.Level);
            json.Real("confidence", RateCheck.Confidence);
            json.WriteString("judgement", finding?.Judgement);
            json.Real("pValue", finding?.PValue);
            json.WriteNumber("runsWithOpposite", tally.RunsWithOpposite);
            json.Real("promisedRate", tally.Selection.PromisedRate);
            json.Real("runsPValue", finding?.Runs.PValue);
            json.Real("runRateAtMost", finding?.Runs.UpperBound);
            json.Real("meanClaimRateAtMost", finding?.Verdicts.UpperBound);
            json.Whole("tooManyRuns", finding?.TooMany);
            json.Real("seedsToShowPromise", finding?.SeedsToShowPromise);
            json.List("claims", tally.Claims.Zip(finding?.Claims.Select(c => (RateCheck?)c) ?? tally.Claims.Select(_ => (RateCheck?)null)), pair => Claim(json, pair.First, pair.Second));
        });
    }

    private static void Claim(Utf8JsonWriter json, ClaimTally tally, RateCheck? check)
    {
        json.WriteString("id", tally.Claim.Id);
        json.WriteString("expected", Words.Of(tally.Claim.Expected));
        json.WriteNumber("opposite", tally.Opposite);
        json.WriteNumber("inconclusive", tally.Inconclusive);
        json.Real("meanTrials", check is null ? null : tally.MeanTrials);
        json.Whole("leastTrials", check is null ? null : tally.LeastTrials);
        json.Whole("mostTrials", check is null ? null : tally.MostTrials);
        json.Real("promisedRate", tally.Claim.LedgerEntry.Share);
        json.Real("pValue", check?.PValue);
        json.Real("rateAtMost", check?.UpperBound);
    }
}
