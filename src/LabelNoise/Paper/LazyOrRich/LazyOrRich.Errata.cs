namespace LabelNoise.Paper;

/// <content>What is wrong with the figures on real images.</content>
internal sealed partial class LazyOrRich
{
    /// <inheritdoc/>
    public static IReadOnlyList<Erratum> Errata { get; } =
    [
        new()
        {
            Title = "Losses that part from a clean baseline show no rich regime",
            Workshop = "Figure 2 (a, b)",
            Extended = "Figure 3 (a, b)",
            Fails = "A network with label noise is compared with a linearised one without. Replaced labels have another mean, (1 − τ)e + τ/K for e (K classes), and move any model: the linearised network on the noisy labels parts from its clean self as much.",
            Check = "`verify Fig.2/departure/linearised Fig.2/departure/same-labels`",
            Instead = "Compare with the linearised network on the same labels, and look at the second layer.",
            Survives = "Loud noise does part the two, and so does SAM; otherwise the network stays lazy: `verify Fig.2/distance/same-labels`. Checked for two-layer networks, not WideResNets ([experiments-images.md](experiments-images.md)).",
        },
        new()
        {
            Title = "‖W‖_F hardly falls",
            Workshop = "Figure 2 (c)",
            Extended = "Figure 3 (c)",
            Fails = "It is said to fall notably, and falls by 10⁻⁴ of itself. Gradients move W in the span of the n images only, which holds n/d of ‖W(0)‖_F² on average.",
            Check = "At n = 64, d = 3072 no training lowers ‖W‖_F by more than 1.05 %, give or take chance. `verify Fig.2/first-layer`.",
            Instead = "Plot the second layer. Loud noise, η = 4 and one image a step, halves its squared norm and lowers the test loss.",
            Survives = "`verify Fig.2/second-layer`. With SAM at ρ = 0.5 the network leaves the lazy regime, as the extended version says, but ‖W‖_F grows.",
        },
    ];
}
