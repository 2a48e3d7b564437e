using LabelNoise.Claims;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <content>Where the flow is not what label-noise SGD follows.</content>
internal sealed partial class NoiseFlow
{
    /// <inheritdoc/>
    public static IEnumerable<Claim> Dropped(Rules rules)
    {
        UpdateRule rule = rules.Stochastic;
        ClaimVariant unstable = ClaimVariant.Dropped(Without.Stability, "at ηm = 3, above 2d/(d + 2) = 1.56", Verdict.Refuted) with { Profile = Profile.Quick };
        ClaimVariant loud = ClaimVariant.Dropped(Without.LittleNoise, "at ησ²√d of the order of ‖θ*‖", Verdict.Refuted);
        yield return Turned(rule, ExperimentSetting.Small with { Width = 300 }, unstable);
        yield return Inner(rule, ExperimentSetting.Narrow with { NoiseLevel = 6 }, loud with { Profile = Profile.Quick });
        yield return Share(rule, ExperimentSetting.Narrow with { NoiseLevel = 6 }, loud with { Profile = Profile.Quick });
        yield return Inner(rule, ExperimentSetting.ReleasedFresh with { TeacherNorm = Math.Pow(1000, -0.25) }, loud);
        yield return Turned(rule, ExperimentSetting.Released, ClaimVariant.Dropped(Without.FreshInputs, "with 200 inputs, not fresh ones", Verdict.Refuted));
    }
}
