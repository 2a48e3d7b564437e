using System.Text.Json;
using LabelNoise.Claims;
using LabelNoise.Model;
using LabelNoise.Model.Conditions;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>The thresholds that `ladder` found, kept in docs/ladder.json, beside what the paper asks for.</summary>
/// <param name="SuiteSeed">The suite seed of the search.</param>
/// <param name="ErrorRate">The probability that any of its verdicts is wrong is at most this.</param>
/// <param name="Thresholds">The thresholds, in the catalogue's order.</param>
internal sealed record LadderData(long SuiteSeed, double ErrorRate, IReadOnlyList<Threshold> Thresholds)
{
    /// <summary>A width and a rate far beyond all thresholds.</summary>
    private const double FarAbove = 1e15;

    private const double FarBelow = 1e-25;

    /// <summary>Reads the kept file.</summary>
    /// <exception cref="KeyNotFoundException">It lacks a rung of the catalogue.</exception>
    public static LadderData Kept()
    {
        using JsonDocument document = JsonDocument.Parse(KeptData.Text("ladder.json"));
        JsonElement root = document.RootElement;
        Dictionary<string, JsonElement> found = root.GetProperty("rungs").EnumerateArray().ToDictionary(rung => rung.GetProperty("id").GetString()!, StringComparer.Ordinal);
        return new LadderData(
            root.GetProperty("suiteSeed").GetInt64(),
            root.GetProperty("errorRate").GetDouble(),
            [.. Catalogue.Ladder(new Rules()).Select(rung => Nearest(rung, found[rung.Id]))]);
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);

    /// <summary>The ends that are nearest each other, those of the search or those of the catalogue's claims.</summary>
    private static Threshold Nearest(Rung rung, JsonElement found)
    {
        (double fails, double holds) = (found.GetProperty("fails").GetDouble(), found.GetProperty("holds").GetDouble());
        bool isUndecided = found.GetProperty("probes").EnumerateArray().Any(probe => probe.GetProperty("verdict").GetString() is "inconclusive");
        return rung.Fails < rung.Holds
            ? new Threshold(rung, Math.Max(rung.Fails, fails), Math.Min(rung.Holds, holds), Asked(rung), isUndecided)
            : new Threshold(rung, Math.Min(rung.Fails, fails), Math.Max(rung.Holds, holds), Asked(rung), isUndecided);
    }

    /// <summary>Where A1, for a width or a rate, or A4, for a teacher, begins to be met; null where the paper has no such bound.</summary>
    private static double? Asked(Rung rung)
    {
        string? clause = rung.Symbol switch
        {
            "m" or "η" => "A1",
            "‖θ*‖" => "A4",
            _ => null,
        };
        if (clause is null)
            return null;
        Problem problem = rung.At(rung.Holds, Verdict.Supported).Problem!;
        bool keepsRate = problem.LearningRate == rung.At(rung.Fails, Verdict.Refuted).Problem!.LearningRate;
        (double fails, double holds) = (Math.Log(rung.Fails), Math.Log(rung.Symbol is "m" ? FarAbove : FarBelow));
        while (Math.Abs(holds - fails) > 1e-6)
        {
            double middle = (fails + holds) / 2;
            if (Condition(rung.Symbol, problem, keepsRate, Math.Exp(middle)).Check(clause).Holds)
                holds = middle;
            else
                fails = middle;
        }

        return Math.Exp(holds);
    }

    /// <summary>Condition 3.1 where one parameter is another than a problem's, and what goes with it is too: η = s/m in Phase I unless η is kept, m = ⌈1/√η⌉ along η.</summary>
    private static Condition31 Condition(string symbol, Problem problem, bool keepsRate, double value) => new()
    {
        Width = symbol switch
        {
            "m" => Magnitude.Of(value),
            "η" => OscillationMoments.WidthOfLemma(Magnitude.Of(value)),
            _ => Magnitude.Of(problem.Width),
        },
        LearningRate = Magnitude.Of(symbol switch
        {
            "m" when !keepsRate => problem.LearningRate * problem.Width / value,
            "η" => value,
            _ => problem.LearningRate,
        }),
        Dimension = problem.Dimension,
        NoiseLevel = null,
        TeacherNorm = Magnitude.Of(symbol is "‖θ*‖" ? value : problem.TeacherNorm),
        InputBound = 1,
        C = 1,
    };
}
