using LabelNoise.Claims;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>Lemma 3.4 where A1 to A6 hold as they are printed, A3 with n = ⌈1/η²⌉ inputs.</content>
internal sealed partial class Lemma34
{
    /// <summary>The constant that O(√η·ln(1/η)) is read with, as in the other claims that are expected to be refuted.</summary>
    private const double RefutedConstant = 5;

    /// <inheritdoc/>
    public static IEnumerable<Claim> Literal(Rules rules)
    {
        UpdateRule rule = rules.FullBatch;
        LiteralSetting setting = LiteralSetting.Descent;
        yield return AtLeastHalf(rule, setting, "as-printed/", "ln(1/η)/‖θ*‖", PhaseTwoTrials.PrintedAlignmentTime(setting.Problem), ProbabilityHypothesis.AtLeast(0.9, 0.05));
        yield return AtLeastHalf(rule, setting, string.Empty, AmendedTime, PhaseTwoTrials.AmendedAlignmentTime(setting.Problem), ProbabilityHypothesis.AtLeast(0.5, 0.025));
    }

    private static ProbabilityClaim AtLeastHalf(UpdateRule rule, LiteralSetting setting, string name, string time, long steps, ProbabilityHypothesis probability) =>
        ClaimVariant.Literal($"3.4/literal/{name}{setting.Id}", Verdict.Refuted).Claim(
            Statement,
            "typical neuron",
            string.Empty,
            FormattableString.Invariant($"half of the |cos ∠(wᵢ, θ*)| or more are ≥ 1 − {RefutedConstant}√η·ln(1/η) after {time} steps"),
            setting,
            probability,
            PhaseTwoTrials.HalfAligned(rule, setting.Problem, steps, RefutedConstant));
}
