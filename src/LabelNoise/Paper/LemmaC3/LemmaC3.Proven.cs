using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Paper;

/// <content>Parts (1) to (3) as docs/theorems.md proves them, given the past.</content>
internal sealed partial class LemmaC3
{
    private static readonly int[] GrowthDimensions = [4, 7, 20, 100, 10_000];

    private static readonly int[] ProgressDimensions = [3, 7, 20];

    /// <summary>|aᵢ|/‖wᵢ‖.</summary>
    private static readonly double[] Ratios = [1e-6, 1e-4, 0.01, 0.1, 0.5, 1];

    private static readonly double[] OuterWeights = [0, 0.02, 0.05, 0.1, 0.3];

    private static readonly double[] Residuals = [0, 0.25, 0.5, 1, 2];

    /// <inheritdoc/>
    public static IEnumerable<Claim> Proven(Rules rules)
    {
        yield return ProvenGrowth("C.3/proven/growth", ClaimVariant.Amended, "ρ = √(2(d − 1)/π)", EnclosedRho);
        yield return ProvenGrowth("C.3/proven/growth/control", ClaimVariant.Control("with d − 1 for d"), "ρ = √(2(d − 2)/π)", d => EnclosedRho(d - 1));
        yield return ProvenProgress("C.3/proven/progress", ClaimVariant.Amended, 1);
        yield return ProvenProgress("C.3/proven/progress/control", ClaimVariant.Control("with 0.8·r₀ for r₀"), 0.8);
    }

    private static ExactClaim ProvenGrowth(string id, ClaimVariant variant, string precisely, Func<int, Enclosure> rho) => Exactly.Claim(
        Statement,
        id,
        "proven growth",
        variant.Reading,
        variant.Expected,
        "(1) and (3), Pr[ΔWᵢ(j) > 0 | past] ≤ ρ·|aᵢ|/‖wᵢ‖",
        "d = 4, 7, 20, 100, 10⁴, |aᵢ|/‖wᵢ‖ = 10⁻⁶ to 1",
        "I_{r²}(½, (d − 1)/2) ≤ ρ·r, r = |aᵢ|/‖wᵢ‖",
        () =>
        {
            Enclosure[] shares =
            [
                .. from d in GrowthDimensions
                   from r in Ratios.Select(Enclosure.Written)
                   select CertifiedSphereCap.BandProbability(d, r) / (rho(d) * r),
            ];
            return new ExactOutcome(
                ExactOutcome.All(shares.Select(share => share.AtMost(1))), shares.Max(share => share.Middle), FormattableString.Invariant($"Pr[ΔWᵢ > 0]/(ρ·r) = {shares.Max(share => share.Middle):F5} at most"));
        },
        variant.Under,
        $"{precisely}; it is ρ/m^(1/8) at |aᵢ| = m^(−1/4), ‖wᵢ‖ = m^(−1/8)",
        Certification.Certified,
        "d = 4 to 10⁴");

    /// <summary>(2) on the border of what is proved. θ − θ* is along wᵢ, where the probability is least and quickly computed; the unit tests have other directions.</summary>
    /// <param name="id">The id.</param>
    /// <param name="variant">Amended, or a control.</param>
    /// <param name="share">‖wᵢ‖ over the norm that is proved to be enough.</param>
    private static ExactClaim ProvenProgress(string id, ClaimVariant variant, double share) => Exactly.Claim(
        Statement,
        id,
        "proven progress",
        variant.Reading,
        variant.Expected,
        "(2), Pr[ΔWᵢ(j) ≤ −(σ/4)² | past] ≥ ¼ whatever θ is, from a norm r₀(|aᵢ|) on",
        "d = 3, 7, 20, |aᵢ| = 0 to 0.3, ‖θ − θ*‖ = 0 to 2σ along wᵢ",
        "Pr[ΔWᵢ ≤ −(σ/4)²] ≥ Φ(−√((1/16 + (d − 1)aᵢ²)/(‖wᵢ‖² − aᵢ²))) ≥ ¼",
        () =>
        {
            (Enclosure Floor, Enclosure Probability)[] points = [.. ProgressDimensions.SelectMany(d => ProgressAt(d, Enclosure.Written(share)))];
            bool? holds = ExactOutcome.All(points.Select(at => at.Floor.AtMost(at.Probability) & ((Enclosure)0.25).AtMost(at.Floor) & ((Enclosure)0.25).AtMost(at.Probability)));
            (double lower, double upper) = (points.Min(at => at.Probability.Lower), points.Min(at => at.Probability.Upper));
            return new ExactOutcome(holds, lower, FormattableString.Invariant($"least Pr[ΔWᵢ ≤ −(σ/4)²] is from {lower:F4} to {upper:F4}"));
        },
        variant.Under,
        "‖wᵢ‖² ≥ r₀² = (1/16 + (d − 1 + z²)·aᵢ²)/z², Φ(z) = ¾; r₀(0) = 0.371",
        Certification.Certified,
        "d = 3 to 20, |aᵢ| = 0 to 0.3");

    /// <summary>The bound and the probability at a norm that is no shorter than <paramref name="share"/>·r₀, and longer by less than 2·10⁻¹².</summary>
    private static IEnumerable<(Enclosure Floor, Enclosure Probability)> ProgressAt(int dimension, Enclosure share)
    {
        CertifiedShrink shrink = new(dimension);
        foreach (Enclosure outer in OuterWeights.Select(Enclosure.Written))
        {
            double norm = (share * ShrinkFloor.LeastNorm(dimension, outer)).Upper * (1 + 1e-12);
            foreach (double residual in Residuals)
                yield return (ShrinkFloor.Of(dimension, norm, outer), shrink.Of(norm, outer, residual));
        }
    }
}
