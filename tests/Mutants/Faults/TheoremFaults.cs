namespace LabelNoise.Tests.Mutants.Faults;

/// <summary>Faults in the proved bounds of Phase I (docs/theorems.md).</summary>
internal static class TheoremFaults
{
    private const string Norms = "Observables/Exact/InitialNormWidth.cs";
    private const string Growth = "Paper/LemmaC3/LemmaC3.cs";
    private const string Floor = "Observables/Exact/ShrinkFloor.cs";
    private const string Escape = "Observables/Exact/EscapeProof.cs";
    private const string Births = "Observables/Exact/ShortBirths.cs";

    private static readonly string[] Stays = ["C.4/proven/short-neurons", "C.4/proven/below-law"];
    private static readonly string[] Leaves = ["C.4/proven/all-but-the-shortest"];

    public static IEnumerable<Mutant> All =>
    [
        new("The proved width of Lemma C.1 leaves out the union over neurons", Area.Observable, Norms, "12 * Guard", "6 * Guard"),
        new("The proved width of Lemma C.1 counts the union over neurons twice", Area.Observable, Norms, "12 * Guard", "24 * Guard"),
        new("ρ has d − 2 for d − 1", Area.Statement, Growth, "Math.Sqrt(2 * (dimension - 1) / Math.PI)", "Math.Sqrt(2.0 * (dimension - 2) / Math.PI)"),
        new("ρ has 2.6·(d − 1) for 2(d − 1)", Area.Statement, Growth, "Math.Sqrt(2 * (dimension - 1) / Math.PI)", "Math.Sqrt(2.6 * (dimension - 1) / Math.PI)"),
        new("The norm that is proved to be enough for progress is that of 2z", Area.Observable, Floor, "/ (UpperQuartile * UpperQuartile))", "/ (4 * UpperQuartile * UpperQuartile))"),
        new("The norm that is proved to be enough for progress is that of z/2", Area.Observable, Floor, "/ (UpperQuartile * UpperQuartile))", "/ (0.25 * UpperQuartile * UpperQuartile))"),
        new("The proofs' least stretch counts the energy ten times", Area.Observable, "Observables/Exact/BoostBounds.cs", "1 - (Energy * LargestStretch * LargestStretch)", "1 - (10 * Energy * LargestStretch * LargestStretch)"),
        new("The control of the proofs' constants stops where the proofs do", Area.Statement, "Paper/TheoremC4/TheoremC4.Proven.cs", "Reading.Control, 0.1)", "Reading.Control, 0.01)"),
        new("Neurons that are proved to stay are longer by 10⁵", Area.Observable, Escape, "Staying = 400", "Staying = 4e-3") { RunBy = Stays },
        new("Neurons that are proved to stay are shorter by 10⁵", Area.Observable, Escape, "Staying = 400", "Staying = 4e7") { RunBy = Stays },
        new("Neurons that are proved to leave are shorter by a factor 3", Area.Observable, Escape, "Leaving = 80", "Leaving = 240") { RunBy = Leaves },
        new("Neurons that are proved to leave are longer by a factor 4", Area.Observable, Escape, "Leaving = 80", "Leaving = 20") { RunBy = Leaves },
        new("Short births are those within 1/m of 0", Area.Observable, Births, "- width.Ln)", "- (2 * width.Ln))"),
        new("Short births are those within m^(−1/4) of 0", Area.Observable, Births, "- width.Ln)", "- (width.Ln / 2))"),
    ];
}
