using System.Globalization;
using LabelNoise.Model;
using LabelNoise.Simulation;
using LabelNoise.Statements.Trials;
using LabelNoise.Statistics;

namespace LabelNoise.Statements;

/// <summary>How the alignment of Lemma 3.4 and the distance of Lemma 3.5 scale with η at m = ⌈1/√η⌉.</summary>
public static class PhaseTwoExponents
{
    private const int Replicates = 256;

    /// <summary>The claims for a full-batch rule.</summary>
    public static IEnumerable<Claim> Of(UpdateRule rule)
    {
        // Nearer to 3/8 than to 1/2 or 1/4, and nearer to 1/2 than to 3/8 or 5/8.
        yield return Alignment(rule, null, new Interval(5.0 / 16, 7.0 / 16));
        yield return Alignment(rule, 0.5, new Interval(7.0 / 16, 9.0 / 16));
        yield return Alignment(Broken.DescentOfOuterLayerOnly, null, new Interval(5.0 / 16, 7.0 / 16), "although W is frozen");

        // 2/‖θ*‖ − ½ against the 1 of the printed bound: above for ‖θ*‖ < 4/3, below beyond (docs/errata.md).
        yield return Distance(rule, 1, 1e-4, new Interval(1.4, 1.6));
        yield return Distance(rule, 1.2, 1e-5, new Interval(1.05, 1.25));
        yield return Distance(rule, 1.5, 1e-5, new Interval(3.0 / 4, 7.0 / 8));
        yield return Distance(rule, 2, 1e-5, new Interval(3.0 / 8, 5.0 / 8));
        yield return Distance(Broken.DescentOfInnerLayerOnly, 1, 1e-4, new Interval(1.4, 1.6), "although a is frozen");
    }

    /// <summary>Five points over two decades.</summary>
    private static double[] Decades(double last) => [.. Enumerable.Range(0, 5).Select(k => last * Math.Pow(10, 2 - k / 2.0))];

    private static ScalingClaim Alignment(UpdateRule rule, double? teacherNorm, Interval exponent, string? broken = null) => Claim(
        Lemma34.Statement,
        "alignment exponent",
        teacherNorm is null ? "teacher=m^(-1:4)" : string.Create(CultureInfo.InvariantCulture, $"teacher={teacherNorm}"),
        "the median of 1 − |cos ∠(wᵢ, θ*)| after ln(1/η)/(η‖θ*‖) steps is a power of η",
        string.Create(CultureInfo.InvariantCulture, $"‖θ*‖ = {(teacherNorm is null ? "m^(−1/4)" : teacherNorm)}"),
        Decades(1e-5),
        eta => new PhaseTwoSetting(eta, 7, teacherNorm).Problem,
        problem => PhaseTwoTrials.TypicalDefect(rule, problem, PhaseTwoTrials.AmendedAlignmentTime(problem)),
        exponent,
        broken);

    private static ScalingClaim Distance(UpdateRule rule, double teacherNorm, double last, Interval exponent, string? broken = null) => Claim(
        Lemma35.Statement,
        "distance exponent",
        string.Create(CultureInfo.InvariantCulture, $"teacher={teacherNorm}"),
        "‖θ − θ*‖ after ln(1/η)/(η‖θ*‖²) steps from perfect alignment is a power of η",
        string.Create(CultureInfo.InvariantCulture, $"‖θ*‖ = {teacherNorm}"),
        Decades(last),
        eta => new PhaseTwoSetting(eta, 7, teacherNorm).Problem,
        problem => PhaseTwoTrials.FinalDistance(rule, problem),
        exponent,
        broken);

    private static ScalingClaim Claim(
        Statement statement,
        string check,
        string name,
        string text,
        string setting,
        double[] grid,
        Func<double, Problem> problem,
        Func<Problem, Trial<double>> trial,
        Interval exponent,
        string? broken) => new()
        {
            Id = $"{statement.Id}/exponent/{(broken is null ? string.Empty : "control/")}{name}",
            Check = check,
            Statement = statement,
            Reading = broken is null ? Reading.Amended : Reading.Control,
            Text = $"{text}{(broken is null ? string.Empty : $", {broken}")}",
            Setting = string.Create(CultureInfo.InvariantCulture, $"m = ⌈1/√η⌉, d = 7, {setting}, Σ̂ = I, η from {grid[0]:G4} to {grid[^1]:G4}"),
            Expected = broken is null ? Verdict.Supported : Verdict.Refuted,
            Profile = Profile.Deep,
            Scale = Scale.Median,
            Exponent = exponent,
            Grid = [.. grid.Select(eta => new GridPoint(eta, problem(eta), trial(problem(eta)), Replicates))],
        };
}
