namespace LabelNoise.Paper;

/// <content>What is wrong with the lemma and its proof.</content>
internal sealed partial class LemmaC1
{
    /// <inheritdoc/>
    public static IReadOnlyList<Erratum> Errata { get; } =
    [
        new()
        {
            Title = "With the proof's constant it is false until m is astronomically large",
            Workshop = "Lemma C.1, (21)",
            Extended = "Lemma B.1, (22)",
            Fails = "O(1/m) is read as 1/m, as (21) has it. The radius ¼·m^(1/12) is below the typical norm 1 until m = 4¹² = 1.7·10⁷, and the tail must beat a union over m neurons: 1 − 1/m is reached at m = 2.5·10¹⁵ for d = 7. At the C = 1.2 point, where A1 holds, Pr[B₀] is 0 for all purposes.",
            Check = "`verify C.1`",
            WithFootnote3 = "The lemma is true as printed at every width, d = 1 to 400, since the least width of A1 is above m(d): `verify C.1/footnote`",
            Instead = "m ≥ m(d); or the radius √((d + 4·ln m + 2√(2d·ln m))/d), which the Laurent–Massart bound grants with probability 1 − 1/m at every width.",
            Survives = "The lemma with either: `verify C.1/least-width C.1/least-constant`.",
            Derivation = "Lemma C.1",
        },
        new()
        {
            Title = "Neither 1 ≪ m nor A1 is enough for the proof",
            Workshop = "(19), (21)",
            Extended = "(20), (22)",
            Fails = "(19) needs 1 + m^(1/12)/(8√d) ≤ m^(1/12)/4. (21) needs 2m²·e^(−m^(1/6)/128) ≤ 1 with the Gaussian constant c/K⁴ = ½. A1 compares m with ln(1/η), not with ln m.",
            Check = "(19): m ≥ 8¹² = 6.9·10¹⁰ at d = 1, 2.1·10⁸ at d = 7; (21): m ≥ 1.1·10²⁵, whatever η is. `verify Eq/19 Eq/21`",
            WithFootnote3 = "A1 is enough for both steps, since m ≥ 10³⁶³ already at d = 1: `verify Eq/19/footnote Eq/21/footnote`",
            Instead = "A larger width, or the radius of the entry before.",
            Survives = "The amended lemma: `verify C.1/least-width`.",
        },
    ];
}
