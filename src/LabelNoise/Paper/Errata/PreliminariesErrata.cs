namespace LabelNoise.Paper;

/// <summary>What is wrong with the preliminary lemmas of Appendix B.</summary>
internal static class PreliminariesErrata
{
    /// <summary>The entries, in the order of the paper.</summary>
    public static IReadOnlyList<Erratum> Errata { get; } =
    [
        new()
        {
            Title = "The Chernoff bound is stated for the wrong tail",
            Workshop = "Lemma B.6, (12)",
            Extended = "Lemma A.6, (13)",
            Fails = "Pr[S ≤ t] ≤ e^(−μ)(eμ/t)^t is stated for t > μ, where the left side is about ½ or more and the right side may be less.",
            Check = "A Poisson variable, the limit of such sums, with μ = 1, t = 2: the right side is e⁻¹·(e/2)² = 0.68, and Pr[S ≤ 2] = 0.92.",
            Instead = "t < μ.",
            Survives = "Its only use, in the proof of Theorem C.4, is at t = T₁/8 and μ = T₁/4.",
        },
    ];
}
