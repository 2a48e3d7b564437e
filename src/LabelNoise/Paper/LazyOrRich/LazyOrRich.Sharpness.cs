using LabelNoise.Claims;
using LabelNoise.Classification;
using static LabelNoise.Paper.LazyOrRichTrials;

namespace LabelNoise.Paper;

/// <content>Sharpness-aware minimisation without label noise, Figure 5 of the extended version.</content>
internal sealed partial class LazyOrRich
{
    /// <summary>SAM parts the test losses by more than this.</summary>
    private const double SharpnessBound = 0.05;

    private static IEnumerable<Claim> Sharpness(ImageTrainings small, ImageTrainings released)
    {
        foreach (ImageTrainings trainings in new[] { small, released })
        {
            ImageSetting setting = trainings.Setting;
            TrainingSetting sharp = setting.Clean with { Radius = Radius };
            string apart = FormattableString.Invariant($"the test loss parts by {SharpnessBound} or more from the linearisation's");
            string with = FormattableString.Invariant($"with SAM, ρ = {Radius}");
            const string Unit = "the unit is the training loss at the start";
            const string Tenth = "‖a‖² of the second layer falls by a tenth or more";
            yield return Claim(
                setting, "SAM departure", "descent", Supported, with, $"{apart} under descent", Unit, Apart(trainings, Trainee.Network(sharp), Trainee.Linearised(setting.Clean), SharpnessBound, test: true));
            yield return Claim(setting, "SAM first layer", "falls", ClaimVariant.AsPrinted, with, "‖W‖_F ends below its start", string.Empty, Ends(trainings, sharp, 1, InnerRatio));
            if (setting == ImageSetting.Released)
                continue;
            yield return Claim(
                setting, "SAM departure", "same", ClaimVariant.Amended, with, $"{apart} with SAM too", Unit, Apart(trainings, Trainee.Network(sharp), Trainee.Linearised(sharp), SharpnessBound, test: true));
            yield return Claim(
                setting,
                "SAM departure",
                "no-radius",
                Control,
                "at ρ = 0",
                $"{apart} under descent",
                Unit,
                Apart(trainings, Trainee.Network(setting.Clean), Trainee.Linearised(setting.Clean), SharpnessBound, test: true));
            yield return Claim(setting, "SAM second layer", "falls", ClaimVariant.Amended, with, Tenth, string.Empty, Ends(trainings, sharp, 0.9, SquaredOuterRatio));
            yield return Claim(
                setting, "SAM second layer", "no-radius", Control, "at ρ = 0", Tenth, string.Empty, Ends(trainings, setting.Clean, 0.9, SquaredOuterRatio));
        }
    }
}
