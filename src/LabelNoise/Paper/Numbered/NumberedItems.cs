namespace LabelNoise.Paper;

/// <summary>Every numbered item of both versions of the paper, in the order of the workshop version; what the extended version alone has stands where that version has it.</summary>
internal static class NumberedItems
{
    private const string Misprints = "errata.md, Misprints";

    private const string Misprint = "misprint";

    private const string Lost = "its formula is lost in the text at hand, and what is checked is read from its words";

    private const string Unnamed = "it names no value of its constant, and what is checked has that of Gaussian coordinates";

    /// <summary>Condition 3.1 at the C of footnote 3 for d = 7.</summary>
    private const string AtFootnote3 = "`conditions --dimension 7 --constant 6.4e10 --input-bound 90`";

    /// <summary>All items.</summary>
    public static IReadOnlyList<NumberedItem> All { get; } = [.. Setup(), .. PhaseOne(), .. PhaseTwo(), .. Experiments(), .. Preliminaries(), .. LazyPhase(), .. Escape(), .. Oscillation(), .. Alignment(), .. Convergence()];

    private static IEnumerable<NumberedItem> Setup() =>
    [
        Known(ItemKind.Footnote, "1", string.Empty, "the marks beside the authors' names", Standing.Definition, string.Empty),
        Known(ItemKind.Algorithm, string.Empty, "1", "label-noise SGD with replaced labels", Standing.Definition, "experiments-images.md, Setting"),
        Known(ItemKind.Equation, "1", string.Empty, "noisy label y ± σ", Standing.Definition, "`verify Eq/13/`"),
        Known(ItemKind.Equation, "2", "1", "squared loss on a noisy label", Standing.Definition, "`verify Eq/13/`"),
        Known(ItemKind.Equation, string.Empty, "2", "the two-layer linear network", Standing.Definition, "`verify Eq/3/theta`"),
        By<Equations>(ItemKind.Equation, "3", "3", "update of label-noise SGD", "Eq/3/"),
        Known(ItemKind.Equation, "4", "4", "loss of one step's sample", Standing.Definition, "`verify Eq/15/`"),
        Known(ItemKind.Equation, string.Empty, "5", "NTK initialisation of both layers", Standing.Misprint, "errata.md, Misprints: the law by `verify Eq/24/agreement`"),
        Known(ItemKind.Footnote, "2", "2", "the interpolator has loss 0", Standing.Misprint, Misprints),
        Known(ItemKind.Table, string.Empty, "1", "summary of the two phases", Standing.False, "statements.md, `list C.3 C.4 3.4 3.5`"),
        Known(ItemKind.Condition, "3.1", "1", "the six conditions on width, rate, data", Standing.Definition, "`conditions`"),
        Known(ItemKind.Condition, "A1", "A1", "the width is large enough", Standing.Misprint, "errata.md, Setup and Condition 3.1"),
        Known(ItemKind.Condition, "A2", "A2", "the learning rate is small enough", Standing.OutOfReach, AtFootnote3),
        Known(ItemKind.Condition, "A3", "A3", "there are enough training samples", Standing.Misprint, "errata.md, Setup and Condition 3.1"),
        Known(ItemKind.Condition, "A4", "A4", "the interpolator is short", Standing.Gap, "errata.md, Lemma C.2: the proof uses another exponent"),
        Known(ItemKind.Condition, "A5", "A5", "inputs have norm at most C_data", Standing.Definition, "`conditions --input-bound 8.2`"),
        Known(ItemKind.Condition, "A6", "A6", "the dimension is large enough", Standing.Gap, "errata.md, Lemma C.3: four times too weak for (44), `verify Eq/44/half`"),
        Known(ItemKind.Footnote, "3", "3", "how large C must be", Standing.OutOfReach, $"{AtFootnote3}; the claims at it are `verify \"*footnote\"`, and conditions.md lists them"),
    ];

    private static IEnumerable<NumberedItem> PhaseOne() =>
    [
        By<Equations>(ItemKind.Definition, "3.1", "4.1", "the lazy regime", "Eq/3.1/"),
        Of<TheoremC4>(ItemKind.Theorem, "3.2", "4.2", "all neurons leave the lazy regime"),
        Of<LemmaC3>(ItemKind.Lemma, string.Empty, "4.3", "a lazy neuron shrinks at each step") with { Parts = ItemParts.OfLemma43 },
        By<Equations>(ItemKind.Equation, "5", "6", "first layer under an oscillating second", "Eq/5/") with { Slip = Misprint },
        By<Equations>(ItemKind.Equation, "6", "7", "three-state chain of the second layer", "Eq/6/"),
        Of<Lemma33>(ItemKind.Lemma, "3.3", "4.4", "the oscillation shrinks the first layer"),
        Of<Lemma33>(ItemKind.Equation, "7", "8", "mean squared norm at most √η"),
        By<Equations>(ItemKind.Footnote, "4", "4", "what the expectation of (7) is over", "Eq/note4/") with { Slip = Misprint },
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
        Known(ItemKind.Figure, string.Empty, "1", "label noise generalises better, sparser", Standing.NotChecked, "no ResNet-18 is trained; two-layer networks: `verify Fig.2/test-loss Fig.2/sparsity`"),
        Of<TwoPhases>(ItemKind.Figure, "1", "2", "norms fall, then the alignment rises"),
        Of<LazyOrRich>(ItemKind.Figure, "2", "3", "label noise on real images"),
        Of<SharpnessAware>(ItemKind.Figure, string.Empty, "4", "SAM has the two phases"),
        Of<LazyOrRich>(ItemKind.Figure, string.Empty, "5", "SAM on real images"),
        Of<AlternatingNoise>(ItemKind.Figure, string.Empty, "6", "noise switched on and off by turns"),
    ];

    private static IEnumerable<NumberedItem> Preliminaries() =>
    [
        Known(ItemKind.Footnote, "5", "1", "what the rich regime is called", Standing.Definition, "`verify Eq/3.1/`: the lazy regime, which it leaves"),
        Known(ItemKind.Definition, "B.1", "A.1", "sub-exponential random variables", Standing.Definition, string.Empty),
        By<Preliminaries>(ItemKind.Lemma, "B.2", "A.2", "sums of squares are sub-exponential", "B/B.2/"),
        By<Preliminaries>(ItemKind.Corollary, "B.3", "A.3", "sums of products are sub-exponential", "B/B.3/") with { Slip = "misprint in a display of its proof" },
        By<Preliminaries>(ItemKind.Lemma, "B.4", "A.4", "tail of a sub-exponential variable", "B/B.4/"),
        By<Preliminaries>(ItemKind.Equation, "10", "11", "tail of a sub-exponential variable", "B/B.4/"),
        By<Preliminaries>(ItemKind.Lemma, "B.5", "A.5", "norms of random vectors concentrate", "B/B.5/", Unnamed),
        By<Preliminaries>(ItemKind.Equation, "11", "12", "norms of random vectors concentrate", "B/B.5/", Unnamed),
        By<Preliminaries>(ItemKind.Lemma, "B.6", "A.6", "Chernoff's bound", "B/B.6/"),
        By<Preliminaries>(ItemKind.Equation, "12", "13", "Chernoff's bound", "B/B.6/"),
    ];

    private static IEnumerable<NumberedItem> LazyPhase() =>
    [
        By<Equations>(ItemKind.Equation, "13–14", "14–15", "gradients in wᵢ and aᵢ", "Eq/13/"),
        By<Equations>(ItemKind.Equation, "15–16", "16–17", "one step in W and in a", "Eq/15/"),
        Of<LemmaC1>(ItemKind.Lemma, "C.1", "B.1", "initial neurons are short"),
        By<Equations>(ItemKind.Equation, "17–18", "18–19", "one initial norm concentrates", "Eq/17/"),
        By<Equations>(ItemKind.Equation, "19", "20", "one initial neuron is short", "Eq/19/"),
        By<Equations>(ItemKind.Equation, "20", "21", "union over the initial norms", "Eq/20/"),
        By<Equations>(ItemKind.Equation, "21", "22", "Pr[an initial neuron is long] ≤ 1/m", "Eq/21/"),
        Of<LemmaC2>(ItemKind.Lemma, "C.2", "B.2", "residuals and outer weights stay small") with { Parts = ItemParts.OfLemmaC2 },
        By<Equations>(ItemKind.Equation, "22–23", "23–24", "mean and variance at initialisation", "Eq/22/"),
        By<Equations>(ItemKind.Equation, "24", "25", "size of θ at step 0", "Eq/24/"),
        By<Equations>(ItemKind.Equation, "25", "26", "size of an outer weight at step 0", "Eq/25/"),
        By<Equations>(ItemKind.Equation, "26", "27", "union over the outer weights", "Eq/26/"),
        By<Equations>(ItemKind.Equation, "27", "28", "mean step of an outer weight", "Eq/27/"),
        By<Equations>(ItemKind.Equation, "28", "29", "an outer weight's distance as a supermartingale", "Eq/28/"),
        By<Equations>(ItemKind.Equation, "29", "30", "Azuma's inequality for the distance of (28)", "Eq/29/"),
        By<Equations>(ItemKind.Equation, "30", "31", "Azuma's inequality for outer weights", "Eq/30/"),
        By<Equations>(ItemKind.Equation, "31", "32", "outer weights stay below m^(−1/4)", "Eq/31/"),
        By<Equations>(ItemKind.Equation, "32", "33", "change of θ in the lazy regime", "Eq/32/"),
    ];

    private static IEnumerable<NumberedItem> Escape() =>
    [
        By<Equations>(ItemKind.Equation, "33–34", "34–35", "one step of one neuron", "Eq/33/"),
        By<Equations>(ItemKind.Equation, "35–37", "36–38", "squared norm after one step", "Eq/35/"),
        By<Equations>(ItemKind.Equation, "38", "39", "squared norm after T steps", "Eq/38/"),
        By<Equations>(ItemKind.Equation, "39", "40", "summation by parts", "Eq/39/"),
        By<Equations>(ItemKind.Equation, "40", "41", "summation by parts, squares collected", "Eq/40/") with { Slip = Misprint },
        By<Equations>(ItemKind.Equation, "41", "42", "squared norm by the increments ΔWᵢ", "Eq/41/"),
        Of<LemmaC3>(ItemKind.Lemma, "C.3", "B.3", "a lazy neuron shrinks at each step") with { Parts = ItemParts.OfLemmaC3 },
        By<Equations>(ItemKind.Equation, "42", "43", "when a neuron grows", "Eq/42/"),
        By<Equations>(ItemKind.Equation, "43", "44", "growth of a neuron: a band of inputs", "Eq/43/"),
        By<Equations>(ItemKind.Equation, "44", "45", "typical size of an input", "Eq/44/"),
        Of<TheoremC4>(ItemKind.Theorem, "C.4", "B.4", "all neurons leave the lazy regime"),
        By<Equations>(ItemKind.Equation, "45", "46", "bound on an initial norm", "Eq/45/"),
        By<Equations>(ItemKind.Equation, "46", "47", "mean number of shrinking steps", "Eq/46/"),
    ];

    private static IEnumerable<NumberedItem> Oscillation() =>
    [
        Known(ItemKind.Algorithm, string.Empty, "2", "the name of (48) to (51)", Standing.Definition, "`list Eq/x48/`"),
        By<Equations>(ItemKind.Equation, string.Empty, "48–51", "three-state chain and its start", "Eq/x48/"),
        By<Equations>(ItemKind.Equation, string.Empty, "52", "‖a‖² by the law of large numbers", "Eq/x52/", Lost),
        By<Equations>(ItemKind.Lemma, string.Empty, "B.5", "a mean under the chain, as read", "Eq/B.5/", Lost),
        By<Equations>(ItemKind.Equation, string.Empty, "53–59", "Lemma B.5 and its proof, as read", "Eq/x53/", Lost),
        By<Equations>(ItemKind.Equation, string.Empty, "60–67", "steps of the squared norm, as read", "Eq/x60/", Lost),
        By<Equations>(ItemKind.Lemma, string.Empty, "B.6", "the chain's values are uncorrelated", "Eq/B.6/"),
        By<Lemma33>(ItemKind.Equation, string.Empty, "68", "the chain's values are uncorrelated", "3.3/uncorrelated/", Lost),
        Of<Lemma33>(ItemKind.Lemma, string.Empty, "B.7", "the oscillation shrinks the first layer"),
        Of<Lemma33>(ItemKind.Equation, string.Empty, "69", "mean squared norm at most √η"),
        By<Equations>(ItemKind.Equation, string.Empty, "70–76", "Lemma B.7 by contradiction, as read", "Eq/x70/"),
    ];

    private static IEnumerable<NumberedItem> Alignment() =>
    [
        By<Equations>(ItemKind.Equation, "47–48", "77–78", "gradients in wᵢ and aᵢ", "Eq/47/") with { Slip = Misprint },
        By<Equations>(ItemKind.Equation, "49–50", "79–80", "gradient descent, neuron by neuron", "Eq/49/") with { Slip = Misprint },
        By<Equations>(ItemKind.Equation, "51", "81", "Σ̂ is near the identity", "Eq/51/"),
        By<Equations>(ItemKind.Equation, "52", "82", "step of wᵢ with Σ̂", "Eq/52/") with { Slip = Misprint },
        By<Equations>(ItemKind.Equation, "53", "83", "step of wᵢ with Σ̂ = I", "Eq/53/"),
        By<Equations>(ItemKind.Equation, "54", "84", "the step linearised at 0", "Eq/54/"),
        By<Equations>(ItemKind.Equation, "55", "85", "eigenvalues of the linear map", "Eq/55/"),
        Of<Lemma34>(ItemKind.Lemma, "D.1", "C.1", "neurons align with θ* within T₂"),
        Of<Lemma34>(ItemKind.Equation, "56", "86", "lower bound on |cos| at t₂"),
        By<Equations>(ItemKind.Equation, "57", "87", "wᵢ after T₂ steps", "Eq/57/"),
    ];

    private static IEnumerable<NumberedItem> Convergence() =>
    [
        Of<Lemma35>(ItemKind.Lemma, "D.2", "C.2", "aligned neurons converge to θ*"),
        By<Equations>(ItemKind.Equation, "58", "88", "lower bound on |cos| at t₃", "Eq/58/"),
        By<Equations>(ItemKind.Equation, "59–61", "89–91", "step of an aligned neuron", "Eq/59/") with { Slip = Misprint },
        By<Equations>(ItemKind.Equation, "62", "92", "θ of aligned neurons", "Eq/62/"),
        By<Equations>(ItemKind.Equation, "63–65", "93–95", "step of θ − θ*", "Eq/63/"),
        By<Equations>(ItemKind.Equation, "66", "96", "size of θ at t₂", "Eq/66/"),
        By<Equations>(ItemKind.Equation, "67", "97", "step of ‖θ − θ*‖", "Eq/67/"),
        By<Equations>(ItemKind.Equation, "68", "98", "decay of ‖θ − θ*‖ at each step", "Eq/68/"),
        By<Equations>(ItemKind.Equation, "69", "99", "‖θ − θ*‖ at t₃", "Eq/69/"),
        By<Equations>(ItemKind.Equation, "70", "100", "Σaᵢγᵢ is near 1 at t₃", "Eq/70/"),
    ];

    private static NumberedItem Of<TItem>(ItemKind kind, string workshop, string extended, string what)
        where TItem : IPaperItem => new(kind, workshop, extended, what) { Statement = TItem.Statement };

    /// <summary>An item with claims of its own, whose identifiers begin with a prefix.</summary>
    private static NumberedItem By<TItem>(ItemKind kind, string workshop, string extended, string what, string prefix, string undecided = "")
        where TItem : IPaperItem => new(kind, workshop, extended, what) { Statement = TItem.Statement, ClaimPrefix = prefix, Undecided = undecided };

    private static NumberedItem Known(ItemKind kind, string workshop, string extended, string what, Standing standing, string pointer) =>
        new(kind, workshop, extended, what) { Standing = standing, Pointer = pointer };
}
