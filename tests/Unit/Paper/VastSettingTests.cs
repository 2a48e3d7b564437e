using LabelNoise.Claims;
using LabelNoise.Model.Conditions;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Paper;

namespace LabelNoise.Tests.Unit.Paper;

public sealed class VastSettingTests
{
    [Fact(DisplayName = "The σ of a setting makes T₁ the number of steps that are run, at every width")]
    public void EscapeTime()
    {
        foreach (VastSetting setting in new[] { VastSetting.At(1.73, 22, 7, 0.1, 30_000), VastSetting.Least(1.2, 7, 1000), VastSetting.Footnote3(7, 0.1, 10_000), VastSetting.Footnote3(100, null, 2000) })
        {
            using Case atSetting = Case.Of(setting);
            setting.Problem.EscapeSteps.Should().BeApproximately(setting.Steps, 1e-9 * setting.Steps);
            setting.Conditions.EscapeTime!.Value.ToDouble().Should().BeApproximately(setting.Steps, 1e-9 * setting.Steps);
        }
    }

    [Fact(DisplayName = "At C = 1.2 the width is that of the literal setting")]
    public void SameWidth() => VastSetting.Least(1.2, 7, 1000).Problem.Width.ToDouble().Should().BeApproximately(new LiteralSetting(1.2, 7).Problem.Width, 1e-6);

    [Fact(DisplayName = "A setting at footnote 3 meets the footnote, its term with C_data among them, and one at C = 1.73 does not")]
    public void MeetsFootnote()
    {
        foreach (VastSetting setting in new[] { VastSetting.Footnote3(7, 0.1, 10_000), VastSetting.Footnote3(400, null, 2000) })
        {
            using Case atSetting = Case.Of(setting);
            Condition31 conditions = setting.Conditions;
            (Math.Log10(conditions.C) - conditions.Footnote3Bound.Log10).Should().BeGreaterThan(-1e-10);
            conditions.Checks.Should().OnlyContain(c => c.Holds);
        }

        VastSetting.At(1.73, 22, 7, 0.1, 1000).Conditions.Footnote3Bound.Log10.Should().BeGreaterThan(10);
    }

    [Fact(DisplayName = "Before the margin a neuron of norm r with F(d·r²) = 1/m² has moved by 1/√m after the steps of the longer time")]
    public void LongerTime()
    {
        VastSetting setting = VastSetting.At(1.73, 22, 7, 0.1, 1).LongerTime(2, 100_000);
        double r = ShortNeurons.Norm(7, -44 * Math.Log(10));

        (r * 1e11 * setting.Motion.Rate * setting.Problem.NoiseStep.Pow(2).ToDouble() * 100_000).Should().BeApproximately(1, 1e-3);
        (setting.Steps - (2 * Math.Sqrt(setting.Steps * 22 * Math.Log(10)))).Should().BeApproximately(100_000, 1);
    }

    [Fact(DisplayName = "The number that stays at m = 10²², d = 7, ηm = 0.1 is 4.87, and every literal claim of Theorem C.4 at footnote 3 says so in its id")]
    public void Ids()
    {
        (1e22 * Math.Exp(ShortNeurons.LogShare(Magnitude.FromLog10(22), new LazyMotion(0.1, 7)))).Should().BeApproximately(4.867, 1e-3);
        foreach (Claim claim in Catalogue.Paper.In(Profile.Literal).Where(c => c.Statement.Id is "C.4"))
        {
            using Case atClaim = Case.Of(claim.Id);
            claim.Id.Contains("footnote-3", StringComparison.Ordinal).Should().Be(Math.Log10(claim.Conditions!.C) - claim.Conditions.Footnote3Bound.Log10 > -1e-10);
        }
    }
}
