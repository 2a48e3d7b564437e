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
        // At C = 1.2 the index of the tail, 10.8, leaves the moments too little room.
        yield return OuterWeights(LiteralSetting.Least, toLeadingOrder: true);
        yield return OuterWeights(LiteralSetting.Largest, toLeadingOrder: false);
    }

    /// <summary>ln of a distance ‖θ − θ*‖ up to which |aᵢ| ≤ m^(−1/4): what 3√(log m/m) leaves of it, with a tenth to spare, over max‖wᵢ(0)‖ and d/m.</summary>
    internal static Enclosure LogDistanceForOuterWeights(LazyRun run) =>
        Enclosure.Log(0.9 * (1 - (3 * Enclosure.Sqrt(run.LogWidth) * Enclosure.Exp(-run.LogWidth / 4))) / (run.Start.Inner * run.Dimension)) + (0.75 * run.LogWidth);

    private static ExactClaim OuterWeights(LiteralSetting setting, bool toLeadingOrder)
    {
        LazyRun run = setting.Run;
        ClaimVariant variant = setting.Variant("C.2/literal/outer-weight");
        string how = toLeadingOrder ? "exact" : "by bounds";
        return new ExactClaim
        {
            Id = variant.Id!,
            Check = "outer weight",
            Statement = Statement,
            Reading = Reading.Amended,
            Text = $"{(toLeadingOrder ? "to leading order " : string.Empty)}while lazy every |aᵢ| ≤ m^(−1/4), Pr ≥ 1 − K/m",
            Under = variant.Under,
            Precisely = "(ii) at every lazy step; K = 4d + 1",
            Setting = $"{setting.Text}, {how}",
            Numbers = $"{setting.Numbers}, {how}",
            Conditions = setting.Conditions,
            Expected = Verdict.Supported,
            Profile = Profile.Literal,
            Certification = toLeadingOrder ? Certification.Computed : Certification.Certified,
            Inequality = "a bound on Pr[(ii) is broken] is at most K/m",
            Evaluate = () =>
            {
                Enclosure logDistance = LogDistanceForOuterWeights(run);
                Enclosure broken = toLeadingOrder ? LogFailureToLeadingOrder(setting, logDistance) : LogFailure(run, logDistance);
                Enclosure allowed = LogAllowed(run);
                return new ExactOutcome(broken.AtMost(allowed) == true ? true : null, broken.Upper, FormattableString.Invariant($"ln Pr[(ii) is broken] ≤ {broken.Upper:G5}, ln K/m = {allowed.Middle:G5}"));
            },
        };
    }

    /// <summary>The same as <see cref="LogFailure"/>, with the computed law of ‖θ − θ*‖ in place of its moments.</summary>
    internal static Enclosure LogFailureToLeadingOrder(LiteralSetting setting, Enclosure logDistance)
    {
        LazyRun run = setting.Run;
        LazyBounds bounds = new(run, logDistance);
        return bounds.IsEstablished && bounds.LogOuter.AtMost(-run.LogWidth / 4) == true
            ? bounds.LogFailure(Math.Log(ChainOf(setting).DistanceAtMost(Math.Exp(logDistance.Middle) / setting.Problem.NoiseLevel)))
            : 0;
    }

    /// <summary>The law of ‖θ − θ*‖ at a literal setting.</summary>
    internal static ResidualFailure ChainOf(LiteralSetting setting) =>
        new(setting.Problem.Width, setting.Dimension, setting.Problem.LearningRate * setting.Problem.Width, 0);
}
