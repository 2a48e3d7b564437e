using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>The claims of Phase II about exponents of η at m = ⌈1/√η⌉.</summary>
internal static class PhaseTwoExponent
{
    private const int Replicates = 256;

    /// <summary>A broken rule misses the range by far more than the interval's width.</summary>
    private const int BrokenReplicates = 64;

    /// <summary>Five points over two decades.</summary>
    public static double[] Decades(double last) => [.. Enumerable.Range(0, 5).Select(k => last * Math.Pow(10, 2 - k / 2.0))];

    /// <summary>The claim that a median is a power of η.</summary>
    public static ScalingClaim Claim(
        Statement statement,
        string check,
        string name,
        string text,
        string setting,
        double[] grid,
        Func<double, Problem> problem,
        Func<Problem, Trial<double>> trial,
        Interval exponent,
        double predicted,
        string? broken) => new()
        {
            Id = $"{statement.Id}/exponent/{(broken is null ? string.Empty : "control/")}{name}",
            Check = check,
            Statement = statement,
            Reading = broken is null ? Reading.Amended : Reading.Control,
            Text = text,
            Under = broken ?? string.Empty,
            Setting = string.Create(CultureInfo.InvariantCulture, $"m = ⌈1/√η⌉, d = 7, {setting}, Σ̂ = I, η from {grid[0]:G4} to {grid[^1]:G4}"),
            Expected = broken is null ? Verdict.Supported : Verdict.Refuted,
            Profile = Profile.Deep,
            Scale = Scale.Median,
            Exponent = exponent,
            Predicted = broken is null ? predicted : null,
            Grid = [.. grid.Select(eta => new GridPoint(eta, problem(eta), trial(problem(eta)), broken is null ? Replicates : BrokenReplicates))],
        };
}
