using LabelNoise.Dynamics;
using LabelNoise.Figures;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>Figure 4 of the extended version: the panels of Figure 1 for SAM, with label noise and without.</summary>
internal static class SharpnessAwareFigure
{
    /// <summary>The figure.</summary>
    public static Figure Figure { get; } = new(
        "sam",
        "SAM, with and without label noise (Figure 4 of the extended version)",
        "SAM has the two phases of label-noise SGD.",
        options => TwoPhasesFigure.Compute(options, Arms(options), options.Full ? 100_000 : 80_000));

    private static Arm[] Arms(FigureOptions options)
    {
        ExperimentSetting noisy = options.Full ? ExperimentSetting.Released : ExperimentSetting.SmallStep;
        ExperimentSetting quiet = noisy with { NoiseLevel = 0 };
        return
        [
            new Arm("label-noise SGD", UpdateRule.LabelNoiseSgd, noisy.Problem),
            Arm("SAM, ρ = 0.05, label noise", 0.05, noisy),
            Arm("SAM, ρ = 0.2", 0.2, quiet),
            Arm("SAM, ρ = 0.5", 0.5, quiet),
            new Arm("SGD without label noise", UpdateRule.LabelNoiseSgd, quiet.Problem),
        ];
    }

    private static Arm Arm(string name, double radius, ExperimentSetting setting) => new(name, UpdateRule.Of(name, new Sam(radius)), setting.Problem);
}
