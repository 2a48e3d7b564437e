using LabelNoise.Claims;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>Lemma C.3 where A1 to A6 hold as they are printed, at the widths that they ask for.</content>
internal sealed partial class LemmaC3
{
    /// <summary>Looks of (1) and (3) in m steps; one sweep of all neurons costs as much as 10⁸ steps.</summary>
    private const int GrowthLooks = 4;

    /// <inheritdoc/>
    public static IEnumerable<Claim> Literal(Rules rules)
    {
        UpdateRule rule = rules.Stochastic;
        LiteralSetting least = LiteralSetting.Least;
        yield return Growth(rule, InitialLaw.Ntk, least, least.Variant("C.3/literal/growth"), LiteralSetting.Reached, GrowthLooks);
        yield return Progress(rule, least, 0, least.Variant("C.3/literal/progress/every-neuron", Verdict.Refuted));
        yield return Progress(rule, least, LeastNorm, least.Variant("C.3/literal/progress"));
        yield return Increment(rule, least, least.Variant("C.3/literal/increment"), LiteralSetting.Reached);
    }
}
