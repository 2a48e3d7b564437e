using System.Text.Json;
using LabelNoise.Cli.Hosting;
using LabelNoise.Model.Conditions;
using LabelNoise.Numerics;

namespace LabelNoise.Cli.Conditions;

/// <summary>Condition 3.1 as JSON. Numbers that may lie outside a double are given by their base-10 logarithms.</summary>
internal static class ConditionsJson
{
    /// <summary>Writes it.</summary>
    public static void Write(Host host, Condition31 condition) => host.WriteJson(json =>
    {
        json.WriteStartObject("setting");
        json.Real("log10Width", condition.Width.Log10);
        json.WriteNumber("dimension", condition.Dimension);
        json.Real("log10LearningRate", condition.LearningRate.Log10);
        json.Real("log10Noise", condition.NoiseLevel is { } level ? level.Log10 : double.NegativeInfinity);
        json.Real("log10TeacherNorm", condition.TeacherNorm is { } norm ? norm.Log10 : double.NegativeInfinity);
        json.Real("log10Samples", condition.Samples?.Log10);
        json.Real("inputBound", condition.InputBound);
        json.Real("constant", condition.C);
        json.WriteEndObject();
        json.List("clauses", condition.Checks, check => Clause(json, check));
        json.Real("largestC", condition.LargestC);
        json.Real("log10Footnote3Bound", condition.Footnote3Bound.Log10);
        json.Real("log10EtaTimesWidth", condition.EtaTimesWidth.Log10);
        json.WriteBoolean("belowTwo", condition.IsStable);
        json.Real("meanSquareStabilityLimit", condition.MeanSquareStabilityLimit);
        json.WriteBoolean("belowMeanSquareStabilityLimit", condition.EtaTimesWidth < Magnitude.Of(condition.MeanSquareStabilityLimit));
        json.Real("log10EscapeTime", condition.EscapeTime?.Log10);
        json.Real("log10BoundHorizon", condition.BoundHorizon.Log10);
        json.Real("rhoOverWidthEighthRoot", condition.RhoOverWidthEighthRoot);
        json.WriteBoolean("rhoBoundVacuous", condition.IsRhoBoundVacuous);
    });

    private static void Clause(Utf8JsonWriter json, ConditionCheck check)
    {
        json.WriteString("clause", check.Id);
        json.WriteString("requirement", check.Requirement);
        json.Real("log10Margin", check.Log10Margin);
        json.WriteBoolean("holds", check.Holds);
    }
}
