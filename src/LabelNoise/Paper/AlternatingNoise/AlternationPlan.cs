using LabelNoise.Dynamics;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>When the noise is on, and when the network is looked at.</summary>
/// <param name="Period">k: steps with noise, and then as many without; at least 20, so that there are steps between looks.</param>
/// <param name="Cycles">How many times both.</param>
internal sealed record AlternationPlan(long Period, int Cycles)
{
    /// <summary>Looks per period after its first fifth, by which θ has forgotten how the period began.</summary>
    public const int Looks = 16;

    /// <summary>Steps of a period before the looks.</summary>
    public long Wait => Period - (Looks * Gap);

    /// <summary>g: steps between looks.</summary>
    public long Gap => Period * 4 / 5 / Looks;

    /// <summary>All steps.</summary>
    public long Steps => 2 * Period * Cycles;

    /// <summary>Label-noise SGD under this plan.</summary>
    public UpdateRule NoiseRule() => UpdateRule.Of(
        FormattableString.Invariant($"label-noise SGD, noise on and off by turns of {Period} steps"), new NoiseSchedule<LabelNoiseSgd>(default, NoiseTurns.Of(Period)));
}
