using LabelNoise.Claims;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <content>Theorem C.4 where A1 to A6 hold as they are printed, at the widths that they ask for.</content>
internal sealed partial class TheoremC4
{
    /// <inheritdoc/>
    public static IEnumerable<Claim> Literal(Rules rules)
    {
        UpdateRule rule = rules.Stochastic;
        yield return By(rule, LiteralSetting.Least, LiteralSetting.Least.Variant("C.4/literal"), LiteralSetting.Reached);
        yield return By(rule, LiteralSetting.Largest, LiteralSetting.Largest.Variant("C.4/literal"), LiteralSetting.ReachedAtLargest);
    }
}
