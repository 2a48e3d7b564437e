using LabelNoise.Claims;
using LabelNoise.Classification;
using LabelNoise.Numerics;
using static LabelNoise.Paper.LazyOrRichTrials;

namespace LabelNoise.Paper;

/// <content>What becomes of the norms of the two layers.</content>
internal sealed partial class LazyOrRich
{
    /// <summary>The least fall of ‖W‖_F, relative to the start, that a figure shows.</summary>
    private const double Visible = 0.01;

    /// <summary>The most that label noise lowers ‖W‖_F by at these settings, relative to the start.</summary>
    private const double Slight = 1e-3;

    private static IEnumerable<Claim> Norms()
    {
        foreach (ImageSetting setting in new[] { ImageSetting.Small, ImageSetting.Released })
        {
            yield return Claim(
                setting,
                "first layer",
                "falls",
                ClaimVariant.AsPrinted,
                FormattableString.Invariant($"with label noise, τ = ½, ‖W‖_F falls by {Visible} of itself or more"),
                Ends(setting, setting.Noisy, 1 - Visible, InnerRatio));
            yield return Claim(setting, "first layer", "slightly", ClaimVariant.Amended, Slightly("with label noise, τ = ½,", string.Empty), SlightFall(setting, setting.Noisy));
        }

        ImageSetting small = ImageSetting.Small;
        yield return Claim(small, "first layer", "slightly", Control, Slightly(string.Empty, ", although no label is replaced"), SlightFall(small, small.Clean));
        ImageSetting loud = ImageSetting.Loud;
        yield return Claim(loud, "second layer", "halves", ClaimVariant.Amended, Halves("with loud label noise, τ = ½,", string.Empty), Ends(loud, loud.Noisy, 0.5, SquaredOuterRatio));
        yield return Claim(loud, "second layer", "halves", Control, Halves(string.Empty, ", although no label is replaced"), Ends(loud, loud.Clean, 0.5, SquaredOuterRatio));

        static string Slightly(string how, string although) =>
            FormattableString.Invariant($"{how} ‖W‖_F ends below that of a training without label noise, by at most {Slight} of the start's{although}").TrimStart();

        static string Halves(string how, string although) => $"{how} the squared norm of the second layer falls to half of itself or less{although}".TrimStart();
    }

    /// <summary>The ratio is at most 1 where the norm ends below that of the clean training, by no more than is claimed.</summary>
    private static Experiments.Trial<Experiments.TrialOutcome> SlightFall(ImageSetting setting, TrainingSetting training) => EndAtMost(setting, training, setting.Clean, 1, (noisy, clean) =>
    {
        double fall = (clean.Model.InnerNorm() - noisy.Model.InnerNorm()) / Math.Sqrt(setting.Noisy.Width);
        return fall > 0 ? fall / Slight : double.PositiveInfinity;
    });

    private static double InnerRatio(Training start, Training end) => end.Model.InnerNorm() / start.Model.InnerNorm();

    private static double SquaredOuterRatio(Training start, Training end) => Math.Pow(Dense.Norm(end.Model.OuterNorms()) / Dense.Norm(start.Model.OuterNorms()), 2);
}
