using LabelNoise.Claims;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>Lemma 3.5 where A1 to A6 hold as they are printed, A3 with n = ⌈1/η²⌉ inputs.</content>
internal sealed partial class Lemma35
{
    /// <inheritdoc/>
    public static IEnumerable<Claim> Literal(Rules rules)
    {
        UpdateRule rule = rules.FullBatch;
        LiteralSetting setting = LiteralSetting.Descent;
        yield return setting.Variant("3.5/literal").Claim(
            Statement,
            "both conclusions",
            string.Empty,
            "after ln(1/η)/(η‖θ*‖²) steps from perfect alignment ‖θ − θ*‖ ≤ η·ln(1/η), some neuron has ‖wᵢ‖ ≥ √η, and every such neuron has |cos ∠(wᵢ, θ*)| ≥ 1 − η·ln(1/η), with probability ≥ ½",
            setting,
            ProbabilityHypothesis.AtLeast(0.5, 0.375),
            PhaseTwoTrials.ConvergedAndAlignedSurely(rule, setting.Problem, 1));
    }
}
