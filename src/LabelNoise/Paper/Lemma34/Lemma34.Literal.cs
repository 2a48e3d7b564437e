using LabelNoise.Claims;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>Lemma 3.4 where A1 to A6 hold as they are printed, by the flow of very many neurons.</content>
internal sealed partial class Lemma34
{
    /// <inheritdoc/>
    public static IEnumerable<Claim> Literal(Rules rules)
    {
        yield return AtLiteral(LiteralSetting.Descent, "flow/as-printed", "ln(1/η)/‖θ*‖", isPrintedTime: true);
        yield return AtLiteral(LiteralSetting.Descent, "flow", AmendedTime, isPrintedTime: false);
    }

    private static ExactClaim AtLiteral(LiteralSetting setting, string name, string time, bool isPrintedTime)
    {
        ClaimVariant variant = setting.Variant($"3.4/literal/{name}", Verdict.Refuted);
        return new ExactClaim
        {
            Id = variant.Id!,
            Check = "typical neuron",
            Statement = Statement,
            Reading = variant.Reading,
            Text = FormattableString.Invariant($"to leading order the median |cos ∠(wᵢ, θ*)| ≥ 1 − {RefutedConstant}√η·ln(1/η) after {time} steps"),
            Under = variant.Under,
            Setting = $"{setting.Text}, exact with Σ̂ = I",
            Numbers = $"{setting.Numbers}, exact",
            Conditions = setting.Conditions,
            Expected = Verdict.Refuted,
            Profile = Profile.Literal,
            Certification = Certification.Certified,
            Inequality = "median of 1 − |cos ∠(wᵢ, θ*)| ≤ 5√η·ln(1/η)",
            Evaluate = () => Judge([new BoxPoint(setting.Dimension, setting.LogLearningRate, setting.LogWidth, setting.LogTeacherNorm)], isPrintedTime),
        };
    }
}
