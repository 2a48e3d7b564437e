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
        yield return Rho("after-43/rho/as-printed", Reading.AsPrinted, "2√(d/π)", d => 4 * d, Verdict.Supported);
        yield return Rho("after-43/rho/amended", Reading.Amended, "√(2(d − 1)/π)", d => 2 * (d - 1), Verdict.Supported);
        yield return Rho("after-43/rho/control", Reading.Control, "√(2(d − 2)/π)", d => 2 * (d - 2), Verdict.Refuted);
    }

    /// <summary>(43) against the density that is printed after it.</summary>
    private static ExactClaim Band(string path, Reading reading, string space, int more, Verdict expected) => ProofStep.Certain(
        path,
        "band on the sphere",
        reading,
        expected,
        $"(43), the band |x₁| < |aᵢ|/‖wᵢ‖ on the sphere of R^({space}) has the integral of the density as its probability, to 10⁻¹⁰",
        $"d = {ProofStep.List(Dimensions)}",
        "|closed form − integral| ≤ 10⁻¹⁰ at |aᵢ|/‖wᵢ‖ = sin(kπ/12), k = 1, …, 5",
        () => Exactly.AtMost(
            from d in Dimensions
            from k in Enumerable.Range(1, 5)
            let difference = CertifiedSphereCap.BandProbability(d, SphereDensity.Sine(k)) - SphereDensity.Probability(d + more, k)
            select (Enclosure.Abs(difference) - Enclosure.Written(1e-10), FormattableString.Invariant($"d = {d}, k = {k}"))),
        "the density is that printed after (43), integrated by parts; the probability is the closed form that the checks of Lemma C.3 use");

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

    /// <summary>The density is bounded by its value at 0. At d = 3 it is constant, so that the two sides are equal.</summary>
    private static ExactClaim Middle(string path, Reading reading, string condition, int least, Verdict expected) => ProofStep.Certain(
        path,
        "density of a coordinate",
        reading,
        expected,
        $"after (43), the band has at most 2r times the density at 0, for {condition}",
        FormattableString.Invariant($"d from {least} to 40, r = 0.03, 0.07, …, 0.99"),
        "largest band probability over 2r·f(0) ≤ 1 + 10⁻¹²",
        () =>
        {
            Enclosure[] shares = [.. Enumerable.Range(least, 41 - least).Select(SphereDensity.LargestShareOfMiddle)];
            Enclosure largest = shares.Aggregate(Enclosure.Max);
            return new ExactOutcome(largest.AtMost(1 + Enclosure.Written(1e-12)), largest.Middle, FormattableString.Invariant($"{shares[0].Middle:G4} at d = {least}, {largest.Middle:G4} at most"));
        },
        "r = |aᵢ|/‖wᵢ‖; the power (d − 3)/2 of 1 − x₁² is negative at d = 2");

    /// <summary>The bound ρ·r, by π·ρ².</summary>
    private static ExactClaim Rho(string path, Reading reading, string rho, Func<int, int> square, Verdict expected) => ProofStep.Certain(
        path,
        "ρ of Lemma C.3",
        reading,
        expected,
        $"after (43), the band has probability at most ρ·|aᵢ|/‖wᵢ‖ with ρ = {rho}",
        "d from 3 to 200, r = 0.001",
        "largest band probability over ρ·r ≤ 1",
        () =>
        {
            Enclosure small = Enclosure.Written(0.001);
            Enclosure largest = Enumerable.Range(3, 198).Select(d => CertifiedSphereCap.BandProbability(d, small) / (Enclosure.Sqrt(square(d) / Enclosure.Pi) * small)).Aggregate(Enclosure.Max);
            return new ExactOutcome(largest.AtMost(1), largest.Middle, FormattableString.Invariant($"{largest.Middle:G6} of the bound at most"));
        });
}
