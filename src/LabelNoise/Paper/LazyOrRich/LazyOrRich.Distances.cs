using LabelNoise.Claims;
using static LabelNoise.Paper.LazyOrRichTrials;

namespace LabelNoise.Paper;

/// <content>How far losses are from those of the linearised network, trained with and without label noise.</content>
internal sealed partial class LazyOrRich
{
    /// <summary>Loud noise parts the test losses by more than this; without noise they differ by less.</summary>
    private const double LoudBound = 0.03;

    private static IEnumerable<Claim> Distances(ImageTrainings trainings, double bound)
    {
        ImageSetting setting = trainings.Setting;
        Trainee network = Trainee.Network(setting.Noisy);
        Trainee cleanNetwork = Trainee.Network(setting.Clean);
        Trainee linear = Trainee.Linearised(setting.Noisy);
        Trainee cleanLinear = Trainee.Linearised(setting.Clean);
        string within = FormattableString.Invariant($"the training loss stays within {bound} of the linearisation's");
        string apart = FormattableString.Invariant($"the training loss parts by {bound} or more from the linearisation's");
        const string Unit = "the unit is the training loss at the start";
        yield return Claim(setting, "distance", "noiseless", Supported, WithoutNoise, within, Unit, Within(trainings, cleanNetwork, cleanLinear, bound));
        yield return Claim(setting, "distance", "same-labels", ClaimVariant.Amended, WithNoise, $"{within} on the same labels", $"{Half}; {Unit}", Within(trainings, network, linear, bound));
        yield return Claim(setting, "departure", "noisy", Supported, WithNoise, $"{apart} without noise", $"{Half}; {Unit}", Apart(trainings, network, cleanLinear, bound));
        yield return Claim(setting, "departure", "same-labels", ClaimVariant.AsPrinted, WithNoise, $"{apart} on the same labels", $"so that the network leaves the lazy regime; {Half}; {Unit}", Apart(trainings, network, linear, bound));
        if (setting == ImageSetting.Released)
            yield break;
        Trainee halved = Trainee.Linearised(setting.Clean with { LearningRate = setting.Clean.LearningRate / 2 });
        yield return Claim(setting, "distance", "half-steps", Control, "with η halved in the linearisation", within, $"{WithoutNoise}; {Unit}", Within(trainings, cleanNetwork, halved, bound));
        yield return Claim(setting, "departure", "linearised", ClaimVariant.Amended, WithNoise, FormattableString.Invariant($"the linearisation's own training loss parts by {bound} or more from its noiseless one"), $"{Half}; {Unit}", Apart(trainings, linear, cleanLinear, bound));
        yield return Claim(setting, "departure", "noiseless", Control, WithoutNoise, $"{apart} without noise", Unit, Apart(trainings, cleanNetwork, cleanLinear, bound));
    }

    private static IEnumerable<Claim> LoudDistances(ImageTrainings trainings)
    {
        ImageSetting loud = trainings.Setting;
        string text = FormattableString.Invariant($"the test loss parts by {LoudBound} or more from the linearisation's on the same labels");
        const string Unit = "the unit is the training loss at the start";
        yield return Claim(loud, "test departure", "noisy", ClaimVariant.Amended, LoudNoise, text, $"{Half}; {Unit}", Apart(trainings, Trainee.Network(loud.Noisy), Trainee.Linearised(loud.Noisy), LoudBound, test: true));
        yield return Claim(loud, "test departure", "noiseless", Control, WithoutNoise, text, Unit, Apart(trainings, Trainee.Network(loud.Clean), Trainee.Linearised(loud.Clean), LoudBound, test: true));
    }
}
