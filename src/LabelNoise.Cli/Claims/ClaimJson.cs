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
        json.WriteString("text", claim.Text);
        json.WriteString("setting", claim.Setting);
        json.WriteString("hypothesis", claim.Hypothesis);
        json.WriteString("expected", Words.Of(claim.Expected));
    }

    /// <summary>What its check found; the same for a seed on any number of threads.</summary>
    public static void Result(Utf8JsonWriter json, ClaimResult result)
    {
        LedgerEntry entry = result.Claim.LedgerEntry;
        Identity(json, result.Claim);
        json.WriteString("verdict", Words.Of(result.Verdict));
        json.WriteBoolean("asExpected", result.AsExpected);
        json.WriteBoolean("exact", !entry.Sampled);
        json.WriteNumber("trials", result.Trials);
        json.Real("estimate", result.Estimate);
        Range(json, result.Interval);
        json.Real("logEvidence", entry.Sampled ? result.LogEvidence : null);
        json.Whole("worstReplicate", result.WorstReplicate);
        json.Real("worstRatio", result.WorstRatio);
        json.WriteString("seen", result.Seen);
        json.Real("alpha", entry.Sampled ? entry.Rates.Alpha : null);
        json.Real("beta", entry.Sampled ? entry.Rates.Beta : null);
        json.Real("slack", result.Claim.Slack);
    }

    private static void Range(Utf8JsonWriter json, Interval? interval)
    {
        if (interval is not { } range)
        {
            json.WriteNull("interval");
            return;
        }

        json.WriteStartObject("interval");
        json.Real("lower", range.Lower);
        json.Real("upper", range.Upper);
        json.WriteEndObject();
    }
}
