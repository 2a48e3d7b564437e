using LabelNoise.Claims;
using static LabelNoise.Paper.LazyOrRichTrials;

namespace LabelNoise.Paper;

/// <content>How far losses are from those of the linearised network, trained with and without label noise.</content>
internal sealed partial class LazyOrRich
{
    /// <summary>Loud noise parts the test losses by more than this; without noise they differ by less.</summary>
    private const double LoudBound = 0.03;

    private static IEnumerable<Claim> Distances(ImageSetting setting, double bound)
    {
        Trainee network = Trainee.Network(setting.Noisy);
        Trainee cleanNetwork = Trainee.Network(setting.Clean);
        Trainee linear = Trainee.Linearised(setting.Noisy);
        Trainee cleanLinear = Trainee.Linearised(setting.Clean);
        string within = FormattableString.Invariant($"the training loss stays within {bound} of the start's of that of the linearised network");
        string apart = FormattableString.Invariant($"by {bound} of the start's or more");
        yield return Claim(setting, "distance", "noiseless", Supported, $"without label noise {within}", Within(setting, cleanNetwork, cleanLinear, bound));
        yield return Claim(setting, "distance", "same-labels", ClaimVariant.Amended, $"with label noise, τ = ½, {within}, trained on the same noisy labels", Within(setting, network, linear, bound));
        yield return Claim(setting, "departure", "noisy", Supported, $"with label noise, τ = ½, the training loss parts from that of the linearised network trained without it, {apart}", Apart(setting, network, cleanLinear, bound));
        yield return Claim(setting, "departure", "same-labels", ClaimVariant.AsPrinted, $"with label noise, τ = ½, the network leaves the lazy regime: its training loss parts from that of the linearised network trained on the same labels, {apart}", Apart(setting, network, linear, bound));
        if (setting == ImageSetting.Released)
            yield break;
        Trainee halved = Trainee.Linearised(setting.Clean with { LearningRate = setting.Clean.LearningRate / 2 });
        yield return Claim(setting, "distance", "half-steps", Control, $"without label noise {within}, although its steps are half as long", Within(setting, cleanNetwork, halved, bound));
        yield return Claim(setting, "departure", "linearised", ClaimVariant.Amended, $"the linearised network itself, trained on noisy labels, parts from its training without, {apart}", Apart(setting, linear, cleanLinear, bound));
        yield return Claim(setting, "departure", "noiseless", Control, $"the training loss parts from that of the linearised network trained without label noise, {apart}, although no label is replaced", Apart(setting, cleanNetwork, cleanLinear, bound));
    }

    private static IEnumerable<Claim> LoudDistances()
    {
        ImageSetting loud = ImageSetting.Loud;
        string text = FormattableString.Invariant($"the test loss parts from that of the linearised network trained on the same labels, by {LoudBound} of the training loss at the start or more");
        yield return Claim(loud, "test departure", "noisy", ClaimVariant.Amended, $"with loud label noise, τ = ½, {text}", Apart(loud, Trainee.Network(loud.Noisy), Trainee.Linearised(loud.Noisy), LoudBound, test: true));
        yield return Claim(loud, "test departure", "noiseless", Control, $"{text}, although no label is replaced", Apart(loud, Trainee.Network(loud.Clean), Trainee.Linearised(loud.Clean), LoudBound, test: true));
    }
}
