using LabelNoise.Claims;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>What docs/theorems.md proves about the lemma: bounds at every step before the first exit, by the even moments of θ − θ*.</content>
internal sealed partial class LemmaC2
{
    /// <summary>Half of an order whose failures fall faster than 1/m at a fixed σ; those of order 8 do not.</summary>
    internal const int ProvenHalfOrder = 6;

    /// <summary>Steps of a sampled run, in which the bound of a single step is passed many times.</summary>
    private const int SampledSteps = 2048;

    /// <summary>The share of sampled runs that may break the bound.</summary>
    private const double SampledFailure = 0.1;

    /// <summary>The widths from which on the lemma is proved at σ = 1, in two digits, rounded up.</summary>
    internal static IReadOnlyList<(int Dimension, double Stability, double Width)> ProvenFrom { get; } =
        [(3, 0.25, 2.8e5), (4, 0.25, 2.8e5), (7, 0.1, 3.1e5), (7, 0.5, 5e5), (20, 0.5, 1.1e6), (100, 0.5, 1.1e7)];

    /// <summary>So wide that WᵀW is (m/d)·I to 10⁻³, and no neuron leaves for some 10⁸ steps.</summary>
    private static PhaseOneSetting Sampled => new(100_000_000, 7, 0.5, InputLaw.Online);

    /// <summary>The proof at the numbers of the sampled claims, at an order where the bound is nearly the least.</summary>
    internal static ResidualProof SampledProof => new(Sampled.Width)
    {
        Dimension = Sampled.Dimension,
        Stability = Sampled.Stability,
        NoiseLevel = Enclosure.Written(Sampled.Problem.NoiseLevel),
        TeacherNorm = Enclosure.Written(Sampled.Problem.TeacherNorm),
        Horizon = SampledSteps,
        HalfOrder = 8,
    };

    /// <inheritdoc/>
    public static IEnumerable<Claim> Proven(Rules rules)
    {
        yield return ProvenBounds("C.2/proven/all-steps", ClaimVariant.Amended, ProvenHalfOrder);
        yield return ProvenBounds("C.2/proven/all-steps/control", ClaimVariant.Control("with moments of order 8"), 4);
        ResidualProof proof = SampledProof;
        yield return AllWithin(ClaimVariant.Amended, proof.Distance(SampledFailure).Upper);
        yield return AllWithin(ClaimVariant.Control("with the bound of one step"), proof.DistanceAtOneStep(SampledFailure).Upper);
    }

    /// <summary>The proof up to T₁ at ‖θ*‖ = m^(−1/4).</summary>
    internal static ResidualProof ProofOf(int dimension, double stability, Enclosure width, int halfOrder, Enclosure noiseLevel)
    {
        Enclosure written = Enclosure.Written(stability);
        return new ResidualProof(width)
        {
            Dimension = dimension,
            Stability = written,
            NoiseLevel = noiseLevel,
            TeacherNorm = Enclosure.Pow(width, -0.25),
            Horizon = ResidualProof.EscapeHorizon(width, written, noiseLevel),
            HalfOrder = halfOrder,
        };
    }

    /// <summary>What has to be at most 0 for |g| ≤ 2m^(1/4)·max‖x‖ + σ and |aᵢ| ≤ m^(−1/4) at all steps with probability 1 − 5/m.</summary>
    internal static IEnumerable<(Enclosure Excess, string At)> ProvenExcesses(ResidualProof proof)
    {
        Enclosure root = Enclosure.Pow(proof.Width, 0.25);
        return [.. proof.Conditions, ((2 * root) - Enclosure.Sqrt(proof.Width), "y ≤ √m"), ((proof.Width * proof.Failure(2 * root)) - 1, "‖θ − θ*‖"), ((root * proof.OuterWeight(2 * root)) - 1, "|aᵢ|")];
    }

    private static ExactClaim ProvenBounds(string id, ClaimVariant variant, int halfOrder) => Exactly.Claim(
        Statement,
        id,
        "proven bounds",
        variant.Reading,
        variant.Expected,
        "at σ = 1 it is proved that before the first exit |g| ≤ 2m^(1/4)·C_data + σ and every |aᵢ| ≤ m^(−1/4), Pr ≥ 1 − 5/m",
        "d = 3 to 100, ηm = 0.1 to 0.5, m = m₀·{1, 10, 10⁶, 10²⁴}, m₀ = 2.8·10⁵ to 1.1·10⁷",
        "m·(V(‖θ(0) − θ*‖) + νT₁)/(2m^(1/4))^(2k) ≤ 1, and the proof's other conditions",
        () => Exactly.AtMost(ProvenFrom.SelectMany(at => new[] { 1, 10, 1e6, 1e24 }.SelectMany(
            factor => ProvenExcesses(ProofOf(at.Dimension, at.Stability, at.Width * Enclosure.Written(factor), halfOrder, 1)).Select(
                p => (p.Excess, FormattableString.Invariant($"d = {at.Dimension}, ηm = {at.Stability}, m = {at.Width * factor:G2}, {p.At}")))))),
        variant.Under,
        "for t ≤ T₁, from moments of order 12, but for the control; C_data the run's largest ‖x‖; V, ν of docs/theorems.md",
        Certification.Certified,
        inBrief: "d = 3 to 100, ηm = 0.1 to 0.5");

    private static ProbabilityClaim AllWithin(ClaimVariant variant, double distance) => variant.Claim(
        Statement,
        "proven residual",
        "C.2/proven/residual",
        FormattableString.Invariant($"‖θ − θ*‖ is within the proved bound at all of {SampledSteps} steps, Pr ≥ {1 - SampledFailure}"),
        Sampled,
        ProbabilityHypothesis.AtLeast(1 - SampledFailure, SampledFailure),
        TailTrials.Within(Sampled.Problem, distance, SampledSteps),
        precisely: FormattableString.Invariant($"{distance / Sampled.Problem.NoiseLevel:F3}·σ, from moments of order 16 (docs/theorems.md)"));
}
