using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>Lemma C.2 (ii) where A1 to A6 hold as they are printed; (i) is in <see cref="ResidualTail"/>.</content>
internal sealed partial class LemmaC2
{
    /// <inheritdoc/>
    public static IEnumerable<Claim> Literal(Rules rules)
    {
        yield return OuterWeights(LiteralSetting.Least);
        yield return OuterWeights(LiteralSetting.Largest);
    }

    /// <summary>ln of a distance ‖θ − θ*‖ up to which |aᵢ| ≤ m^(−1/4): what 3√(log m/m) leaves of it, with a tenth to spare, over max‖wᵢ(0)‖ and d/m.</summary>
    internal static Enclosure LogDistanceForOuterWeights(LazyRun run) =>
        Enclosure.Log(0.9 * (1 - (3 * Enclosure.Sqrt(run.LogWidth) * Enclosure.Exp(-run.LogWidth / 4))) / (run.Start.Inner * run.Dimension)) + (0.75 * run.LogWidth);

    /// <summary>A bound on ln of the probability that some |aᵢ| > m^(−1/4) at a lazy step, by the law of ‖θ − θ*‖.</summary>
    internal static Enclosure LogLargeOuterWeight(LazyRun run)
    {
        LazyBounds bounds = new(run, LogDistanceForOuterWeights(run));
        return bounds.LogOuter.AtMost(-run.LogWidth / 4) == true ? bounds.LogFailure(new ResidualLaw(run, bounds).LogFailure) : 0;
    }

    private static ExactClaim OuterWeights(LiteralSetting setting)
    {
        LazyRun run = setting.Run;
        ClaimVariant variant = setting.Variant("C.2/literal/outer-weight");
        return new ExactClaim
        {
            Id = variant.Id!,
            Check = "outer weight",
            Statement = Statement,
            Reading = Reading.Amended,
            Text = "while lazy every |aᵢ| ≤ m^(−1/4), Pr ≥ 1 − K/m",
            Under = variant.Under,
            Precisely = "(ii) at every lazy step; K = 4d + 1",
            Setting = $"{setting.Text}, by bounds",
            Numbers = $"{setting.Numbers}, by bounds",
            Conditions = setting.Conditions,
            Expected = Verdict.Supported,
            Profile = Profile.Literal,
            Certification = Certification.Certified,
            Inequality = "a bound on Pr[(ii) is broken] is at most K/m",
            Evaluate = () =>
            {
                Enclosure broken = LogLargeOuterWeight(run);
                Enclosure allowed = LogAllowed(run);
                return new ExactOutcome(broken.AtMost(allowed) == true ? true : null, broken.Upper, FormattableString.Invariant($"ln Pr[(ii) is broken] ≤ {broken.Upper:G5}, ln K/m = {allowed.Middle:G5}"));
            },
        };
    }
}
