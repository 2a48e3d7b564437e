using System.Text.Json;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Simulations;
using LabelNoise.Comparisons;
using LabelNoise.Statistics;

namespace LabelNoise.Cli.Comparisons;

/// <summary>A comparison as JSON: the same bytes for the same seed and setting on any number of threads.</summary>
internal static class ComparisonJson
{
    /// <summary>Writes it.</summary>
    public static void Write(Host host, ComparisonRun run) => host.WriteJson(json =>
    {
        RuleComparison comparison = run.Comparison;
        json.WriteString("a", run.First.Name);
        json.WriteString("b", run.Second.Name);
        json.WriteStartObject("setting");
        json.WriteString("start", run.Start.Name);
        SimulationJson.Problem(json, comparison.Problem, hasNoise: true);
        json.WriteNumber("steps", run.Steps);
        json.WriteNumber("seed", run.Options.Seed);
        json.WriteEndObject();
        json.Real("delta", comparison.Slack);
        json.Real("alpha", comparison.Rates.Alpha);
        json.Real("beta", comparison.Rates.Beta);
        json.Real("alphaOfEach", comparison.RatesOfEach.Alpha);
        json.Real("betaOfEach", comparison.RatesOfEach.Beta);
        json.WriteNumber("maximumReplicates", comparison.MaximumReplicates);
        json.WriteBoolean("cancelled", run.Cancelled);
        json.WriteNumber("replicates", run.Result?.Replicates ?? 0);
        json.List("quantities", run.Quantities.Zip(run.Result?.Quantities ?? []), pair => Quantity(json, pair.First, pair.Second));
    });

    private static void Quantity(Utf8JsonWriter json, NamedQuantity name, QuantityResult result)
    {
        json.WriteString("name", name.Name);
        json.WriteString("meaning", name.Meaning);
        json.WriteString("verdict", ComparisonWords.Of(result.Verdict));
        json.WriteString("larger", ComparisonWords.Larger(result));
        json.WriteNumber("aDiverged", result.FirstDiverged);
        json.WriteNumber("bDiverged", result.SecondDiverged);
        json.WriteNumber("pairs", result.Pairs);
        json.WriteNumber("aLarger", result.FirstLarger);
        json.WriteNumber("equal", result.Ties);
        json.WriteNumber("bLarger", result.SecondLarger);
        json.Real("p", result.Estimate);
        Interval interval = result.Interval;
        json.WriteStartObject("interval");
        json.Real("lower", interval.Lower);
        json.Real("upper", interval.Upper);
        json.WriteEndObject();
        json.Real("medianOfA", result.MedianOfFirst);
        json.Real("medianOfB", result.MedianOfSecond);
        json.Real("logEvidenceDiffer", result.LogDifference);
        json.Real("logEvidenceAlike", result.LogLikeness);
    }
}
