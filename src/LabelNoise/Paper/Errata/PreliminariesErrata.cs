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
            Check = "One indicator with p = ½ and t = 1: Pr[S ≤ 1] = 1, and the right side is ½·√e = 0.82. `verify B/B.6/as-printed`",
            Instead = "t < μ; or Pr[S ≥ t] for t > μ.",
            Survives = "Both tails: `verify B/B.6`. Its only use, in the proof of Theorem C.4, is at t = T₁/8 and μ = T₁/4.",
        },
    ];
}
