namespace LabelNoise.Paper;

/// <content>What is wrong with the way from Phase I to Phase II.</content>
internal sealed partial class NoiseFlow
{
    /// <inheritdoc/>
    public static IReadOnlyList<Erratum> Errata { get; } =
    [
        new()
        {
            Title = "Phase I does not lead into the box of Phase II",
            Workshop = "Section 3.3, before Lemma 3.4",
            Extended = "Section 4.4, before Lemma 4.5",
            Fails = "Phase II begins with |aᵢ|, ‖wᵢ‖ ≤ √η for all neurons. Lemma 3.3 grants a mean ‖wᵢ‖² of √η only, larger by 1/√η, and keeps active aᵢ at η^(1/4). Label-noise SGD ends with the share erf(√(ηm/(2√d·‖θ*‖))) of the neurons inside.",
            Check = "`verify Phase.2/box`",
            WithFootnote3 = "That share, with ‖θ*‖ = m^(−1/4), is below 10⁻¹⁸⁷ at the least width at d = 7, with η and m of `conditions --dimension 7 --constant 6.4e10 --input-bound 90`; at ηm = ½ all neurons are inside. Its formula: `verify Phase.2/share`",
            Instead = "Assume that the network is in the box. All neurons are inside only where ηm is about 2√d·‖θ*‖·ln m or more.",
            Survives = "Lemmas 3.4 and 3.5, which do not ask how the box was entered.",
        },
        new()
        {
            Title = "Label noise makes Phase II slower and the angle larger",
            Workshop = "Section 3.3, gradient descent in place of SGD",
            Extended = "Section 4.4, gradient descent in place of SGD",
            Fails = "The change of algorithm is said not to matter. With the noise on, neurons align after a time of order 1/(η²σ²), where T₂ has 1 or 1/η, and 1 − |cos| ends at (d − 1)ησ²/(4√d·‖θ*‖), not at √η·ln(1/η).",
            Check = "`verify Phase.2`",
            Instead = "The flow of [two-phases.md](two-phases.md).",
            Survives = "Lemmas 3.4 and 3.5 as statements about gradient descent from the box.",
        },
    ];
}
