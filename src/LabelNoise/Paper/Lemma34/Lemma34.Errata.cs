namespace LabelNoise.Paper;

/// <content>What is wrong with the lemma and its proof.</content>
internal sealed partial class Lemma34
{
    /// <inheritdoc/>
    public static IReadOnlyList<Erratum> Errata { get; } =
    [
        new()
        {
            Title = "T₂ is short by a factor η",
            Workshop = "Lemma 3.4; Lemma D.1, (56), (57)",
            Extended = "Lemma 4.5; Lemma C.1, (86), (87)",
            Fails = "In ln(1/η)/‖θ*‖ steps the growing component grows by e^(η·ln(1/η)) ≈ 1: nothing moves. The proof's exp(T₂ηM) = e·M/‖θ*‖ is wrong for the printed T₂ and for any other.",
            Check = "`verify 3.4/as-printed`: at η = 10⁻⁴ no more than half of the neurons meet the bound with constant 5.",
            WithFootnote3 = "The lemma is false, to leading order, with the printed T₂ and with ln(1/η)/(η‖θ*‖): `verify 3.4/footnote`",
            Instead = "T₂ = ln(1/η)/(η‖θ*‖), the printed time in units of the gradient flow. ⟨θ*, wᵢ⟩ is a cosine here and in (9), which should be said.",
            Survives = "The lemma for the typical neuron, see below: `verify 3.4/typical`.",
            Derivation = "Lemma 3.4",
        },
        new()
        {
            Title = "Not every neuron aligns, and the bound has another order",
            Workshop = "Lemma 3.4; Lemma D.1",
            Extended = "Lemma 4.5; Lemma C.1",
            Fails = "A neuron that starts near the decaying direction stays behind, so no constant serves all neurons. At m = 1/√η the typical 1 − |cos| is of order √η/‖θ*‖, not √η·ln(1/η).",
            Check = "`verify 3.4/every-neuron`",
            WithFootnote3 = "Neurons turn, but the typical 1 − |cos| ends at 0.57·mη/‖θ*‖: with A4 the bound would need a constant of 3·10¹³⁹ at d = 7, with ‖θ*‖ = 1 one of 1.5·10⁷: `verify 3.4/footnote`.",
            Instead = "1 − O(√η/‖θ*‖) for the typical neuron, or the printed bound with ‖θ*‖ ≥ 1/ln(1/η).",
            Survives = "The typical neuron: `verify 3.4/typical` from 10⁻² to 10⁻⁴, constant 1. At ‖θ*‖ = η^(1/8), d = 7 it ends at 0.57·η^(3/8), so that the constant 1 fails below η = 10⁻¹⁴ or so, and in the end every constant.",
            Derivation = "Lemma 3.4",
        },
        new()
        {
            Title = "An upper bound on the width is missing",
            Workshop = "Lemma 3.4; Lemma D.1",
            Extended = "Lemma 4.5; Lemma C.1",
            Fails = "Neurons grow until Σaᵢwᵢ reaches θ*. A1 bounds m from below only; for mη ≫ ‖θ*‖ the start already holds that much, and θ is at θ* before any neuron has turned.",
            Check = "`verify 3.4/wide`: η = 10⁻⁴, m = 10⁴, constant 5.",
            Instead = "m ≤ 1.76·K·‖θ*‖·ln(1/η)/√η at d = 7, for the bound with constant K. Then 1 − |cos| is 0.57·mη/‖θ*‖. With A1 and A4 nothing is left at K = 1 for η ≤ 10⁻²: this takes the place of A1.",
            Survives = "The typical neuron, below that width. At C = 1.2, where A1 to A6 hold, the lemma is false with constant 5: `verify 3.4/literal --literal`.",
            Derivation = "Lemma 3.4",
        },
        new()
        {
            Title = "Very wide networks overflow",
            Workshop = "Lemmas 3.4 and 3.5",
            Extended = "Lemmas 4.5 and 4.6",
            Fails = "Gradient descent overflows once η times the largest curvature passes 4: at m = 12(d + 2)/((d + 5)η²) from the box, 9/η² at d = 7, and at m = 6/η² from aligned weights. A1 to A6 do not exclude such widths.",
            Check = "`verify 3.4/bounded --profile deep` and `verify 3.5/converged/eta=0.1 --profile deep` have both sides.",
            Instead = "m < 2/η² serves every start in the box; m ≤ 1/η² keeps the curvature below 2/η.",
            Survives = "Lemma 3.4, which needs a far narrower network anyway; Lemma 3.5 below 6/η².",
            Derivation = "Gradient descent in very wide networks",
        },
        new()
        {
            Title = "The remainder is as large as the main term",
            Workshop = "(54)",
            Extended = "(84)",
            Fails = "In the box |ηaᵢθ*| ≤ η^(3/2)·‖θ*‖, and (54) leaves out O(η^(3/2)). Added up over the amended T₂ that is √η·ln(1/η)/‖θ*‖, larger than any neuron of the box.",
            Check = "What is really left out: −ηaᵢθ, at most mη^(5/2), and O(η^(3/2)/√n)·‖θ − θ*‖.",
            WithFootnote3 = "(54) leaves out less than 100η^(3/2) at the least width, as printed: `verify Eq/54/footnote`. Added up over T₂ that is still larger than any neuron of the box.",
            Instead = "O(mη^(5/2)) + O(η^(5/2)), carried through (I + ηM)^k and not added T₂ times.",
            Survives = "The conclusion for the typical neuron: `verify 3.4/typical`.",
        },
    ];
}
