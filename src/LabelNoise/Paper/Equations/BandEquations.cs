using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>(43) and what follows: the probability that a neuron grows is that of a band on the sphere, and the bound on it.</summary>
internal static class BandEquations
{
    /// <summary>How far the sampled share may be from the computed one.</summary>
    private const double Tolerance = 0.05;

    /// <summary>The step that is looked at.</summary>
    private const long Step = 8;

    private static readonly int[] Dimensions = [2, 3, 4, 7, 20, 100];

    private static readonly double[] HalfWidths = [0.01, 0.1, 0.3, 0.7, 0.99];

    /// <summary>Narrow, so that growth is neither rare nor certain.</summary>
    private static PhaseOneSetting Setting => new(32, 3, 0.5, InputLaw.Online);

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims()
    {
        yield return Band("43/band", Reading.AsPrinted, "d", 0, Verdict.Supported);
        yield return Band("43/control/dimension", Reading.Control, "d + 1", 1, Verdict.Refuted);
        yield return Sampled("43/sampled", "is Pr[ΔWᵢ(j) > 0 | past], within 0.05", 1, new ClaimVariant(Reading.AsPrinted, Verdict.Supported));
        yield return Sampled("43/control/sampled", "is Pr[ΔWᵢ(j) > 0 | past] + 0.1, within 0.05", 1.1, ClaimVariant.Control("with a probability that is off by a tenth"));
        yield return Middle("after-43/density/as-printed", Reading.AsPrinted, "every d ≥ 2", 2, Verdict.Refuted);
        yield return Middle("after-43/density/amended", Reading.Amended, "d ≥ 3", 3, Verdict.Supported);
        yield return Rho("after-43/rho/as-printed", Reading.AsPrinted, "2√(d/π)", d => 2 * Math.Sqrt(d / Math.PI), Verdict.Supported);
        yield return Rho("after-43/rho/amended", Reading.Amended, "√(2(d − 1)/π)", LemmaC3.Rho, Verdict.Supported);
        yield return Rho("after-43/rho/control", Reading.Control, "√(2(d − 2)/π)", d => LemmaC3.Rho(d - 1), Verdict.Refuted);
    }

    /// <summary>(43) against the density that is printed after it.</summary>
    private static ExactClaim Band(string id, Reading reading, string space, int more, Verdict expected) => Exact(
        id,
        "band on the sphere",
        reading,
        $"(43), the band |x₁| < |aᵢ|/‖wᵢ‖ on the sphere of R^({space}) has the integral of the density as its probability, to 10⁻¹⁰",
        "the density is that printed after (43); the probability is the closed form that the checks of Lemma C.3 use",
        FormattableString.Invariant($"d = {string.Join(", ", Dimensions.Select(number => number.ToString(CultureInfo.InvariantCulture)))}"),
        expected,
        "largest |closed form − integral| ≤ 10⁻¹⁰",
        () =>
        {
            double largest = Dimensions.Max(d => HalfWidths.Max(r => Math.Abs(SphereCap.BandProbability(d, r) - SphereDensity.Probability(d + more, r))));
            return new ExactOutcome(largest <= 1e-10, largest, FormattableString.Invariant($"largest difference {largest:G2}"));
        });

    /// <summary>(43) against the steps of a trajectory.</summary>
    private static RangeClaim Sampled(string id, string relation, double mean, ClaimVariant variant) => (variant with { Id = $"Eq/{id}" }).Claim(
        Equations.Statement,
        "band, sampled",
        "Eq/43",
        $"(43), the share of steps with ΔWᵢ(j) > 0 {relation}",
        Setting,
        new RangeHypothesis(new Interval(mean - Tolerance, mean + Tolerance), new Interval(0, 2)),
        Trial.OfItsRuleAlone(ProgressTrials.GrowthExcess(UpdateRule.LabelNoiseSgd, Setting.Problem, Step)),
        FormattableString.Invariant($"at the neuron of smallest norm, j = {Step}; X = 1 + 1{{ΔWᵢ(j) > 0}} − Pr[ΔWᵢ(j) > 0 | past]"));

    /// <summary>The density is bounded by its value at 0.</summary>
    private static ExactClaim Middle(string id, Reading reading, string condition, int least, Verdict expected) => Exact(
        id,
        "density of a coordinate",
        reading,
        $"after (43), the band has at most 2r times the density at 0, for {condition}",
        "r = |aᵢ|/‖wᵢ‖; the power (d − 3)/2 of 1 − x₁² is negative at d = 2",
        FormattableString.Invariant($"d from {least} to 40, r = 0.01 to 0.99"),
        expected,
        "largest band probability over 2r·f(0) ≤ 1",
        () =>
        {
            double largest = Enumerable.Range(least, 41 - least).Max(SphereDensity.LargestShareOfMiddle);
            return new ExactOutcome(largest <= 1 + 1e-12, largest, FormattableString.Invariant($"{SphereDensity.LargestShareOfMiddle(least):G4} at d = {least}, {largest:G4} at most"));
        });

    /// <summary>The bound ρ·r.</summary>
    private static ExactClaim Rho(string id, Reading reading, string rho, Func<int, double> of, Verdict expected) => Exact(
        id,
        "ρ of Lemma C.3",
        reading,
        $"after (43), the band has probability at most ρ·|aᵢ|/‖wᵢ‖ with ρ = {rho}",
        string.Empty,
        "d from 3 to 200, r = 0.001",
        expected,
        "largest band probability over ρ·r ≤ 1",
        () =>
        {
            const double Small = 0.001;
            double largest = Enumerable.Range(3, 198).Max(d => SphereCap.BandProbability(d, Small) / (of(d) * Small));
            return new ExactOutcome(largest <= 1, largest, FormattableString.Invariant($"{largest:G6} of the bound at most"));
        });

    private static ExactClaim Exact(string id, string check, Reading reading, string text, string precisely, string setting, Verdict expected, string inequality, Func<ExactOutcome> evaluate) => new()
    {
        Id = $"Eq/{id}",
        Check = check,
        Statement = Equations.Statement,
        Reading = reading,
        Text = text,
        Precisely = precisely,
        Setting = $"{setting}, exact",
        Expected = expected,
        Inequality = inequality,
        Evaluate = evaluate,
    };
}
