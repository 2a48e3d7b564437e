using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>Parts (1) to (3) as docs/theorems.md proves them, given the past.</content>
internal sealed partial class LemmaC3
{
    private static readonly int[] GrowthDimensions = [4, 7, 20, 100, 10_000];

    /// <summary>|aᵢ|/‖wᵢ‖.</summary>
    private static readonly double[] Ratios = [1e-6, 1e-4, 0.01, 0.1, 0.5, 1];

    private static readonly double[] OuterWeights = [0, 0.02, 0.05, 0.1, 0.3];

    private static readonly double[] Residuals = [0, 0.25, 0.5, 1, 2];

    /// <inheritdoc/>
    public static IEnumerable<Claim> Proven(Rules rules)
    {
        yield return ProvenGrowth("C.3/proven/growth", Reading.Amended, "ρ = √(2(d − 1)/π)", Rho);
        yield return ProvenGrowth("C.3/proven/growth/control", Reading.Control, "ρ = √(2(d − 2)/π)", d => Rho(d - 1));
        yield return ProvenProgress("C.3/proven/progress", Reading.Amended, 1);
        yield return ProvenProgress("C.3/proven/progress/control", Reading.Control, 0.8);
    }

    private static ExactClaim ProvenGrowth(string id, Reading reading, string precisely, Func<int, double> rho) => new()
    {
        Id = id,
        Check = "proven growth",
        Statement = Statement,
        Reading = reading,
        Text = "(1) and (3), Pr[ΔWᵢ(j) > 0 | past] ≤ ρ·|aᵢ|/‖wᵢ‖",
        Precisely = $"{precisely}; it is ρ/m^(1/8) at |aᵢ| = m^(−1/4), ‖wᵢ‖ = m^(−1/8)",
        Under = reading == Reading.Control ? "with d − 1 for d" : string.Empty,
        Setting = "d = 4, 7, 20, 100, 10⁴, |aᵢ|/‖wᵢ‖ = 10⁻⁶ to 1, exact",
        Numbers = "d = 4 to 10⁴, exact",
        Expected = reading == Reading.Control ? Verdict.Refuted : Verdict.Supported,
        Inequality = "I_{r²}(½, (d − 1)/2) ≤ ρ·r, r = |aᵢ|/‖wᵢ‖",
        Evaluate = () =>
        {
            double worst = GrowthDimensions.Max(d => Ratios.Max(r => SphereCap.BandProbability(d, r) / (rho(d) * r)));
            return new ExactOutcome(worst <= 1, worst, FormattableString.Invariant($"Pr[ΔWᵢ > 0]/(ρ·r) = {worst:F5} at most"));
        },
    };

    /// <summary>(2) on the border of what is proved. θ − θ* is along wᵢ, where the probability is least and quickly computed; the unit tests have other directions.</summary>
    /// <param name="id">The id.</param>
    /// <param name="reading">Amended, or a control.</param>
    /// <param name="share">‖wᵢ‖ over the norm that is proved to be enough.</param>
    private static ExactClaim ProvenProgress(string id, Reading reading, double share) => new()
    {
        Id = id,
        Check = "proven progress",
        Statement = Statement,
        Reading = reading,
        Text = "(2), Pr[ΔWᵢ(j) ≤ −(σ/4)² | past] ≥ ¼ whatever θ is, from a norm r₀(|aᵢ|) on",
        Precisely = "‖wᵢ‖² ≥ r₀² = (1/16 + (d − 1 + z²)·aᵢ²)/z², Φ(z) = ¾; r₀(0) = 0.371",
        Under = reading == Reading.Control ? FormattableString.Invariant($"with {share}·r₀ for r₀") : string.Empty,
        Setting = "d = 3, 7, 20, |aᵢ| = 0 to 0.3, ‖θ − θ*‖ = 0 to 2σ along wᵢ, exact",
        Numbers = "d = 3 to 20, |aᵢ| = 0 to 0.3, exact",
        Expected = reading == Reading.Control ? Verdict.Refuted : Verdict.Supported,
        Inequality = "Pr[ΔWᵢ ≤ −(σ/4)²] ≥ Φ(−√((1/16 + (d − 1)aᵢ²)/(‖wᵢ‖² − aᵢ²))) ≥ ¼",
        Evaluate = () =>
        {
            double worst = 1;
            bool bounded = true;
            foreach (int dimension in new[] { 3, 7, 20 })
            {
                foreach (double outer in OuterWeights)
                {
                    double norm = share * ShrinkFloor.LeastNorm(dimension, outer);
                    double floor = ShrinkFloor.Of(dimension, norm, outer);
                    double least = Residuals.Min(length => ShrinkProbability.Of(dimension, norm, outer, length, 0));
                    bounded &= least >= floor && floor >= 0.25 - 1e-12;
                    worst = Math.Min(worst, least);
                }
            }

            return new ExactOutcome(bounded && worst >= 0.25, worst, FormattableString.Invariant($"least Pr[ΔWᵢ ≤ −(σ/4)²] = {worst:F4}"));
        },
    };
}
