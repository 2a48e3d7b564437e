namespace LabelNoise.Paper;

/// <summary>What is wrong with equations 13 to 32, beyond the errata of Lemmas C.1 and C.2.</summary>
internal static class LazyPhaseErrata
{
    /// <summary>The entries, in the order of the paper.</summary>
    public static IReadOnlyList<Erratum> Errata { get; } =
    [
        new()
        {
            Title = "The sums at step 0 need a least width, which is not named",
            Workshop = "Before and after (24)",
            Extended = "Before and after (25)",
            Fails = "Lemma B.4 is used at t = √(8m·log m), which is in its range t ≤ m from m = 27 on only. The last display asks for √(8·log m) + m^(−1/4) ≤ 3√(log m), which is so from m = 66 on. The probability 1 − 2/m after it should be 1 − 2d/m.",
            Check = "`verify Eq/24/range Eq/24/triangle`",
            WithFootnote3 = "A1 implies both widths: `verify Eq/24/footnote`",
            Instead = "m ≥ 66 and 1 − 2d/m. A1 and A2 imply that width for C ≥ 1.03.",
            Survives = "Both conclusions from m = 2 on, by the exact laws of the sums, the second with 1 − 2/m: `verify Eq/24/largest Eq/24/distance`.",
        },
        new()
        {
            Title = "The event C₀ is rarer than (26) says",
            Workshop = "(25), (26)",
            Extended = "(26), (27)",
            Fails = "(25) bounds Pr[|aᵢ(0)| ≥ m^(−1/8)], and (26) takes that for m^(−1/4). With c/K_a⁴ = ½ the failure of C₀, of order e^(−√m/2), exceeds 2m·e^(−m^(3/4)/8) from m = 558 on. The factor 1 − 3d/m multiplies a probability of failure.",
            Check = "`verify Eq/26/union/as-printed`",
            WithFootnote3 = "(26) is false at these widths too, and Pr[C₀] ≥ 1 − 1/m true: `verify Eq/26/footnote`",
            Instead = "m^(1/2) for m^(3/4) in both, m^(−1/4) in (25), no factor in (26).",
            Survives = "Pr[C₀] ≥ 1 − 1/m from m = 427 on: `verify Eq/26`. (25) is true as it stands: `verify Eq/25`.",
        },
        new()
        {
            Title = "The outer weights are drawn to another point",
            Workshop = "(27)",
            Extended = "(28)",
            Fails = "(27) lets aᵢ settle at θ*·wᵢ(0). There θ is WᵀWθ*, about (m/d)·θ*, and the mean step −ηW(θ − θ*) is far from 0. It is 0 where θ = θ*, as at a = (d/m)Wθ*.",
            Check = "`verify Eq/27/drift`: m = 2, 6 and 64 neurons with WᵀW = (m/d)·I.",
            Instead = "a − (d/m)Wθ*, whose part in the column space of W contracts at ηm/d, and the rest not at all.",
            Survives = "That θ contracts on average, at the rate ηm/d and not η: `verify Eq/27/contraction`.",
        },
    ];
}
