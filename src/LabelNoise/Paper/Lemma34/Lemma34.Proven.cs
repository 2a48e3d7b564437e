using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>The lemma with explicit constants, on sampled starts, and the constants of its proof (docs/theorems-phase-two.md).</content>
internal sealed partial class Lemma34
{
    /// <summary>δ for every neuron with |uᵢ(0)| ≥ δ√η.</summary>
    private const double Growing = 0.5;

    /// <summary>δ for what is looked at after t₂.</summary>
    private const double GrowingAfter = 0.7;

    /// <summary>δ for half of the neurons: a neuron with aᵢ uniform in the box misses it with probability √2δ = 0.35 at most, whatever wᵢ is.</summary>
    private const double GrowingHalf = 0.25;

    /// <summary>The event has probability 1 given that the theorem speaks of the start; what is left is for starts with a small Σuᵢ(0)².</summary>
    private const double Missed = 0.01;

    /// <inheritdoc/>
    public static IEnumerable<Claim> Proven(Rules rules)
    {
        UpdateRule rule = UpdateRule.GradientDescent;
        PhaseTwoSetting every = new(1e-3, 7, TeacherNorm: 80);
        PhaseTwoSetting slower = new(1e-4, 7, TeacherNorm: 20);
        PhaseTwoSetting half = new(2.5e-4, 7, TeacherNorm: 360, GivenWidth: 200);
        const string Text = "at t₂ 1 − |cos ∠(wᵢ, θ*)| ≤ (3√U + 0.85√(mη))²/‖θ*‖ wherever |uᵢ(0)| ≥ ½√η";
        yield return AtArrival("proven/growing", "growing neurons", Text, every, ClaimVariant.Amended, AlignmentTrial.EveryGrowingNeuron(rule, every.Problem, Growing, Growing));
        yield return AtArrival("proven/growing", "growing neurons", Text, slower, ClaimVariant.Amended with { Profile = Profile.Deep }, AlignmentTrial.EveryGrowingNeuron(rule, slower.Problem, Growing, Growing));
        yield return AtArrival("proven/growing", "growing neurons", Text, every, ClaimVariant.Control("with frozen W"), AlignmentTrial.EveryGrowingNeuron(Broken.DescentOfOuterLayerOnly, every.Problem, Growing, Growing));
        yield return AtArrival(
            "proven/growing", "growing neurons", Text, every, ClaimVariant.Control("for every neuron") with { Folder = "control/every/" }, AlignmentTrial.EveryGrowingNeuron(rule, every.Problem, Growing, 0));
        yield return AtArrival(
            "proven/growing", "growing neurons", Text, every, ClaimVariant.Control("with a tenth of the bound") with { Folder = "control/tenth/" }, AlignmentTrial.EveryGrowingNeuron(rule, every.Problem, Growing, Growing, 0.1));
        PhaseTwoSetting after = new(2.5e-5, 7, TeacherNorm: 60, GivenWidth: 32);
        foreach ((UpdateRule dynamics, ClaimVariant variant) in new[] { (rule, ClaimVariant.Amended), (Broken.DescentOfOuterLayerOnly, ClaimVariant.Control("with frozen W")) })
        {
            yield return AtArrival(
                "proven/afterwards",
                "after half of the way",
                "1 − |cos ∠(wᵢ, θ)| ≤ (9√U/δ + 17√(mη))²/‖θ*‖ if |uᵢ(0)| ≥ δ√η, and ‖θ − θ*‖ ≤ 0.51‖θ*‖(1 − 0.48η‖θ*‖)^(t − t₂), δ = 0.7",
                after,
                variant with { Profile = Profile.Deep },
                AlignmentTrial.Afterwards(dynamics, after.Problem, GrowingAfter, 8));
        }

        yield return Constants("proven/constants", ClaimVariant.Amended, "up to t₂", () => new AlignmentConstants(300).UpToArrival());
        yield return Constants("proven/constants/control", ClaimVariant.Control("with mη ≤ δ²‖θ*‖/200, not /300"), "up to t₂", () => new AlignmentConstants(200).UpToArrival());
        yield return Constants("proven/constants/afterwards", ClaimVariant.Amended, "from t₂ on", AlignmentConstants.Afterwards);

        const string Median = "at t₂ the median 1 − |cos ∠(wᵢ, θ*)| ≤ (6√U + 0.85√(mη))²/‖θ*‖";
        yield return AtArrival("proven/half", "half of the neurons", Median, half, ClaimVariant.Amended, AlignmentTrial.Half(rule, half.Problem, GrowingHalf));
        yield return AtArrival("proven/half", "half of the neurons", Median, half, ClaimVariant.Control("with frozen W"), AlignmentTrial.Half(Broken.DescentOfOuterLayerOnly, half.Problem, GrowingHalf));
    }

    private static ExactClaim Constants(string path, ClaimVariant variant, string times, Func<IEnumerable<Enclosure>> ratios) => Exactly.Claim(
        Statement,
        $"3.4/{path}",
        "constants of the proofs",
        variant.Reading,
        variant.Expected,
        $"every constant in the proof about growing neurons, {times}, follows from those before it",
        "δ = 1",
        "what a step needs ≤ what it states",
        () => ExactOutcome.Constants(ratios()),
        variant.Under,
        "at the largest δ, where each is hardest to meet",
        Certification.Certified);

    private static ProbabilityClaim AtArrival(string path, string check, string text, PhaseTwoSetting setting, ClaimVariant variant, Trial<TrialOutcome> trial) => variant.Claim(
        Statement,
        check,
        $"3.4/{path}",
        text,
        setting,
        ProbabilityHypothesis.AllBut(Missed),
        Trial.OfItsRuleAlone(trial),
        precisely: "U = Σuᵢ(0)², uᵢ = (aᵢ + wᵢ·θ*/‖θ*‖)/√2; t₂ is the first step with θ·θ*/‖θ*‖ ≥ ½‖θ*‖, and comes by T of docs/theorems-phase-two.md");
}
