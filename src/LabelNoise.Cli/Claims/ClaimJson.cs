using System.Text.Json;
using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Reporting;
using LabelNoise.Statistics;

namespace LabelNoise.Cli.Claims;

/// <summary>Claims and their results as members of a JSON object.</summary>
internal static class ClaimJson
{
    /// <summary>What a claim is.</summary>
    public static void Identity(Utf8JsonWriter json, Claim claim)
    {
        json.WriteString("id", claim.Id);
        json.WriteString("statement", claim.Statement.Title);
        json.WriteString("reading", Words.Of(claim.Reading));
        json.WriteString("kind", Words.Of(claim.Kind));
        json.WriteString("sentence", claim.Sentence);
        json.WriteString("text", claim.Assertion);
        json.WriteString("setting", claim.Setting);
        json.WriteString("hypothesis", claim.Hypothesis);
        json.WriteString("expected", Words.Of(claim.Expected));
    }

    /// <summary>What it is, and what its check found.</summary>
    public static void Result(Utf8JsonWriter json, ClaimResult result)
    {
        Identity(json, result.Claim);
        Found(json, result);
    }

    /// <summary>What its check found; the same for a seed on any number of threads.</summary>
    public static void Found(Utf8JsonWriter json, ClaimResult result)
    {
        LedgerEntry entry = result.Claim.LedgerEntry;
        json.WriteString("verdict", Words.Of(result.Verdict));
        json.WriteBoolean("asExpected", result.AsExpected);
        json.WriteBoolean("exact", !entry.Sampled);
        json.WriteNumber("trials", result.Trials);
        json.WriteNumber("steps", result.Steps);
        json.Real("estimate", result.Estimate);
        Interval(json, "interval", result.Interval);
        json.Real("logEvidence", entry.Sampled ? result.LogEvidence : null);
        json.Whole("worstReplicate", result.WorstReplicate);
        json.Real("worstRatio", result.WorstRatio);
        json.WriteString("seen", result.Seen);
        json.WriteString("gaveUp", result.GaveUp);
        json.Real("alpha", entry.Sampled ? entry.Rates.Alpha : null);
        json.Real("beta", entry.Sampled ? entry.Rates.Beta : null);
        json.Real("slack", result.Claim.Slack);
        Bound(json, result.Claim.Bound);
        json.List("evidence", result.Evidence, point =>
        {
            json.WriteNumber("trials", point.Trials);
            json.Real("logSupport", point.LogSupport);
            json.Real("logRefutation", point.LogRefutation);
        });
    }

    /// <summary>The same with what a record of a run has beside it: the claim's profile, and the seconds where they are asked for and known.</summary>
    public static void Recorded(Utf8JsonWriter json, ClaimResult result, bool timings)
    {
        Result(json, result);
        json.WriteString("profile", Words.Of(result.Claim.Profile));
        if (timings)
            json.Real("seconds", result.Elapsed > TimeSpan.Zero ? result.Elapsed.TotalSeconds : null);
    }

    private static void Bound(Utf8JsonWriter json, ClaimedBound? bound)
    {
        if (bound is null)
        {
            json.WriteNull("bound");
            return;
        }

        json.WriteStartObject("bound");
        json.WriteString("of", Words.Of(bound.Of));
        json.WriteString("side", Words.Of(bound.Side));
        Interval(json, "claimed", bound.Claimed);
        Interval(json, "certified", bound.Certified);
        Interval(json, "range", bound.Range);
        json.WriteEndObject();
    }

    private static void Interval(Utf8JsonWriter json, string name, Interval? interval)
    {
        if (interval is not { } range)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.Real("lower", range.Lower);
        json.Real("upper", range.Upper);
        json.WriteEndObject();
    }
}
