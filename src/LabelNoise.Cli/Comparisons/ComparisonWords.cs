using LabelNoise.Comparisons;
using LabelNoise.Statistics;

namespace LabelNoise.Cli.Comparisons;

/// <summary>The words for what a comparison found.</summary>
internal static class ComparisonWords
{
    /// <summary>"differ", "alike" or "inconclusive".</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Refuted => "differ",
        Verdict.Supported => "alike",
        _ => "inconclusive",
    };

    /// <summary>Where the rules differ, whose quantity tends to be larger: "A" or "B"; null otherwise.</summary>
    public static string? Larger(QuantityResult result) => result.Verdict != Verdict.Refuted ? null : result.FirstLarger > result.SecondLarger ? "A" : "B";
}
