using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Statements;

/// <summary>Phase I where A1 to A6 hold as they are printed, at the widths that they ask for.</summary>
public static class LiteralClaims
{
    /// <summary>Looks of Lemma C.3 (1) and (3) in m steps; one sweep of all neurons costs as much as 10⁸ steps.</summary>
    private const int GrowthLooks = 4;

    /// <summary>What some twenty minutes decide, in place of 1 − K/m = 1 − 10⁻⁶: support, after some 25 replicates if none fails, certifies p₁ = ½.</summary>
    private static ProbabilityHypothesis Reached => ProbabilityHypothesis.AtLeast(0.75, 0.25);

    /// <summary>The claims for a rule.</summary>
    public static IEnumerable<Claim> Of(UpdateRule rule)
    {
        LiteralSetting least = new(1.2, 7);
        yield return LemmaC2.Both(rule, least, Variant("C.2/literal", least), Reached);
        yield return LemmaC3.Growth(rule, InitialLaw.Ntk, least, Variant("C.3/literal/growth", least), Reached, GrowthLooks);
        yield return LemmaC3.Progress(rule, least, 0, Variant("C.3/literal/progress/every-neuron", least, Verdict.Refuted));
        yield return LemmaC3.Progress(rule, least, LemmaC3.LeastNorm, Variant("C.3/literal/progress", least));
        yield return LemmaC3.Increment(rule, least, Variant("C.3/literal/increment", least), Reached);
        yield return TheoremC4.By(rule, least, Variant("C.4/literal", least), Reached);

        // The largest C within the same budget: each run takes four times the steps, so there are half as many.
        LiteralSetting largest = new(1.21, 7);
        ProbabilityHypothesis half = ProbabilityHypothesis.AtLeast(0.5, 0.25);
        yield return LemmaC2.Both(rule, largest, Variant("C.2/literal", largest), half);
        yield return TheoremC4.By(rule, largest, Variant("C.4/literal", largest), half);
    }

    private static ClaimVariant Variant(string path, LiteralSetting setting, Verdict expected = Verdict.Supported) =>
        ClaimVariant.Literal($"{path}/{setting.Id}", expected);
}
