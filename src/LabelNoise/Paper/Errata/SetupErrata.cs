namespace LabelNoise.Paper;

/// <summary>What is wrong with the setup of Section 3.1 and with Condition 3.1.</summary>
internal static class SetupErrata
{
    /// <summary>The entries, in the order of the paper.</summary>
    public static IReadOnlyList<Erratum> Errata { get; } =
    [
        new()
        {
            Title = "The step is taken in (a, W), not in θ",
            Workshop = "(3)",
            Extended = "(3)",
            Fails = "θ stands for Wᵀa, and (3) takes the gradient in θ. Read so, θ' = θ − ηg·x is linear regression: no neuron occurs, and Phase I is empty.",
            Check = "The proofs take the step of (15) and (16): θ' = θ − ηg·(‖a‖²I + WᵀW)x + η²g²f·x. At the start it is larger by a factor 1 + m/d, 72 at m = 500, d = 7. `verify Eq/3/theta`",
            Instead = "Take the gradient in the pair (a, W).",
            Survives = "Everything. All claims take that step.",
        },
        new()
        {
            Title = "A1 and A3 print n for η",
            Workshop = "A1 and A3 of Condition 3.1",
            Extended = "A1 and A3 of Condition 1",
            Fails = "The proofs need m ≥ (ln 1/η)⁶ and n ≥ 1/η². The conditions print (ln 1/n)⁶ and 1/n², unless the transcription does.",
            Check = "As printed A3 is n ≥ 1/n², true of every n.",
            Instead = "(ln 1/η)⁶ in A1, 1/η² in A3.",
            Survives = "Everything. All claims and `conditions` read them so.",
        },
        new()
        {
            Title = "The footnote's C makes η smaller than any double",
            Workshop = "A2 of Condition 3.1, footnote 3",
            Extended = "A2 of Condition 1, footnote 3",
            Fails = "The footnote asks for C ≥ (8.469·√d)⁸, and A2 for η ≤ C⁻⁹⁶: at most 2.6·10⁻⁷¹³ at d = 1, below every double. Its first term, e^(−(σ·C_data)²/3), is below 1 and bounds nothing; with the other sign it would allow any fixed σ, by a larger C, but not σ = m^(1/4).",
            Check = "`conditions --dimension 7 --constant 6.4e10 --input-bound 90`: there every clause holds, at η = 4·10⁻¹⁰³⁸.",
            Instead = "Any C > 1. At C = 1.2, d = 7 A1, A2 and A4 hold with equality for η = 2.5·10⁻⁸ and m = 3.45·10⁷; A6 holds, and A5 once C_data is named (8.13 is the median of the largest of T₁ input norms at σ = m^(1/4)).",
            Survives = "All but one step: the footnote is used once, for a neuron of norm 1 in (2) of Lemma C.3. `verify --literal` runs at C from 1.05 to 2.62, and Theorem C.4 at the footnote's own C as well; claims with `/footnote` compute there by logarithms. All read the footnote as printed.",
        },
        new()
        {
            Title = "σ is not bounded",
            Workshop = "Condition 3.1",
            Extended = "Condition 1",
            Fails = "No part bounds σ, nor relates it to m, as long as the sign in footnote 3 stands. In half of the cases |g(0)| ≥ σ, so (i) of Lemma C.2, O(m^(1/4)), is false for σ of larger order; and for σ ≫ √m so is (4) of Lemma C.3, since some neurons are nearly orthogonal to the input.",
            Check = "`verify C.3/footnote/increment/loud`: σ = m.",
            Instead = "σ = O(m^(1/4)), as the proof of Lemma C.2 uses; or σ fixed.",
            Survives = "Both lemmas where they hold at σ = 1 and m^(1/4): `verify C.2/footnote C.3/footnote`.",
            Derivation = "The lazy regime by bounds",
        },
    ];
}
