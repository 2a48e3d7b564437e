using LabelNoise.Claims;
using LabelNoise.Classification;
using static LabelNoise.Paper.LazyOrRichTrials;

namespace LabelNoise.Paper;

/// <content>What becomes of the norms of the two layers.</content>
internal sealed partial class LazyOrRich
{
    /// <summary>The least fall of ‖W‖_F, relative to the start, that a figure shows.</summary>
    private const double Visible = 0.01;

    /// <summary>The most that label noise lowers ‖W‖_F by at these settings, relative to the start.</summary>
    private const double Slight = 1e-3;

    private const string Halves = "‖a‖² of the second layer falls by half or more";

    private static string Slightly => FormattableString.Invariant($"‖W‖_F ends lower than without noise, by at most {Slight} of its start");

    private static IEnumerable<Claim> Norms(ImageTrainings small, ImageTrainings released, ImageTrainings loud)
    {
        foreach (ImageTrainings trainings in new[] { small, released })
        {
            ImageSetting setting = trainings.Setting;
            yield return Claim(
                setting,
                "first layer",
                "falls",
                ClaimVariant.AsPrinted,
                WithNoise,
                FormattableString.Invariant($"‖W‖_F falls by {Visible} of itself or more"),
                Half,
                Ends(trainings, setting.Noisy, 1 - Visible, InnerRatio));
            yield return Claim(setting, "first layer", "slightly", ClaimVariant.Amended, WithNoise, Slightly, Half, SlightFall(trainings, setting.Noisy));
        }

        yield return Claim(small.Setting, "first layer", "slightly", Control, WithoutNoise, Slightly, string.Empty, SlightFall(small, small.Setting.Clean));
        yield return Claim(loud.Setting, "second layer", "halves", ClaimVariant.Amended, LoudNoise, Halves, Half, Ends(loud, loud.Setting.Noisy, 0.5, SquaredOuterRatio));
        yield return Claim(loud.Setting, "second layer", "halves", Control, WithoutNoise, Halves, string.Empty, Ends(loud, loud.Setting.Clean, 0.5, SquaredOuterRatio));
    }

    /// <summary>The ratio is at most 1 where the norm ends below that of the clean training, by no more than is claimed.</summary>
    private static Experiments.Trial<Experiments.TrialOutcome> SlightFall(ImageTrainings trainings, TrainingSetting training) => EndAtMost(trainings, training, trainings.Setting.Clean, 1, (noisy, clean) =>
    {
        double fall = (clean.InnerNorm - noisy.InnerNorm) / Math.Sqrt(trainings.Setting.Noisy.Width);
        return fall > 0 ? fall / Slight : double.PositiveInfinity;
    });

    private static double InnerRatio(TrainingRecord training) => training.InnerNorm / training.InnerNormAtStart;

    private static double SquaredOuterRatio(TrainingRecord training) => Math.Pow(training.OuterNorm / training.OuterNormAtStart, 2);
}
