using LabelNoise.Claims;
using LabelNoise.Classification;
using static LabelNoise.Paper.LazyOrRichTrials;

namespace LabelNoise.Paper;

/// <content>Sharpness-aware minimisation without label noise, Figure 5 of the extended version.</content>
internal sealed partial class LazyOrRich
{
    /// <summary>SAM parts the test losses by more than this.</summary>
    private const double SharpnessBound = 0.05;

    private static IEnumerable<Claim> Sharpness()
    {
        foreach (ImageSetting setting in new[] { ImageSetting.Small, ImageSetting.Released })
        {
            TrainingSetting sharp = setting.Clean with { Radius = Radius };
            string apart = FormattableString.Invariant($"by {SharpnessBound} of the training loss at the start or more");
            string with = FormattableString.Invariant($"with SAM, ρ = {Radius},");
            yield return Claim(
                setting, "SAM departure", "descent", Supported, $"{with} the test loss parts from that of the linearised network trained by descent, {apart}", Apart(setting, Trainee.Network(sharp), Trainee.Linearised(setting.Clean), SharpnessBound, test: true));
            yield return Claim(setting, "SAM first layer", "falls", ClaimVariant.AsPrinted, $"{with} ‖W‖_F ends below its start", Ends(setting, sharp, 1, InnerRatio));
            if (setting == ImageSetting.Released)
                continue;
            yield return Claim(
                setting, "SAM departure", "same", ClaimVariant.Amended, $"{with} the test loss parts from that of the linearised network trained with SAM too, {apart}", Apart(setting, Trainee.Network(sharp), Trainee.Linearised(sharp), SharpnessBound, test: true));
            yield return Claim(
                setting,
                "SAM departure",
                "no-radius",
                Control,
                $"the test loss parts from that of the linearised network trained by descent, {apart}, although ρ = 0",
                Apart(setting, Trainee.Network(setting.Clean), Trainee.Linearised(setting.Clean), SharpnessBound, test: true));
            yield return Claim(setting, "SAM second layer", "falls", ClaimVariant.Amended, $"{with} the squared norm of the second layer falls by a tenth of itself or more", Ends(setting, sharp, 0.9, SquaredOuterRatio));
            yield return Claim(
                setting, "SAM second layer", "no-radius", Control, "the squared norm of the second layer falls by a tenth of itself or more, although ρ = 0", Ends(setting, setting.Clean, 0.9, SquaredOuterRatio));
        }
    }
}
