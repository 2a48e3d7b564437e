namespace LabelNoise.Paper;

/// <content>What is wrong with the figure.</content>
internal sealed partial class SharpnessAware
{
    /// <inheritdoc/>
    public static IReadOnlyList<Erratum> Errata { get; } =
    [
        new()
        {
            Title = "SAM with label noise may learn nothing",
            Workshop = "–",
            Extended = "Figure 4, Section 5",
            Fails = "A step of SAM takes ηρσ·E‖x‖/√d off ‖W‖_F, whatever ‖W‖_F is, so zero weights attract. Once ρσ is above a bound, all weights end there. The figure's signed average has mean 0 at every step, as in Figure 1.",
            Check = "`verify Fig.4/collapse Fig.4/shortfall Fig.4/signed-mean`",
            Instead = "State σ and ρ, below the bound: 0.36 for ρσ at d = 7, ‖θ*‖ = 1, somewhat less at a given η. Average |cos|.",
            Survives = "The two phases, with and without label noise: `verify Fig.4/two-phases`.",
            Derivation = "Figure 4",
        },
    ];
}
