using System.Diagnostics;
using System.Globalization;
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
        Verdict.Inconclusive => "inconclusive",
        _ => throw new UnreachableException($"{verdict} is no verdict."),
    };

    /// <summary>Where the rules differ, whose quantity tends to be larger: "A" or "B"; null otherwise, and where a larger one means no more than that the rule diverges.</summary>
    public static string? Larger(QuantityResult result) =>
        result.Verdict != Verdict.Refuted || Diverged(result) is not null ? null : result.FirstLarger > result.SecondLarger ? "A" : "B";

    /// <summary>Which rule has no typical value because most of its networks diverged: "A", "B" or "A and B"; null where neither.</summary>
    public static string? Diverged(QuantityResult result) => (IsDivergence(result.MedianOfFirst, result.FirstDiverged, result), IsDivergence(result.MedianOfSecond, result.SecondDiverged, result)) switch
    {
        (true, true) => "A and B",
        (true, false) => "A",
        (false, true) => "B",
        _ => null,
    };

    /// <summary>A median as a cell: "diverged" where most networks did, "never" where most runs ended before the quantity had a value.</summary>
    public static string Median(double median, long diverged, QuantityResult result) => IsDivergence(median, diverged, result)
        ? "diverged"
        : double.IsPositiveInfinity(median) ? "never" : (median + 0.0).ToString("G6", CultureInfo.InvariantCulture);

    private static bool IsDivergence(double median, long diverged, QuantityResult result) => double.IsPositiveInfinity(median) && 2 * diverged > result.Pairs;
}
