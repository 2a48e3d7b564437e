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
            BothConclusions,
            setting,
            ProbabilityHypothesis.AtLeast(0.5, 0.375),
            PhaseTwoTrials.ConvergedAndAlignedSurely(rule, setting.Problem, 1),
            precisely: $"{Time}; {SomeNeuron}");
    }
}
