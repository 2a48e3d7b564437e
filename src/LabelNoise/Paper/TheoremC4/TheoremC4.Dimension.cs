using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>
/// Theorem C.4 with footnote 3's C on both sides of the d from which on less than one neuron stays: 222 at the least width, 445 at ηm = 0.1. How many stay depends on how T₁ compares
/// with d²/(ηm) steps (docs/derivations.md, "Widths that cannot be stored"), which is why runs have T₁ on both sides of it.
/// </content>
internal sealed partial class TheoremC4
{
    private const string Drawn = "θ is followed by the Gram matrix; given the matrix that moves all neurons, the number inside is drawn as Poisson";

    private const string Followed = "the shortest neuron's norm and motion are drawn by their laws, to leading order; what is claimed of every neuron is asked of it";

    private const string Merged = "T₁ is so many times d/(ηm) steps, of which many are merged into one, as ηm → 0";

    private const string Law = "r = 1/(384ρ'√(log m)), ρ' = ρ·e^(L(κ)), κ = d²/(ηmT₁), L in docs/derivations.md";

    /// <summary>Below the border in d some neuron stays, beyond it none.</summary>
    private static IEnumerable<Claim> Dimensions()
    {
        foreach (VastSetting setting in new[] { VastSetting.Footnote3(200, 0.1, 1_000_000), VastSetting.Footnote3(400, 0.1, 10_000_000) })
            yield return ShortestStays(setting, Followed);
        yield return ShortestStays(VastSetting.Footnote3Merged(200, 10_000, 500_000), $"{Followed}; {Merged}");

        foreach (VastSetting below in new[] { VastSetting.Footnote3(200, null, 10_000), VastSetting.Footnote3(200, 0.1, 10_000), VastSetting.Footnote3(400, 0.1, 10_000) })
            yield return Event("escape at T₁", "C.4/literal/at-T1", "at T₁ every neuron is outside the lazy regime", below, Verdict.Refuted, VastTrials.NoneIsInside(below), Drawn);
        foreach (VastSetting beyond in new[] { VastSetting.Footnote3(400, null, 5000), VastSetting.Footnote3(450, 0.1, 5000) })
        {
            yield return Event("escape by T₁", "C.4/literal/by-T1", "by T₁ every neuron has left the lazy regime", beyond, Verdict.Supported, VastTrials.NoneIsInside(beyond), $"seen at T₁; {Drawn}");
            yield return Event("escape at T₁", "C.4/literal/at-T1", "at T₁ every neuron is outside the lazy regime", beyond, Verdict.Supported, VastTrials.NoneIsInside(beyond), Drawn);
        }

        foreach (Claim claim in NumbersAtLargeDimensions())
            yield return claim;
    }

    private static IEnumerable<Claim> NumbersAtLargeDimensions()
    {
        VastSetting[] settings = [VastSetting.Footnote3(200, null, 10_000), VastSetting.Footnote3(200, 0.1, 40_000), VastSetting.Footnote3(400, null, 10_000), VastSetting.Footnote3(400, 0.1, 10_000)];
        foreach (VastSetting setting in settings)
            yield return Norm(setting, EscapeVolume.LogRate(setting.Problem.Dimension, setting.Problem.Stability, setting.Steps), Reading.Amended);
        yield return Norm(settings[0], 0, Reading.Control);

        // The border itself: of each dimension less some 2200 times as many neurons stay.
        yield return NumberInLaw(VastSetting.Footnote3Merged(221, 20_000, 400_000));
        yield return NumberInLaw(VastSetting.Footnote3Merged(222, 20_000, 400_000));
    }

    private static ProbabilityClaim ShortestStays(VastSetting setting, string how) => Event(
        "escape by T₁", "C.4/literal/by-T1", "by T₁ the shortest neuron has left the lazy regime", setting, Verdict.Refuted, FollowedTrials.ShortestLeaves(setting), how);

    /// <summary>The number inside, where it has too many digits or too few, by the norm below which as many are born.</summary>
    private static RangeClaim Norm(VastSetting setting, double logRate, Reading reading)
    {
        double norm = setting.ReachedNorm / (setting.Motion.Rate * Math.Exp(logRate));
        string number = Magnitude.FromLog10(setting.LogNumber(norm) / Math.Log(10)).ToString();
        return Mean(
            "neurons that stay",
            "C.4/literal/norm",
            "at T₁ as many neurons are inside as are born shorter than r, within 5 %",
            setting,
            reading,
            new RangeHypothesis(new Interval(0.95, 1.05), new Interval(0.7, 1.3), 0.1),
            VastTrials.NormInside(setting, norm),
            "without L",
            $"{Law}, less d/(2T₁) in the exponent; within 5 % of r; {number} neurons are born shorter on average; θ is followed by the Gram matrix");
    }

    /// <summary>The number inside next to the border, for T₁ far above d²/(ηm).</summary>
    private static RangeClaim NumberInLaw(VastSetting setting)
    {
        double gain = EscapeVolume.LogGain(setting.Problem.Dimension / setting.Relaxations);
        double number = Math.Exp(setting.LogNumber(setting.ReachedNorm / (setting.Motion.Rate * Math.Exp(gain))));
        return Mean(
            "neurons that stay",
            "C.4/literal/number",
            string.Create(CultureInfo.InvariantCulture, $"at T₁ m·F = {number:G3} neurons are inside on average, within 5 %"),
            setting,
            Reading.Amended,
            new RangeHypothesis(new Interval(0.95 * number, 1.05 * number), new Interval(0, 2 * number), 0.1 * number),
            FollowedTrials.NumberInside(setting),
            WrongRate,
            $"F is F(d·r²), {Law}; the motion of one neuron is drawn by its law; {Merged}");
    }
}
