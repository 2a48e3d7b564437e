namespace LabelNoise.Paper;

/// <summary>The slips that change no result. The texts at hand are machine transcriptions; some of these may be theirs. Places in the extended version, whose formulas the text at hand does not have, are those of the same argument.</summary>
internal static class Misprints
{
    /// <summary>All, in the order of the workshop version.</summary>
    public static IReadOnlyList<Misprint> All { get; } =
    [
        new("Section 3.1, initialisation", "(5)", "w_{i,j}(0) ~ N(0, I)/√d, aᵢ(0) ~ N(0, I)/√m", "N(0, 1): the entries are scalars"),
        new("Footnote 2", "Footnote 2", "|f(θ*; xᵢ), yᵢ|²", "|f(θ*; xᵢ) − yᵢ|²"),
        new("Section 3.2, after Theorem 3.2", "Section 4.2, after Theorem 4.2", "∇ℓ̂²·(x·wᵢ)² = (aᵢ(j + 1) − aᵢ(j))²", "η² times the left side"),
        new("(5)", "(6)", "−η·aᵢ·∇L(θ(t))·xᵢ", "−η·aᵢ·Σ̂(θ(t) − θ*): i counts neurons, and the gradient already is a vector"),
        new("Footnote 4", "Footnote 4", "E over inputs and label noise", "over the start and the signs of the chain: (5), (6) have no other randomness"),
        new("Corollary B.3", "Corollary A.3", "Then X ∈ SE(2√n, 4)", "Then Z"),
        new("Corollary B.3, proof", "Corollary A.3, proof", "e^(λX² − 1)", "e^(λ(X² − 1)); the claim follows at once from −½·ln(1 − λ²) ≤ 2λ² for |λ| < ¼"),
        new("Corollary B.3, proof, first display", "Corollary A.3, proof", "e^(−λ(x² − 1)·e^(−x²/2))", "e^(λ(x² − 1))·e^(−x²/2)"),
        new("Corollary B.3, proof, last display", "Corollary A.3, proof", "E[e^(λXᵢ²)]", "E[e^(λ(X − n))]"),
        new("(11), (45)", "(12), (46)", "|‖X‖ − √n ≥ t|", "|‖X‖ − √n| ≥ t"),
        new("Lemma C.2 (i)", "Lemma B.2 (i)", "∇ℓ̂ at ξ₀, θ(0)", "at ξ_t, θ(t)"),
        new("Lemma C.2 (ii)", "Lemma B.2 (ii)", "aᵢ(t) ≤", "|aᵢ(t)| ≤"),
        new("Before (24)", "Before (25)", "t = √((8·log m)/m)", "t = √(8m·log m); Lemma B.4 then needs m ≥ 8·log m"),
        new("Lemma C.2, induction", "–", "first (i) by the supermartingale, then (i)", "first (ii), as the extended version has it"),
        new("Before (27)", "Before (28)", "for any i ∈ [d]", "i ∈ [m]"),
        new("Before (31)", "Before (32)", "2|θ*·wᵢ(0)| + |wᵢ(0)| + λ", "|aᵢ(0)| in the middle"),
        new("Before (31)", "Before (32)", "exponent c·m^(1/4)/(4K_a⁴)", "m^(1/2), as (25) should have"),
        new("After (31)", "After (32)", "m^(1/12) in the exponents, after m^(1/6) in (31)", "neither: the exponent tends to 0, see Lemma C.2"),
        new("(32)", "(33)", "‖θ(t + 1)‖ ≤ ‖a(t)ᵀW(t)‖", "‖a(t + 1)ᵀW(t + 1)‖"),
        new("Before (38)", "Before (39)", "summing up from 0 to T", "from 0 to T − 1"),
        new("(40)", "(41)", "aᵢ(j) − aᵢ(j)", "aᵢ(j) − aᵢ(j + 1)"),
        new("Display after (40)", "Display after (41)", "η·wᵢ(j)·∇ℓ̂·x", "η·aᵢ(j)·∇ℓ̂·x"),
        new("Lemma C.3, proof", "Lemma B.3, proof", "aᵢ(j)² ≤ m^(1/4); sphere of dimension n; |a_j(j)|", "m^(−1/2); d; |aᵢ(j)|"),
        new("Lemma C.3 (2), proof, first display", "Lemma B.3 (2), proof", "Pr[|x·wᵢ| < |aᵢ|]", "Pr[|x·wᵢ|/‖x‖ < |aᵢ|], as in the condition beside it"),
        new("Lemma C.3 (2), proof, second display", "Lemma B.3 (2), proof", "1/‖x‖² + m^(−1/4) under the root in the remark", "1/(16‖x‖²) + m^(−1/4)"),
        new("After (44)", "After (45)", "‖x‖ ≥ 2/(3√d)", "‖x‖ ≥ 2√d/3"),
        new("Theorem C.4, proof, Θᵢ", "Theorem B.4, proof", "|aᵢ(j)| ≤ m^(−1/8)", "m^(−1/4)"),
        new("Theorem C.4, proof", "Theorem B.4, proof", "Ωᵢ, Θᵢ, i ∈ [T₁ − 1]", "Ω_j, Θ_j for a fixed neuron i, 0 ≤ j ≤ T₁ − 1; ΣXᵢ and the upper limit T − 1 likewise"),
        new("Theorem C.4, proof", "Theorem B.4, proof", "T₁·η² = O(1/√m)", "O(√(log m/m))"),
        new("Theorem C.4, proof, last part", "Theorem B.4, proof", "T₁ = 1/(η²√m)", "384·√(log m)/(σ²η²√m)"),
        new("(47) to (50), (52)", "(77) to (80), (82)", "(1/n)Σ over j ≤ m", "over j ≤ n"),
        new("(48)", "(78)", "x_jᵀ·wᵢᵀ", "x_jᵀ·wᵢ"),
        new("Before (54)", "Before (84)", "|aᵢ|, ‖wᵢ‖ ≤ n^(0.5)", "η^(0.5)"),
        new("After (54)", "After (84)", "λ_{n+1}", "λ_{d+1}"),
        new("(58), last display", "(88), last display", "w(t₃)", "wᵢ(t₃)"),
        new("(59), (60)", "(89), (90)", "(1/n)Σ over j ≤ m", "over j ≤ n"),
        new("After (61)", "After (91)", "I + O(1/√n) = I + O(η²) by A3", "I + O(η); only the remainder O(η/√n) is O(η²)"),
        new("After (62), (63)", "After (92), (93)", "Σ over j of aᵢγᵢ", "a_jγ_j"),
        new("(67)", "(97)", "= … + O(η²)", "≤"),
        new("After (70)", "After (100)", "the sum of wᵢ approaches θ*", "Σaᵢwᵢ"),
        new("–", "Lemma B.7, case 2", "Lemma 68", "Lemma B.6, whose equation is (68)"),
    ];
}
