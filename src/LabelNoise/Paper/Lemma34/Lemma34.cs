using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Figures;
using LabelNoise.Model;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Lemma 3.4: small neurons turn towards the interpolator.</summary>
internal sealed partial class Lemma34 : IPaperItem
{
    private Lemma34()
    {
    }

    /// <summary>The constant of the amended claim at every η that is checked.</summary>
    private const double Constant = 1;

    /// <summary>T₂ as amended.</summary>
    private const string AmendedTime = "ln(1/η)/(η‖θ*‖)";

    /// <inheritdoc/>
    public static Statement Statement { get; } = new(
        "3.4",
        "Lemma 3.4",
        "Lemma D.1; Lemmas 4.5 and C.1 of the extended version",
        "A1, A2, A3, A5, A6",
        "From a state with |aᵢ|, ‖wᵢ‖ ≤ √η, gradient descent turns every neuron within T₂ = ln(1/η)/‖θ*‖ steps so far that |cos ∠(wᵢ, θ*)| ≥ 1 − O(√η·ln(1/η)).",
        "T₂ = ln(1/η)/(η‖θ*‖), for the typical neuron and not for every one, at a width far below ‖θ*‖/η. With m = ⌈1/√η⌉ the typical 1 − |cos| is of order √η/‖θ*‖, which with ‖θ*‖ = m^(−1/4) is below √η·ln(1/η) down to η near 10⁻¹⁴. From m = 12(d + 2)/((d + 5)η²) on, 9/η² at d = 7, gradient descent overflows.",
        "Weights are drawn uniformly from the box; one trial per replicate, on the median over neurons (amended) or the worst neuron (as printed).");

    /// <inheritdoc/>
    public static IEnumerable<Figure> Figures => [AlignmentMap.Figure];

    /// <inheritdoc/>
    public static IEnumerable<Claim> Claims(Rules rules)
    {
        UpdateRule rule = rules.FullBatch;
        foreach (double learningRate in new[] { 1e-2, 1e-3, 1e-4 })
            yield return Typical(rule, new PhaseTwoSetting(learningRate, 7), ClaimVariant.Amended);
        yield return Typical(rule, new PhaseTwoSetting(1e-3, 7, FiniteSample: true), ClaimVariant.Amended);
        yield return Typical(rule, new PhaseTwoSetting(1e-5, 7), ClaimVariant.Amended with { Profile = Profile.Deep });
        foreach (ProbabilityClaim claim in Refuted(rule))
            yield return claim;
        foreach (Claim claim in Widths(rule).Concat(Footnote()))
            yield return claim;
        yield return Typical(Broken.DescentOfOuterLayerOnly, new PhaseTwoSetting(1e-3, 7), ClaimVariant.Control("with frozen W"));
    }

    /// <summary>The amended lemma: the typical neuron, after T₂ in the time of the gradient flow.</summary>
    internal static ProbabilityClaim Typical(UpdateRule rule, PhaseTwoSetting setting, ClaimVariant variant) => variant.Claim(
        Statement,
        "typical neuron",
        "3.4/typical",
        $"the median |cos ∠(wᵢ, θ*)| ≥ 1 − √η·ln(1/η) after {AmendedTime} steps",
        setting,
        ProbabilityHypothesis.AllBut(0.05),
        PhaseTwoTrials.TypicalNeuronAligned(rule, setting.Problem, PhaseTwoTrials.AmendedAlignmentTime(setting.Problem), Constant),
        precisely: "so that more than half of the neurons do");

    /// <summary>The lemma as printed, with the constant 5: after T₂ as printed; for every neuron; without an upper bound on the width.</summary>
    private static IEnumerable<ProbabilityClaim> Refuted(UpdateRule rule)
    {
        const double Five = 5;
        PhaseTwoSetting setting = new(1e-4, 7);
        PhaseTwoSetting wide = setting with { GivenWidth = 10_000 };
        Problem problem = setting.Problem;
        long amended = PhaseTwoTrials.AmendedAlignmentTime(problem);
        yield return AsPrinted(
            "as-printed",
            "typical neuron",
            "the median |cos ∠(wᵢ, θ*)| ≥ 1 − 5√η·ln(1/η) after ln(1/η)/‖θ*‖ steps",
            ClaimVariant.AsPrinted,
            setting,
            PhaseTwoTrials.TypicalNeuronAligned(rule, problem, PhaseTwoTrials.PrintedAlignmentTime(problem), Five));
        yield return AsPrinted(
            "every-neuron",
            "every neuron",
            $"every |cos ∠(wᵢ, θ*)| ≥ 1 − 5√η·ln(1/η) after {AmendedTime} steps",
            ClaimVariant.AsPrinted,
            setting,
            PhaseTwoTrials.EveryNeuronAligned(rule, problem, amended, Five));
        yield return AsPrinted(
            "wide",
            "typical neuron",
            $"the median |cos ∠(wᵢ, θ*)| ≥ 1 − 5√η·ln(1/η) after {AmendedTime} steps",
            ClaimVariant.AsPrinted with { Under = "without a bound on the width" },
            wide,
            PhaseTwoTrials.TypicalNeuronAligned(rule, wide.Problem, PhaseTwoTrials.AmendedAlignmentTime(wide.Problem), Five));
    }

    /// <summary>Where gradient descent overflows: 9/η² at d = 7, on both sides (docs/derivations.md).</summary>
    private static IEnumerable<Claim> Widths(UpdateRule rule)
    {
        PhaseTwoSetting coarse = new(0.1, 7);
        PhaseTwoSetting fine = new(0.01, 7);
        ClaimVariant holds = ClaimVariant.Amended with { Profile = Profile.Deep };
        yield return Bounded(rule, coarse with { GivenWidth = 700 }, holds);
        yield return Bounded(rule, coarse with { GivenWidth = 1100 }, ClaimVariant.AsPrinted);
        yield return Bounded(rule, fine with { GivenWidth = 75_000 }, holds);
        yield return Bounded(rule, fine with { GivenWidth = 100_000 }, ClaimVariant.AsPrinted with { Profile = Profile.Deep });
        yield return Bounded(Broken.DescentOfInnerLayerOnly, coarse with { GivenWidth = 700 }, ClaimVariant.Control("with frozen a") with { Profile = Profile.Deep });
    }

    private static ProbabilityClaim Bounded(UpdateRule rule, PhaseTwoSetting setting, ClaimVariant variant) => variant.Claim(
        Statement,
        "no overflow",
        "3.4/bounded",
        $"‖θ − θ*‖ ≤ ‖θ*‖ after {AmendedTime} steps",
        setting,
        ProbabilityHypothesis.AllBut(0.05),
        PhaseTwoTrials.Approached(rule, setting.Problem, PhaseTwoTrials.AmendedAlignmentTime(setting.Problem)));

    private static ProbabilityClaim AsPrinted(string name, string check, string text, ClaimVariant variant, PhaseTwoSetting setting, Trial<TrialOutcome> trial) => variant.Claim(
        Statement, check, $"3.4/{name}", text, setting, ProbabilityHypothesis.AtLeast(0.5, 0.025), trial);
}
