namespace LabelNoise.Paper;

/// <content>What is wrong with the lemma and its proof.</content>
internal sealed partial class Lemma35
{
    /// <inheritdoc/>
    public static IReadOnlyList<Erratum> Errata { get; } =
    [
        new()
        {
            Title = "‖θ*‖ must be bounded",
            Workshop = "Lemma 3.5; Lemma D.2",
            Extended = "Lemma 4.6; Lemma C.2",
            Fails = "θ first has to grow to ‖θ*‖. From weights uniform in the box ‖θ − θ*‖ ends near 6‖θ*‖²/(mη)·η^(2/‖θ*‖). With m = η^(−μ), μ < 1, the bound holds as η → 0 for ‖θ*‖ ≤ 2/(2 − μ) only.",
            Check = "`verify 3.5/converged` has both sides at m = 1/√η and at m = 1/η.",
            WithFootnote3 = "The lemma is true, to leading order, for ‖θ*‖ = m^(−1/4) and 1 at the least width, and false for ‖θ*‖ = 2 or at m = 7/η²: `verify 3.5/footnote`",
            Instead = "A4, which with A1 gives ‖θ*‖ ≤ η^(1/8); or ‖θ*‖ ≤ 4/3 at m = 1/√η. Either with m < 6/η². Some bound on ‖θ*‖ is not enough.",
            Survives = "The amended lemma, with room under A4: `verify 3.5/converged`, down to η = 10⁻⁶ with `--profile deep`.",
            Derivation = "Lemma 3.5",
        },
        new()
        {
            Title = "Some starts never move",
            Workshop = "Lemma 3.5; Lemma D.2",
            Extended = "Lemma 4.6; Lemma C.2",
            Fails = "Some admitted starts lie on the stable manifold of 0.",
            Check = "aᵢ = 0, wᵢ = 0 for all i: every gradient is 0.",
            Instead = "A start with aᵢ + γᵢ‖θ*‖ ≠ 0 for some i, such as a random one.",
            Survives = "The amended lemma: all claims draw the start at random.",
        },
        new()
        {
            Title = "The start is not where Lemma 3.4 ends",
            Workshop = "Lemma 3.5; before (66)",
            Extended = "Lemma 4.6; before (96)",
            Fails = "|a_k|, ‖w_k‖ ≤ √η is put at t₂, but it is the box at t₁. A neuron aligns because its growing part leaves the box. Exact alignment is assumed too, which Lemma 3.4 grants up to an error only.",
            Check = "`simulate --rule gradient-descent --start box --width 100 --learning-rate 1e-4 --steps 291260 --replicates 6 --observe beyond-box,distance --format csv`: after T₂ 92 to 96 of 100 neurons are outside, and ‖θ − θ*‖ is down to 10⁻⁵.",
            Instead = "Read Lemma 3.5 as a statement of its own, about aligned starts in the box.",
            Survives = "The lemma, read this way: `verify 3.5/converged 3.5/aligned`.",
            Derivation = "Lemma 3.5",
        },
        new()
        {
            Title = "The step to (63) assumes what is to be shown",
            Workshop = "(63) to (65), (67), (68)",
            Extended = "(93) to (95), (97), (98)",
            Fails = "‖θ*‖² is put for WᵀW. At t₂ the distance shrinks at the rate 2η²m/3, which at m = 1/√η is far below the η‖θ*‖² of (68).",
            Check = "WᵀW at t₂ has norm mη/3 for weights uniform in the box.",
            Instead = "Solve the flow of aligned neurons.",
            Survives = "The lemma for a bounded ‖θ*‖, as above: `verify 3.5/converged`.",
            Derivation = "Lemma 3.5",
        },
        new()
        {
            Title = "(66) is used as a bound on the width",
            Workshop = "(66), (69)",
            Extended = "(96), (99)",
            Fails = "The proof needs η·‖θ(t₂) − θ*‖ = O(η·ln(1/η)). (66) supplies ‖θ(t₂) − θ*‖ ≤ mη + ‖θ*‖, enough for mη = O(ln(1/η)) only, which the lemma does not assume.",
            Check = "All aᵢ = γᵢ‖θ*‖ = √η: the distance is mη − ‖θ*‖, six times ln(1/η) at η = 0.1, m = 150.",
            WithFootnote3 = "(66) is enough at the least width, where mη = C⁻⁴⁷, and not at every width: `verify Eq/69/footnote`",
            Instead = "Assume it, or use the flow: from this corner it leaves ‖θ*‖·η^(2/‖θ*‖), however wide the network.",
            Survives = "The lemma up to the width at which descent overflows: `AlignedDescentTests.DistanceAtTheStart`.",
        },
        new()
        {
            Title = "T·η² hides the size of θ*",
            Workshop = "(69); T₃ after Lemma 3.5",
            Extended = "(99); after Lemma 4.6",
            Fails = "T·η² = η·ln(1/η)/‖θ*‖² is O(η·ln(1/η)) only for ‖θ*‖ bounded below. T₃ = O(ln(1/η)/η) drops the same factor.",
            Check = "Under A4 ‖θ*‖⁻² ≥ √m.",
            Instead = "Keep the factor 1/‖θ*‖².",
            Survives = "The lemma under A4: `verify 3.5/converged`.",
        },
        new()
        {
            Title = "(70) loses the factor 1/‖θ*‖",
            Workshop = "(70)",
            Extended = "(100)",
            Fails = "|1 − Σa_kγ_k| is ‖θ − θ*‖/‖θ*‖, and (70) bounds it by what bounds ‖θ − θ*‖.",
            Check = "One neuron with a = 1, ‖θ*‖ = 0.1 and ‖θ − θ*‖ = η·ln(1/η): the sum is off 1 by ten times that. `verify Eq/70/step`",
            Instead = "O(η·ln(1/η))/‖θ*‖.",
            Survives = "(70) at t₃ under A4, where θ is far closer than the proof shows: `verify Eq/70/at-t3`.",
        },
        new()
        {
            Title = "The threshold √η costs a logarithm",
            Workshop = "(9), (58); the last display of Lemma D.2",
            Extended = "(10), (88); the last display of Lemma C.2",
            Fails = "An error of O(η·ln(1/η)) is divided by ‖wᵢ‖. At ‖wᵢ‖ ≥ √η the quotient is O(√η·ln(1/η)). The display also puts Σa_kγ_k for γᵢ and cites (70), which is about the sum.",
            Check = "η = 10⁻⁴, constant 1: (0.01 − 0.00092)/(0.01 + 0.00092) = 0.83, against 1 − η·ln(1/η) = 0.9991.",
            Instead = "A cosine is quadratic in the transverse error: 1 − |cos| ≤ ½(‖e‖/‖wᵢ‖)² is O(η·ln²(1/η)), here 0.0042. Or bound ‖wᵢ(t₃)‖ below.",
            Survives = "(9) up to one logarithm: `verify 3.5/aligned`.",
        },
    ];
}
