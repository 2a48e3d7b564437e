using LabelNoise.Claims;
using LabelNoise.Figures;
using LabelNoise.Model;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>What the maps of Lemmas 3.4 and 3.5 share: Σ̂ = I, and what can be run.</summary>
internal static class PhaseTwoMaps
{
    /// <summary>The dimension d.</summary>
    public const int Dimension = 7;

    /// <summary>A law of very many neurons is asked from so many on.</summary>
    private const double Narrowest = 30;

    /// <summary>η, from 10⁻²⁰ to 0.2.</summary>
    public static MapAxis Rates { get; } = new("η", [.. Enumerable.Range(0, 16).Select(k => Math.Pow(10, k - 20)), .. new[] { 1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2, 0.1, 0.2 }]);

    /// <summary>m, from 3 to 10²⁰.</summary>
    public static MapAxis Widths { get; } = new("m", [3, 10, 32, 100, 320, 1000, 3200, 1e4, 3.2e4, 1e5, 1e6, .. Enumerable.Range(7, 14).Select(k => Math.Pow(10, k))]);

    /// <summary>What runs may cost in each cell of a profile.</summary>
    public static MapSampling Sampling(FigureOptions options) => new(options, options.Full ? 600_000_000 : 10_000_000);

    /// <summary>Decides by a claim where that can be run, elsewhere by a law.</summary>
    /// <param name="sampling">Decides by the claim.</param>
    /// <param name="width">m.</param>
    /// <param name="claim">The claim; made only where the network is narrow enough to be run.</param>
    /// <param name="law">The quantity over its bound, to leading order; null where no law is known.</param>
    /// <param name="margin">By how much the law must be away from the bound, as a factor.</param>
    public static MapCell Decide(MapSampling sampling, double width, Func<ProbabilityClaim> claim, Func<double?> law, double margin)
    {
        const double Widest = 20_000;
        if (width <= Widest && claim() is var runs && sampling.Affords(runs))
            return sampling.Decide(runs);
        if (width < Narrowest || law() is not { } ratio)
            return new MapCell(MapOutcome.OutOfReach, width < Narrowest ? "too narrow for the law of many neurons, too many steps to be run" : "no law is known");
        string note = FormattableString.Invariant($"to leading order {ratio:G4} times the bound");
        return ratio <= 1 / margin || ratio >= margin ? MapCell.ToLeadingOrder(ratio < 1, note) : new MapCell(MapOutcome.Undecided, note);
    }

    /// <summary>The claims of the catalogue with Σ̂ = I in dimension 7 that claim what a map does.</summary>
    /// <param name="claims">The claims of the statement.</param>
    /// <param name="check">The check.</param>
    public static IReadOnlyList<ProbabilityClaim> Claims(IEnumerable<Claim> claims, string check) =>
    [
        .. claims.OfType<ProbabilityClaim>().Where(claim =>
            string.Equals(claim.Check, check, StringComparison.Ordinal)
            && claim.Reading != Reading.Control
            && claim.Probability == ProbabilityHypothesis.AllBut(0.05)
            && claim.Problem is { Dimension: Dimension, Inputs: InputLaw.Fresh }),
    ];

    /// <summary>Whether ‖θ*‖ = m^(−1/4).</summary>
    public static bool MeetsA4(Problem problem) => problem.TeacherNorm == Math.Pow(problem.Width, -0.25);

    /// <summary>Whether m = ⌈1/√η⌉.</summary>
    public static bool IsOfLemma(Problem problem) => problem.Width == new PhaseTwoSetting(problem.LearningRate, 1).Problem.Width;

    /// <summary>The borders of A1 and A2 over m and η.</summary>
    public static IReadOnlyList<Series> Borders =>
    [
        ConditionBorders.Along("A1: C = 1.2", Widths, Rates, "A1", (m, eta) => ConditionBorders.At(m, eta, 1.2)),
        ConditionBorders.Below("A2: C = 1.2", Widths, Rates, "A2", (m, eta) => ConditionBorders.At(m, eta, 1.2)),
    ];

    /// <summary>A line over η.</summary>
    /// <param name="name">Its name in the legend.</param>
    /// <param name="abscissa">Where it is at an η.</param>
    public static Series Line(string name, Func<double, double> abscissa) => new(name, [.. Rates.Along(121).Select(eta => new FigurePoint(abscissa(eta), eta))]);
}
