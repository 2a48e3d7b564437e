using LabelNoise.Figures;
using LabelNoise.Observables;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>Figure 6 of the extended version: norms and second-layer weights while the noise goes on and off.</summary>
internal static class AlternatingNoiseFigure
{
    /// <summary>Looks in a period.</summary>
    private const int Looks = 25;

    /// <summary>Neurons that are shown.</summary>
    private const int Shown = 4;

    /// <summary>The figure.</summary>
    public static Figure Figure { get; } = new(
        "alternating-noise",
        "Label noise on and off by turns (Figure 6 of the extended version)",
        "The norms of the first layer fall while label noise is on and stay while it is off; a neuron's outer weight oscillates while it is on and settles while it is off.",
        Compute);

    private static FigureData Compute(FigureOptions options)
    {
        ExperimentSetting setting = options.Full ? ExperimentSetting.Released : ExperimentSetting.SmallStep;
        AlternationPlan plan = new(5000, 3);
        int replicates = options.Full ? 4 : 8;
        (Quantity Norm, Quantity Outer)[] neurons = [.. Enumerable.Range(0, Shown).Select(i => (Quantity.NormOf(i), Quantity.OuterOf(i)))];
        Looks looks = Figures.Looks.Of(
            options,
            [new Arm("on and off", plan.NoiseRule(), setting.Problem), new Arm("always on", UpdateRule.LabelNoiseSgd, setting.Problem)],
            LookSteps.Even(plan.Steps, 2 * plan.Cycles * Looks),
            [Quantity.InnerNorm, Quantity.MeanNorm, .. neurons.SelectMany(n => new[] { n.Norm, n.Outer })],
            replicates);
        return new FigureData(
            FormattableString.Invariant($"{setting.Text}; on for {plan.Period} steps, then off for as many; mean, least and greatest of {replicates} replicates; single neurons of the first one"),
            [
                new Panel("First layer", Axis.Steps, new Axis(Quantity.InnerNorm.Meaning), [looks.Mean(0, Quantity.InnerNorm), looks.Mean(1, Quantity.InnerNorm)]),
                new Panel("Norms of single neurons", Axis.Steps, new Axis("‖wᵢ‖"), [.. neurons.Select((n, i) => looks.Path(FormattableString.Invariant($"neuron {i}"), 0, 0, null, n.Norm))]),
                new Panel("Outer weights of single neurons", Axis.Steps, new Axis("aᵢ"), [.. neurons.Select((n, i) => looks.Path(FormattableString.Invariant($"neuron {i}"), 0, 0, null, n.Outer))]),
            ]);
    }
}
