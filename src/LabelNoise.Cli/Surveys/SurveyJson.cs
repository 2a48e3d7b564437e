using System.Text.Json;
using LabelNoise.Cli.Hosting;
using LabelNoise.Paper;
using LabelNoise.Reporting;

namespace LabelNoise.Cli.Surveys;

/// <summary>A survey as JSON: the same bytes for a seed on any number of threads.</summary>
internal static class SurveyJson
{
    /// <summary>Writes it.</summary>
    public static void Write(Host host, SurveyRun run) => host.WriteJson(json =>
    {
        json.WriteStartArray("rules");
        foreach (string name in run.Names)
            json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteNumber("seed", run.Options.Seed);
        json.WriteBoolean("cancelled", run.Cancelled);
        json.List("claims", run.Survey.Entries, entry => Entry(json, entry));
    });

    private static void Entry(Utf8JsonWriter json, SurveyEntry entry)
    {
        json.WriteString("id", entry.Claim.Id);
        json.WriteString("statement", entry.Claim.Statement.Title);
        json.WriteString("check", entry.Claim.Check);
        json.WriteString("setting", entry.Claim.Setting);
        json.WriteString("thePapersRule", Words.Of(entry.Claim.Expected));
        json.WriteString("survival", Words.Of(entry.Survival));
        json.WriteString("rule", entry.Claim.Rule?.Name);
        json.Whole("trials", entry.Result?.Trials);
        json.Real("logEvidence", entry.Result?.LogEvidence);
        json.WriteString("gaveUp", entry.Result?.GaveUp);
    }
}
