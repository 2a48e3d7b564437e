using LabelNoise.Claims;

namespace LabelNoise.Paper;

/// <content>Lemma 3.5 where A1 to A6 hold as they are printed, A3 with n = ⌈1/η²⌉ inputs, by the flow of aligned neurons.</content>
internal sealed partial class Lemma35
{
    /// <inheritdoc/>
    public static IEnumerable<Claim> Literal(Rules rules)
    {
        LiteralSetting setting = LiteralSetting.Descent;
        ClaimVariant variant = setting.Variant("3.5/literal/flow");
        FlowPoint point = new(setting.Dimension, setting.LogLearningRate, setting.LogWidth, setting.LogTeacherNorm);
        yield return new ExactClaim
        {
            Id = variant.Id!,
            Check = "both conclusions, by the flow",
            Statement = Statement,
            Reading = variant.Reading,
            Text = $"to leading order, {BothConclusions}",
            Under = variant.Under,
            Precisely = Time,
            Setting = $"{setting.Text}, exact",
            Numbers = $"{setting.Numbers}, exact",
            Conditions = setting.Conditions,
            Expected = variant.Expected,
            Profile = Profile.Literal,
            Certification = Certification.Certified,
            Inequality = "‖θ − θ*‖ and 1 − |cos ∠(wᵢ, θ*)| ≤ η·ln(1/η)",
            Evaluate = () => Judge([point]),
        };
    }
}
