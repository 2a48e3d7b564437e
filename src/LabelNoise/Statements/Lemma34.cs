using LabelNoise.Simulation;
using LabelNoise.Statements.Trials;
using LabelNoise.Statistics;

namespace LabelNoise.Statements;

/// <summary>Lemma 3.4: small neurons turn towards the interpolator.</summary>
public static class Lemma34
{
    /// <summary>The constant of the amended claim at every η that is checked.</summary>
    private const double Constant = 1;

    /// <summary>The statement.</summary>
    public static Statement Statement { get; } = new(
        "3.4",
        "Lemma 3.4",
        "Lemma D.1; Lemmas 4.5 and C.1 of the extended version",
        "A1, A2, A3, A5, A6",
        "From a state with |aᵢ|, ‖wᵢ‖ ≤ √η, gradient descent turns every neuron within T₂ = ln(1/η)/‖θ*‖ steps so far that |cos ∠(wᵢ, θ*)| ≥ 1 − O(√η·ln(1/η)).",
        "T₂ is short by a factor η: after ln(1/η)/‖θ*‖ steps a neuron has grown by e^(η·ln(1/η)) ≈ 1. With T₂ = ln(1/η)/(η‖θ*‖) steps and m = ⌈1/√η⌉ the typical neuron is left at a defect of order √η/‖θ*‖, which with ‖θ*‖ = m^(−1/4) is below √η·ln(1/η) down to η near 10⁻¹⁴; a neuron that starts near the decaying eigenvector stays behind for ever. The width must stay far below ‖θ*‖/η: above, θ reaches θ* before any neuron has turned.",
        "Weights drawn uniformly from the box at the start of Phase II; one trial per replicate, on the median over neurons (amended) or the worst neuron (as printed).");

    /// <summary>The claims for a full-batch rule.</summary>
    public static IEnumerable<Claim> Claims(UpdateRule rule)
    {
        foreach (double learningRate in new[] { 1e-2, 1e-3, 1e-4 })
            yield return Typical(rule, new PhaseTwoSetting(learningRate, 7), Reading.Amended);
        yield return Typical(rule, new PhaseTwoSetting(1e-3, 7, FiniteSample: true), Reading.Amended);
        yield return Typical(rule, new PhaseTwoSetting(1e-5, 7), Reading.Amended, Profile.Deep);
        yield return AsPrinted(rule, new PhaseTwoSetting(1e-4, 7));
        yield return Worst(rule, new PhaseTwoSetting(1e-4, 7));
        yield return Wide(rule, new PhaseTwoSetting(1e-4, 7, GivenWidth: 10_000));
        yield return Typical(Broken.DescentOfOuterLayerOnly, new PhaseTwoSetting(1e-3, 7), Reading.Control);
    }

    private static ProbabilityClaim Typical(UpdateRule rule, PhaseTwoSetting setting, Reading reading, Profile profile = Profile.Quick) => new()
    {
        Id = $"3.4/typical/{(reading == Reading.Control ? "control/" : string.Empty)}{setting.Id}",
        Check = "typical neuron",
        Statement = Statement,
        Reading = reading,
        Profile = profile,
        Text = $"after ln(1/η)/(η‖θ*‖) steps at least half of the neurons have |cos ∠(wᵢ, θ*)| ≥ 1 − √η·ln(1/η), with probability ≥ 0.95{(reading == Reading.Control ? ", although W is frozen" : string.Empty)}",
        Setting = setting.Text,
        Problem = setting.Problem,
        Expected = reading == Reading.Control ? Verdict.Refuted : Verdict.Supported,
        Probability = ProbabilityHypothesis.AtLeast(0.95, 0.0125),
        Trial = PhaseTwoTrials.TypicalNeuronAligned(rule, setting.Problem, PhaseTwoTrials.AmendedAlignmentTime(setting.Problem), Constant),
    };

    private static ProbabilityClaim AsPrinted(UpdateRule rule, PhaseTwoSetting setting) => new()
    {
        Id = $"3.4/as-printed/{setting.Id}",
        Check = "typical neuron",
        Statement = Statement,
        Reading = Reading.AsPrinted,
        Text = "after ln(1/η)/‖θ*‖ steps at least half of the neurons have |cos ∠(wᵢ, θ*)| ≥ 1 − 5·√η·ln(1/η), with probability ≥ ½",
        Setting = setting.Text,
        Problem = setting.Problem,
        Expected = Verdict.Refuted,
        Probability = ProbabilityHypothesis.AtLeast(0.5, 0.025),
        Trial = PhaseTwoTrials.TypicalNeuronAligned(rule, setting.Problem, PhaseTwoTrials.PrintedAlignmentTime(setting.Problem), 5),
    };

    private static ProbabilityClaim Worst(UpdateRule rule, PhaseTwoSetting setting) => new()
    {
        Id = $"3.4/every-neuron/{setting.Id}",
        Check = "every neuron",
        Statement = Statement,
        Reading = Reading.AsPrinted,
        Text = "even after ln(1/η)/(η‖θ*‖) steps every neuron has |cos ∠(wᵢ, θ*)| ≥ 1 − 5·√η·ln(1/η), with probability ≥ ½",
        Setting = setting.Text,
        Problem = setting.Problem,
        Expected = Verdict.Refuted,
        Probability = ProbabilityHypothesis.AtLeast(0.5, 0.025),
        Trial = PhaseTwoTrials.EveryNeuronAligned(rule, setting.Problem, PhaseTwoTrials.AmendedAlignmentTime(setting.Problem), 5),
    };

    private static ProbabilityClaim Wide(UpdateRule rule, PhaseTwoSetting setting) => new()
    {
        Id = $"3.4/wide/{setting.Id}",
        Check = "typical neuron",
        Statement = Statement,
        Reading = Reading.AsPrinted,
        Text = "without an upper bound on the width, even after ln(1/η)/(η‖θ*‖) steps at least half of the neurons have |cos ∠(wᵢ, θ*)| ≥ 1 − 5·√η·ln(1/η), with probability ≥ ½",
        Setting = setting.Text,
        Problem = setting.Problem,
        Expected = Verdict.Refuted,
        Probability = ProbabilityHypothesis.AtLeast(0.5, 0.025),
        Trial = PhaseTwoTrials.TypicalNeuronAligned(rule, setting.Problem, PhaseTwoTrials.AmendedAlignmentTime(setting.Problem), 5),
    };
}
