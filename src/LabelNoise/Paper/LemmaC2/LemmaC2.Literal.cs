using LabelNoise.Claims;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <content>Lemma C.2 where A1 to A6 hold as they are printed, at the widths that they ask for.</content>
internal sealed partial class LemmaC2
{
    /// <inheritdoc/>
    public static IEnumerable<Claim> Literal(Rules rules)
    {
        UpdateRule rule = rules.Stochastic;
        yield return Both(rule, LiteralSetting.Least, LiteralSetting.Least.Variant("C.2/literal"), LiteralSetting.Reached);
        yield return Both(rule, LiteralSetting.Largest, LiteralSetting.Largest.Variant("C.2/literal"), LiteralSetting.ReachedAtLargest);
    }
}
