namespace LabelNoise.Paper;

/// <summary>The parts of the statements that are numbered within.</summary>
internal static class ItemParts
{
    private static readonly string[] Growth = ["C.3/growth", "C.3/footnote/growth", "C.3/proven/growth", "C.3/proven/growth/control", "C.3/literal/growth"];

    private static readonly string[] NoGrowth = [.. Growth, "C.3/no-growth"];

    private static readonly string[] Progress = ["C.3/progress", "C.3/footnote/progress", "C.3/proven/progress", "C.3/proven/progress/control", "C.3/ladder/norm", "C.3/literal/progress"];

    private static readonly string[] Increment = ["C.3/increment", "C.3/footnote/increment", "C.3/ladder/increment", "C.3/literal/increment"];

    /// <summary>The claims of Lemma C.2 about both parts at once.</summary>
    private static readonly string[] Both =
    [
        "C.2/both", "C.2/control", "C.2/agreement", "C.2/footnote", "C.2/proven/all-steps", "C.2/proven/all-steps/control", "C.2/without", "C.2/ladder",
    ];

    /// <summary>Those of Lemma C.2.</summary>
    public static IReadOnlyList<ItemPart> OfLemmaC2 { get; } =
    [
        new("i", "the residual is O(m^(1/4))", [.. Both, "C.2/tail", "C.2/proven/residual", "C.2/exponent"]),
        new("ii", "|aᵢ(t)| ≤ m^(−1/4) for every neuron", [.. Both, "C.2/unstable", "C.2/literal/outer-weight"]),
    ];

    /// <summary>Those of Lemma C.3.</summary>
    public static IReadOnlyList<ItemPart> OfLemmaC3 { get; } =
    [
        new("1", "ΔWᵢ(j) ≤ 0 with probability ≥ 1 − ρ/m^(1/8)", NoGrowth),
        new("2", "ΔWᵢ(j) ≤ −(σ/4)² with probability ≥ ¼", Progress),
        new("3", "ΔWᵢ(j) > 0 with probability ≤ ρ/m^(1/8)", Growth),
        new("4", "ΔWᵢ(j) = O(1)", Increment),
    ];

    /// <summary>Those of Lemma 4.3 of the extended version, which has the four of Lemma C.3 in two.</summary>
    public static IReadOnlyList<ItemPart> OfLemma43 { get; } =
    [
        new("1", "(1) and (2) of Lemma C.3", [.. NoGrowth, .. Progress]),
        new("2", "(3) and (4) of Lemma C.3", [.. Growth, .. Increment]),
    ];
}
