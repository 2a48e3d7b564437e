using LabelNoise.Claims;
using LabelNoise.Model;

namespace LabelNoise.Paper;

/// <summary>Claims of the catalogue at the settings of Phase I that the maps show.</summary>
internal static class PhaseOnePoints
{
    /// <summary>The probability claims of one check at fresh inputs, σ = m^(1/4) and ‖θ*‖ = m^(−1/4), as label-noise SGD has them, that claim what the map does.</summary>
    /// <param name="claims">The claims of the statement.</param>
    /// <param name="check">The check.</param>
    /// <param name="map">The map's own claim at a setting.</param>
    public static IReadOnlyList<ProbabilityClaim> Of(IEnumerable<Claim> claims, string check, Func<PhaseOneSetting, ProbabilityClaim> map) =>
    [
        .. claims.OfType<ProbabilityClaim>().Where(claim =>
            string.Equals(claim.Check, check, StringComparison.Ordinal)
            && claim.Reading != Reading.Control
            && claim.Conditions is null
            && claim.Problem is { } problem
            && IsUsual(problem)
            && map(Setting(problem)).Probability == claim.Probability),
    ];

    /// <summary>The setting of a problem.</summary>
    public static PhaseOneSetting Setting(Problem problem) => new(problem.Width, problem.Dimension, Stability(problem), InputLaw.Online);

    /// <summary>ηm, freed from the rounding of η.</summary>
    public static double Stability(Problem problem) => Math.Round(problem.LearningRate * problem.Width, 9);

    /// <summary>Whether a claim is about such a setting, below the stability limit 2d/(d + 2).</summary>
    public static bool IsStable(Claim claim) => claim.Problem is { } problem && IsUsual(problem) && Stability(problem) < 2.0 * problem.Dimension / (problem.Dimension + 2);

    private static bool IsUsual(Problem problem) => problem with { LearningRate = 1 } == Setting(problem).Problem with { LearningRate = 1 };
}
