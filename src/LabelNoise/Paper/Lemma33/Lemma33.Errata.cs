namespace LabelNoise.Paper;

/// <content>What is wrong with the lemma and with the process it is about.</content>
internal sealed partial class Lemma33
{
    /// <inheritdoc/>
    public static IReadOnlyList<Erratum> Errata { get; } =
    [
        new()
        {
            Title = "The process shrinks W at another rate than label noise",
            Workshop = "Section 3.2.1",
            Extended = "Section 4.3",
            Fails = "The three-state process stands for label noise. It takes the part η^(3/2) off ‖W‖_F² in a step; label noise takes η²σ²/(1 − ½ηm(1 + 2/d)), about σ²√η times as much. σ²√η is η^(1/4) at m = 1/√η, σ = m^(1/4), the largest order that Lemma C.2 allows.",
            Check = "`verify 3.3/label-noise-rate`",
            Instead = "The mechanism is shared: both lose 2ηE‖θ − θ*‖². The rates agree at σ = η^(−1/4).",
            Survives = "The qualitative picture.",
        },
        new()
        {
            Title = "‖θ*‖ must be bounded",
            Workshop = "Lemma 3.3",
            Extended = "Lemmas 4.4 and B.7",
            Fails = "The second moments obey an exact linear recursion with a fixed point at η‖θ*‖²/2, up to a factor 1 + O(η). It is below √η only for ‖θ*‖ < √2·η^(−1/4).",
            Check = "`verify 3.3/exact/eta=0.001/teacher=30`: the mean stays above 0.45 for ever, and √η is 0.032.",
            WithFootnote3 = "The lemma is true for ‖θ*‖ ≤ 1, at m = 1/√η and at m = C/√η: `verify 3.3/footnote`",
            Instead = "Assume A4, which the lemma does not list.",
            Survives = "The lemma with A4. The mean crosses √η near ½·ln(1/η)·η^(−3/2), far before 1/η², exactly so down to η = 10⁻²⁰: `verify 3.3/exact`.",
            Derivation = "Lemma 3.3",
        },
        new()
        {
            Title = "A1 excludes m = 1/√η",
            Workshop = "Lemma 3.3",
            Extended = "Lemmas 4.4 and B.7",
            Fails = "The lemma assumes A1 and sets m = 1/√η. A1 asks for C/√η with C > 1; besides, (ln 1/η)⁶ exceeds 1/√η down to η = 10⁻¹⁹·⁹.",
            Check = "`conditions --learning-rate 1e-20 --width 1e10 --constant 1.05 --input-bound 15`: only A1 is missed, by the factor C.",
            WithFootnote3 = "(ln 1/η)⁶ is far below 1/√η, but A1 still asks for C/√η, the width that `conditions --dimension 7 --constant 6.4e10 --input-bound 90` prints; the lemma is true at both widths: `verify 3.3/footnote`",
            Instead = "Drop A1. The proof uses m = 1/√η and nothing else of it.",
            Survives = "The lemma, also at m = C/√η where A1 to A6 hold: `verify 3.3/literal --literal`.",
        },
        new()
        {
            Title = "The three-state chain keeps its parity",
            Workshop = "–",
            Extended = "Lemma B.6",
            Fails = "Its proof has the law stationary again one step after a known state. The chain has period 2.",
            Check = "A neuron with aᵢ ≠ 0 has aᵢ = 0 at the next step for certain; the stationary law has ½.",
            Instead = "E[aᵢ(s)aᵢ(t)] = 0 for s ≠ t: every return to ±η^(1/4) has a fresh sign. No more is used.",
            Survives = "Lemma 3.3: `verify 3.3/uncorrelated`.",
        },
        new()
        {
            Title = "The sum of the drops needs ‖θ*‖ < √2",
            Workshop = "–",
            Extended = "Lemma B.7, (70) to (76)",
            Fails = "Read from its words: while the mean exceeds √η, 1/η² steps take 1 − ½(mη^(3/2) + √η‖θ*‖²) or more off it, and 1 − √η is there. That is a contradiction for ‖θ*‖² < 2 − mη only, where the lemma is true up to √2·η^(−1/4).",
            Check = "`verify Eq/x70`",
            Instead = "Let each drop be in proportion to the mean, not to √η: the recursion then decays to its fixed point.",
            Survives = "The argument under A4: `verify Eq/x70/short`.",
            Derivation = "Lemma 3.3",
        },
    ];
}
