namespace LabelNoise.Paper;

/// <content>What is wrong with the lemma and its proof.</content>
internal sealed partial class LemmaC3
{
    /// <inheritdoc/>
    public static IReadOnlyList<Erratum> Errata { get; } =
    [
        new()
        {
            Title = "(1) and (3) say nothing until m is large",
            Workshop = "Lemma C.3 (1), (3); after (43)",
            Extended = "Lemmas 4.3 and B.3 (1), (3); after (44)",
            Fails = "ρ/m^(1/8) is below 1 from m = ρ⁸ = 2.63·d⁴ on, 6311 at d = 7. The bound on the density needs d ≥ 3, which is not said. The last line drops a factor 1/‖wᵢ‖: |aᵢ| ≤ m^(−1/4) is enough only for ‖wᵢ‖ ≥ m^(−1/8).",
            Check = "Γ(d/2)/Γ((d − 1)/2) ≤ √((d − 1)/2), where the proof has √d: `verify Eq/after-43`.",
            WithFootnote3 = "(1), (3) and (4) say something and are true, at the least width and at ηm = ½, for σ of order 1 or m^(1/4): `verify C.3/footnote/growth C.3/footnote/increment`",
            Instead = "ρ = √(2(d − 1)/π) and d ≥ 3, for ‖wᵢ‖ ≥ m^(−1/8), or with ρ·|aᵢ|/‖wᵢ‖ as the bound. It says something from m > (2(d − 1)/π)⁴ on, 213 at d = 7.",
            Survives = "(1) and (3) at d = 7, where outer weights are far below their bound: `verify C.3/growth`, m = 256 to 65 536.",
        },
        new()
        {
            Title = "(2) is false for short neurons",
            Workshop = "Lemma C.3 (2)",
            Extended = "Lemmas 4.3 and B.3 (2)",
            Fails = "The proof bounds Pr[|u·wᵢ| ≤ 3/(8√d)] as if ‖wᵢ‖ were 1. At θ = θ* the probability of (2) is below ¼ for ‖wᵢ‖ < 0.217, at the worst θ for ‖wᵢ‖ < 0.307. At m = 65 536, d = 7 the shortest neuron has about 0.15.",
            Check = "`verify C.3/progress/as-printed`: there it is near 0.1.",
            WithFootnote3 = "(2) is false at d = 7, 20 and 100, and true from d = 4742 on for σ = m^(1/4), with the least C; with a larger one it is false there too: `verify C.3/footnote/progress`",
            Instead = "For ‖wᵢ‖ ≥ ½ and |aᵢ| ≤ 0.18·‖wᵢ‖ (d = 7), which |aᵢ| ≤ m^(−1/4) implies from m = 1.5·10⁴ on. ‖wᵢ‖ ≥ ½ alone is not enough for each past.",
            Survives = "The amended (2), for each past: `verify C.3/progress/pointwise`. Averaged over pasts for ‖wᵢ‖ ≥ ½: `verify C.3/progress/m`.",
            Derivation = "Lemma C.3 (2)",
        },
        new()
        {
            Title = "Growth is conditioned on with an equality",
            Workshop = "Proof of (2), first display",
            Extended = "Proof of (2), first display",
            Fails = "The event A implies B, |x·wᵢ|/‖x‖ ≥ |aᵢ|, so Pr[A] = Pr[A | B]·Pr[B]. The display bounds Pr[B] below and then puts Pr[A] for Pr[A | B] with =, where ≥ holds. The factor 1 − ρ/m^(1/8) is lost without need.",
            Check = "Pr[A | B] = Pr[A]/Pr[B] ≥ Pr[A].",
            Instead = "Pr[A] at once. The second entry of footnote 3, which makes C unusable, then has no purpose.",
            Survives = "The amended (2): `verify C.3/progress/pointwise`.",
        },
        new()
        {
            Title = "The sign of the noise is the other one",
            Workshop = "Proof of (2), before the second display",
            Extended = "Proof of (2), before the second display",
            Fails = "|g| ≥ σ is said to hold when (θ − θ*)·x and ε have the same sign.",
            Check = "g = (θ − θ*)·x − ε: the terms add up when the signs are opposite.",
            Instead = "Opposite signs.",
            Survives = "The factor ½, by symmetry.",
        },
        new()
        {
            Title = "The step to 3/2 asks for a huge width",
            Workshop = "Proof of (2), end of the second display",
            Extended = "Proof of (2), end of the second display",
            Fails = "Putting (3/2)·(1/(4‖x‖))² for (1/(4‖x‖))² + m^(−1/4) needs m ≥ (32·‖x‖²)⁴. Footnote 3 grants it; no C that can be used does.",
            Check = "d = 7: m ≥ 2.5·10⁹ at ‖x‖² = d, and 2.0·10¹³ at C_data = 8.13.",
            Instead = "aᵢ² ≤ m^(−1/2), as C_j says: m ≥ (32·C_data²)², 5.0·10⁴ and 4.5·10⁶, which C = 1.2 meets.",
            Survives = "The amended step.",
        },
        new()
        {
            Title = "√(3/2) is lost on the way to 3/(8√d)",
            Workshop = "After (44)",
            Extended = "After (45)",
            Fails = "3/(2√d) is put for √(3/2), as if the probability did not grow: true at d = 1 only (1.22 and 0.57 at d = 7). ‖x‖ ≥ 2√d/3 gives √(3/2)·3/(8√d).",
            Check = "½·(1 − √(3/2)·3/(4√π)) = 0.241 < ¼ with every other factor at 1; no C repairs it, since footnote 3 would divide by ½ − 0.518.",
            Instead = "The Gaussian formula of [derivations.md](derivations.md#lemma-c3-2).",
            Survives = "The amended (2): `verify C.3/progress/pointwise`.",
        },
        new()
        {
            Title = "A6 is four times too weak for (44)",
            Workshop = "(44)",
            Extended = "(45)",
            Fails = "A deviation of √d/3 gives the exponent cd/(9K⁴), not 4cd/(9K⁴), so the bound ½ needs d ≥ 18·ln 2·K⁴/c; as printed it is false from d = 17 on. What follows from ½ is a probability ≥ ½, not ≥ 2/3, and that factor is then dropped.",
            Check = "`verify Eq/44`. With the factor: ½·⅔·0.577 = 0.19 at ‖wᵢ‖ = 1, below ¼; 0.16 once √(3/2) is kept.",
            Instead = "The Gaussian formula, which has no such factor.",
            Survives = "Both conclusions, ½ and ⅔, for d ≥ 3: `verify Eq/44/typical`. The amended (2): `verify C.3/progress/pointwise`.",
        },
    ];
}
