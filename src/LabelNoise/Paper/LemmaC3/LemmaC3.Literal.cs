using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>Lemma C.3 where A1 to A6 hold as they are printed, by bounds that are derived and computed (docs/derivations.md).</content>
internal sealed partial class LemmaC3
{
    /// <inheritdoc/>
    public static IEnumerable<Claim> Literal(Rules rules)
    {
        LiteralSetting least = LiteralSetting.Least;
        LiteralSetting largest = LiteralSetting.Largest;
        yield return AtLiteral(least, "growth/by-bounds", Verdict.Supported, "growth, by bounds", "(1) and (3), every Pr[ΔWᵢ(j) > 0 | past] ≤ ρ/m^(1/8) while lazy, Pr ≥ 1 − K/m", setting => Kept(IsGrowthKept(setting.Run)));
        yield return AtLiteral(least, "progress/by-bounds/every-neuron", Verdict.Refuted, "progress, by bounds", "(2), every Pr[ΔWᵢ(j) ≤ −(σ/4)² | past] ≥ ¼ while lazy, Pr ≥ 1 − K/m", setting => Kept(IsProgressKept(setting.Run)));
        yield return AtLiteral(least, "progress/by-bounds", Verdict.Supported, "progress, by bounds", "(2), every Pr[ΔWᵢ(j) ≤ −(σ/4)² | past] ≥ ¼ while lazy where ‖wᵢ(j)‖ ≥ ½, Pr ≥ 1 − K/m", LongNeurons);
        yield return AtLiteral(least, "increment/by-bounds", Verdict.Supported, "increment, by bounds", "(4), every ΔWᵢ(j) ≤ (2C_data + 1)²·C_data² while lazy, Pr ≥ 1 − K/m", Increments);
        yield return AtLiteral(largest, "increment/by-bounds", Verdict.Supported, "increment, by bounds", "(4), every ΔWᵢ(j) ≤ (2C_data + 1)²·C_data² while lazy, Pr ≥ 1 − K/m", Increments);
    }

    private static ExactOutcome Kept(bool? isKept) =>
        new(isKept, isKept == true ? 1 : 0, isKept switch { true => "an upper bound on Pr[not so] is below K/m", false => "a lower bound on Pr[not so] is above K/m", null => "K/m lies between the bounds" });

    /// <summary>(2) of a neuron of norm ½ where |aᵢ| ≤ m^(−1/4), and longer neurons have more: whatever θ is, the residual's terms have one sign half of the time, and then |g| ≥ σ.</summary>
    private static ExactOutcome LongNeurons(LiteralSetting setting)
    {
        LazyRun run = setting.Run;
        Enclosure least = new CertifiedShrink(setting.Dimension).Of(LeastNorm, Enclosure.Exp(-run.LogWidth / 4), 0) / 2;
        Enclosure broken = LemmaC2.LogLargeOuterWeight(run);
        Enclosure allowed = LemmaC2.LogAllowed(run);
        return new ExactOutcome(
            (((Enclosure)0.25).AtMost(least) & broken.AtMost(allowed)) == true ? true : null,
            least.Lower,
            FormattableString.Invariant($"probability ≥ {least.Lower:G4}, but for ln Pr ≤ {broken.Upper:G5}, ln K/m = {allowed.Middle:G5}"));
    }

    /// <summary>(4) by |g|·max|aᵢ| ≤ (2C_data + 1)·σ·m^(−1/4), with max|aᵢ| as the lazy regime bounds it at each ‖θ − θ*‖ up to E.</summary>
    private static ExactOutcome Increments(LiteralSetting setting)
    {
        LazyRun run = setting.Run;
        LazyBounds bounds = new(run, LemmaC2.LogDistanceForOuterWeights(run));
        ResidualLaw law = new(run, bounds);
        Enclosure slope = bounds.OuterPerDistance * Enclosure.Exp(run.LogNoiseLevel);
        Enclosure rest = Enclosure.Exp(bounds.LogOuter) - (slope * law.Top);
        Enclosure bound = ((2 * (Enclosure)setting.Conditions.InputBound) + 1) * Enclosure.Exp(-run.LogWidth / 4);
        Enclosure broken = bounds.LogFailure(law.LogBroken((distance, residual) => (residual * (rest + (slope * distance))).AtMost(bound) != true));
        Enclosure allowed = LemmaC2.LogAllowed(run);
        return new ExactOutcome(broken.AtMost(allowed) == true ? true : null, broken.Upper, FormattableString.Invariant($"ln Pr[(4) is broken] ≤ {broken.Upper:G5}, ln K/m = {allowed.Middle:G5}"));
    }

    private static ExactClaim AtLiteral(
        LiteralSetting setting, string name, Verdict expected, string check, string text, Func<LiteralSetting, ExactOutcome> evaluate)
    {
        ClaimVariant variant = setting.Variant($"C.3/literal/{name}", expected);
        return new ExactClaim
        {
            Id = variant.Id!,
            Check = check,
            Statement = Statement,
            Reading = variant.Reading,
            Text = text,
            Under = variant.Under,
            Precisely = "for every neuron at every lazy step; K = 4d + 1",
            Setting = $"{setting.Text}, by bounds",
            Numbers = $"{setting.Numbers}, by bounds",
            Conditions = setting.Conditions,
            Expected = expected,
            Profile = Profile.Literal,
            Certification = Certification.Certified,
            Inequality = "Pr[not so] ≤ K/m, from bounds on both sides",
            Evaluate = () => evaluate(setting),
        };
    }
}
