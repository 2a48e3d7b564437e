namespace LabelNoise.Paper;

/// <summary>Every numbered item of both versions of the paper, in the order of the workshop version; what the extended version alone has stands where that version has it.</summary>
internal static class NumberedItems
{
    private const string Misprints = "errata.md, Misprints";

    /// <summary>All items.</summary>
    public static IReadOnlyList<NumberedItem> All { get; } = [.. Setup(), .. PhaseOne(), .. PhaseTwo(), .. Experiments(), .. Preliminaries(), .. LazyPhase(), .. Escape(), .. Oscillation(), .. Alignment(), .. Convergence()];

    private static IEnumerable<NumberedItem> Setup() =>
    [
        Known(ItemKind.Algorithm, string.Empty, "1", "label-noise SGD with replaced labels", Standing.Definition, "tests/Unit/Classification/BatchesTests.cs"),
        Known(ItemKind.Equation, "1", string.Empty, "noisy label y ± σ", Standing.Definition, "tests/Unit/Dynamics/UpdateRuleTests.cs"),
        Known(ItemKind.Equation, "2", "1", "squared loss on a noisy label", Standing.Definition, "tests/Unit/Dynamics/UpdateRuleTests.cs"),
        Known(ItemKind.Equation, string.Empty, "2", "the two-layer linear network", Standing.Definition, "tests/Unit/Dynamics/UpdateRuleTests.cs"),
        Known(ItemKind.Equation, "3", "3", "update of label-noise SGD", Standing.False, "errata.md, Setup and Condition 3.1"),
        Known(ItemKind.Equation, "4", "4", "loss of one step's sample", Standing.Definition, "tests/Unit/Dynamics/UpdateRuleTests.cs"),
        Known(ItemKind.Equation, string.Empty, "5", "NTK initialisation of both layers", Standing.Misprint, "tests/Unit/Simulation/InitialLawTests.cs"),
        Known(ItemKind.Footnote, "2", "2", "the interpolator has loss 0", Standing.Misprint, Misprints),
        Known(ItemKind.Table, string.Empty, "1", "summary of the two phases", Standing.False, "statements.md: C.3, C.4, 3.4 and 3.5"),
        Known(ItemKind.Condition, "3.1", "1", "the six conditions on width, rate, data", Standing.Definition, "tests/Unit/Model/Condition31Tests.cs"),
        Known(ItemKind.Condition, "A1", "A1", "the width is large enough", Standing.Misprint, "errata.md, Setup and Condition 3.1"),
        Known(ItemKind.Condition, "A2", "A2", "the learning rate is small enough", Standing.False, "`conditions --dimension 1`"),
        Known(ItemKind.Condition, "A3", "A3", "there are enough training samples", Standing.Misprint, "errata.md, Setup and Condition 3.1"),
        Known(ItemKind.Condition, "A4", "A4", "the interpolator is short", Standing.Gap, "errata.md, Lemma C.2: the proof uses another exponent"),
        Known(ItemKind.Condition, "A5", "A5", "inputs have norm at most C_data", Standing.Definition, "tests/Unit/Model/Condition31Tests.cs"),
        Known(ItemKind.Condition, "A6", "A6", "the dimension is large enough", Standing.Gap, "errata.md, Lemma C.3: four times too weak for (44)"),
        Known(ItemKind.Footnote, "3", "3", "how large C must be", Standing.False, "tests/Unit/Model/Condition31Tests.cs"),
    ];

    private static IEnumerable<NumberedItem> PhaseOne() =>
    [
        Known(ItemKind.Definition, "3.1", "4.1", "the lazy regime", Standing.Definition, "tests/Unit/Observables/LazyRegimeTests.cs"),
        Of<TheoremC4>(ItemKind.Theorem, "3.2", "4.2", "all neurons leave the lazy regime"),
        Of<LemmaC3>(ItemKind.Lemma, string.Empty, "4.3", "a lazy neuron shrinks at each step"),
        Known(ItemKind.Equation, "5", "6", "first layer under an oscillating second", Standing.Misprint, Misprints),
        Known(ItemKind.Equation, "6", "7", "three-state chain of the second layer", Standing.Definition, "tests/Unit/Simulation/OscillationProcessTests.cs"),
        Of<Lemma33>(ItemKind.Lemma, "3.3", "4.4", "the oscillation shrinks the first layer"),
        Of<Lemma33>(ItemKind.Equation, "7", "8", "mean squared norm at most √η"),
        Known(ItemKind.Footnote, "4", "4", "what the expectation is over", Standing.Misprint, Misprints),
    ];

    private static IEnumerable<NumberedItem> PhaseTwo() =>
    [
        Of<Lemma34>(ItemKind.Lemma, "3.4", "4.5", "neurons align with θ* within T₂"),
        Of<Lemma34>(ItemKind.Equation, "8", "9", "lower bound on |cos| at t₂"),
        Of<Lemma35>(ItemKind.Lemma, "3.5", "4.6", "aligned neurons converge to θ*"),
        Of<Lemma35>(ItemKind.Equation, "9", "10", "lower bound on |cos| at t₃"),
    ];

    private static IEnumerable<NumberedItem> Experiments() =>
    [
        Known(ItemKind.Figure, string.Empty, "1", "label noise generalises better, sparser", Standing.NotChecked, "`verify Fig.2/test-loss Fig.2/sparsity`, on smaller networks"),
        Of<TwoPhases>(ItemKind.Figure, "1", "2", "norms fall, then the alignment rises"),
        Of<LazyOrRich>(ItemKind.Figure, "2", "3", "label noise on real images"),
        Of<SharpnessAware>(ItemKind.Figure, string.Empty, "4", "SAM has the two phases"),
        Of<LazyOrRich>(ItemKind.Figure, string.Empty, "5", "SAM on real images"),
        Of<AlternatingNoise>(ItemKind.Figure, string.Empty, "6", "noise switched on and off by turns"),
    ];

    private static IEnumerable<NumberedItem> Preliminaries() =>
    [
        Known(ItemKind.Definition, "B.1", "A.1", "sub-exponential random variables", Standing.Definition, string.Empty),
        Known(ItemKind.Lemma, "B.2", "A.2", "sums of squares are sub-exponential", Standing.True, "tests/Unit/Paper/PreliminariesTests.cs"),
        Known(ItemKind.Corollary, "B.3", "A.3", "sums of products are sub-exponential", Standing.Misprint, "tests/Unit/Paper/PreliminariesTests.cs"),
        Known(ItemKind.Lemma, "B.4", "A.4", "tail of a sub-exponential variable", Standing.True, "tests/Unit/Paper/PreliminariesTests.cs"),
        Known(ItemKind.Equation, "10", "11", "that tail", Standing.True, "tests/Unit/Paper/PreliminariesTests.cs"),
        Known(ItemKind.Lemma, "B.5", "A.5", "norms of random vectors concentrate", Standing.True, "tests/Unit/Paper/PreliminariesTests.cs, Gaussian coordinates"),
        Known(ItemKind.Equation, "11", "12", "that concentration", Standing.Misprint, Misprints),
        Known(ItemKind.Lemma, "B.6", "A.6", "Chernoff's bound", Standing.False, "tests/Unit/Paper/PreliminariesTests.cs: errata.md, Preliminaries"),
        Known(ItemKind.Equation, "12", "13", "that bound", Standing.False, "tests/Unit/Paper/PreliminariesTests.cs: errata.md, Preliminaries"),
    ];

    private static IEnumerable<NumberedItem> LazyPhase() =>
    [
        Known(ItemKind.Equation, "13–14", "14–15", "gradients in wᵢ and aᵢ", Standing.True, "tests/Unit/Dynamics/UpdateRuleTests.cs"),
        Known(ItemKind.Equation, "15–16", "16–17", "one step in W and in a", Standing.True, "tests/Unit/Dynamics/UpdateRuleTests.cs"),
        Of<LemmaC1>(ItemKind.Lemma, "C.1", "B.1", "initial neurons are short"),
        Known(ItemKind.Equation, "17–18", "18–19", "one initial norm concentrates", Standing.True, "by Lemma B.5"),
        Known(ItemKind.Equation, "19", "20", "one initial neuron is short", Standing.Gap, "errata.md, Lemma C.1"),
        Known(ItemKind.Equation, "20", "21", "union over the neurons", Standing.True, "by (19)"),
        Known(ItemKind.Equation, "21", "22", "its probability is at most 1/m", Standing.Gap, "errata.md, Lemma C.1"),
        Of<LemmaC2>(ItemKind.Lemma, "C.2", "B.2", "residuals and outer weights stay small"),
        Known(ItemKind.Equation, "22–23", "23–24", "mean and variance at initialisation", Standing.True, "by independence"),
        Known(ItemKind.Equation, "24–26", "25–27", "sizes at step 0", Standing.Misprint, Misprints),
        Known(ItemKind.Equation, "27–28", "28–29", "outer weights as a supermartingale", Standing.False, "errata.md, Lemma C.2"),
        Known(ItemKind.Equation, "29–31", "30–32", "Azuma's inequality for outer weights", Standing.Gap, "errata.md, Lemma C.2"),
        Known(ItemKind.Equation, "32", "33", "change of θ in the lazy regime", Standing.Gap, "errata.md, Lemma C.2"),
    ];

    private static IEnumerable<NumberedItem> Escape() =>
    [
        Known(ItemKind.Equation, "33–34", "34–35", "one step of one neuron", Standing.True, "tests/Unit/Dynamics/UpdateRuleTests.cs"),
        Known(ItemKind.Equation, "35–37", "36–38", "squared norm after one step", Standing.True, "tests/Unit/Observables/NeuronIncrementTests.cs"),
        Known(ItemKind.Equation, "38", "39", "squared norm after T steps", Standing.True, "tests/Unit/Observables/NormIdentityTests.cs"),
        Known(ItemKind.Equation, "39", "40", "summation by parts", Standing.True, "tests/Unit/Observables/NormIdentityTests.cs"),
        Known(ItemKind.Equation, "40", "41", "the same, squares collected", Standing.Misprint, Misprints),
        Known(ItemKind.Equation, "41", "42", "squared norm by the increments ΔWᵢ", Standing.True, "tests/Unit/Observables/NormIdentityTests.cs"),
        Of<LemmaC3>(ItemKind.Lemma, "C.3", "B.3", "a lazy neuron shrinks at each step"),
        Known(ItemKind.Equation, "42", "43", "when a neuron grows", Standing.True, "tests/Unit/Observables/NeuronIncrementTests.cs"),
        Known(ItemKind.Equation, "43", "44", "that as a band on the sphere", Standing.True, "tests/Unit/Numerics/SphereCapTests.cs"),
        Known(ItemKind.Equation, "44", "45", "typical size of an input", Standing.Gap, "errata.md, Lemma C.3"),
        Of<TheoremC4>(ItemKind.Theorem, "C.4", "B.4", "all neurons leave the lazy regime"),
        Known(ItemKind.Equation, "45", "46", "bound on an initial norm", Standing.Gap, "errata.md, Theorem C.4"),
        Known(ItemKind.Equation, "46", "47", "mean number of shrinking steps", Standing.Gap, "errata.md, Theorem C.4"),
    ];

    private static IEnumerable<NumberedItem> Oscillation() =>
    [
        Known(ItemKind.Algorithm, string.Empty, "2", "the name of (48) to (51)", Standing.Definition, "tests/Unit/Simulation/OscillationProcessTests.cs"),
        Known(ItemKind.Equation, string.Empty, "48–51", "three-state chain and its start", Standing.Definition, "tests/Unit/Simulation/OscillationProcessTests.cs"),
        Known(ItemKind.Equation, string.Empty, "52", "‖a‖² by the law of large numbers", Standing.NotChecked, "its formula is missing from the text at hand"),
        Known(ItemKind.Lemma, string.Empty, "B.5", "a mean under the chain", Standing.NotChecked, "its formula is missing from the text at hand"),
        Known(ItemKind.Equation, string.Empty, "53–59", "that lemma and its proof", Standing.NotChecked, "formulas are missing from the text at hand"),
        Known(ItemKind.Equation, string.Empty, "60–67", "steps of the squared norm", Standing.NotChecked, "their outcome is: tests/Unit/Observables/OscillationMomentsTests.cs"),
        Known(ItemKind.Lemma, string.Empty, "B.6", "the chain's values are uncorrelated", Standing.Gap, "errata.md, Lemma 3.3: `verify 3.3/uncorrelated`"),
        Known(ItemKind.Equation, string.Empty, "68", "that lemma", Standing.Gap, "errata.md, Lemma 3.3: `verify 3.3/uncorrelated`"),
        Of<Lemma33>(ItemKind.Lemma, string.Empty, "B.7", "the oscillation shrinks the first layer"),
        Of<Lemma33>(ItemKind.Equation, string.Empty, "69", "mean squared norm at most √η"),
        Known(ItemKind.Equation, string.Empty, "70–76", "proof by contradiction", Standing.NotChecked, "its outcome is: tests/Unit/Observables/OscillationMomentsTests.cs"),
    ];

    private static IEnumerable<NumberedItem> Alignment() =>
    [
        Known(ItemKind.Equation, "47–50", "77–80", "gradient descent, neuron by neuron", Standing.Misprint, "tests/Unit/Dynamics/UpdateRuleTests.cs; " + Misprints),
        Known(ItemKind.Equation, "51", "81", "Σ̂ is near the identity", Standing.True, "law of large numbers"),
        Known(ItemKind.Equation, "52", "82", "step of wᵢ with Σ̂", Standing.Misprint, Misprints),
        Known(ItemKind.Equation, "53", "83", "step of wᵢ with Σ̂ = I", Standing.True, "tests/Unit/Dynamics/UpdateRuleTests.cs"),
        Known(ItemKind.Equation, "54", "84", "the step linearised at 0", Standing.Gap, "errata.md, Lemma 3.4"),
        Known(ItemKind.Equation, "55", "85", "eigenvalues of the linear map", Standing.True, "growth and decay: tests/Unit/Paper/AlignedDescentTests.cs"),
        Of<Lemma34>(ItemKind.Lemma, "D.1", "C.1", "neurons align with θ* within T₂"),
        Of<Lemma34>(ItemKind.Equation, "56", "86", "lower bound on |cos| at t₂"),
        Known(ItemKind.Equation, "57", "87", "wᵢ after T₂ steps", Standing.False, "errata.md, Lemma 3.4"),
    ];

    private static IEnumerable<NumberedItem> Convergence() =>
    [
        Of<Lemma35>(ItemKind.Lemma, "D.2", "C.2", "aligned neurons converge to θ*"),
        Of<Lemma35>(ItemKind.Equation, "58", "88", "lower bound on |cos| at t₃"),
        Known(ItemKind.Equation, "59–61", "89–91", "step of an aligned neuron", Standing.Misprint, Misprints),
        Known(ItemKind.Equation, "62", "92", "θ of aligned neurons", Standing.True, "tests/Unit/Paper/AlignedDescentTests.cs"),
        Known(ItemKind.Equation, "63–65", "93–95", "step of θ − θ*", Standing.Gap, "errata.md, Lemma 3.5"),
        Known(ItemKind.Equation, "66", "96", "size of θ at t₂", Standing.Gap, "errata.md, Lemma 3.5"),
        Known(ItemKind.Equation, "67", "97", "step of ‖θ − θ*‖", Standing.Misprint, Misprints),
        Known(ItemKind.Equation, "68–69", "98–99", "decay of ‖θ − θ*‖", Standing.Gap, "errata.md, Lemma 3.5"),
        Known(ItemKind.Equation, "70", "100", "θ is near θ* at t₃", Standing.Gap, "`verify 3.5/converged`"),
    ];

    private static NumberedItem Of<TItem>(ItemKind kind, string workshop, string extended, string what)
        where TItem : IPaperItem => new(kind, workshop, extended, what) { Statement = TItem.Statement };

    private static NumberedItem Known(ItemKind kind, string workshop, string extended, string what, Standing standing, string pointer) =>
        new(kind, workshop, extended, what) { Standing = standing, Pointer = pointer };
}
