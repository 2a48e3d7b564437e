namespace LabelNoise.Paper;

/// <content>What is wrong with the figure.</content>
internal sealed partial class AlternatingNoise
{
    /// <inheritdoc/>
    public static IReadOnlyList<Erratum> Errata { get; } =
    [
        new()
        {
            Title = "Norms fall to a floor, and a oscillates about values that stay",
            Workshop = "–",
            Extended = "Figure 6, Appendix E",
            Fails = "With the noise on, M = ‖W‖_F² falls to √d·‖θ*‖ and no further. Since Wᵀa = θ*, a oscillates about values of square ‖θ*‖²·d/M or more; the oscillation has dσ²η/(2 − ηM(1 + 2/d)), which need not be larger.",
            Check = "`verify Fig.6/falls-with-noise Fig.6/about-zero`",
            Instead = "The norms fall until the floor; a oscillates about values that stay. These also keep what is left of a(0).",
            Survives = "The rest, with a size for each part: `verify Fig.6`. At the released numbers the oscillation is the larger part, 0.27 to 0.09; at m = 100, d = 7, η = 10⁻³, σ = 4 the other is, 0.49 to 0.06.",
        },
    ];
}
