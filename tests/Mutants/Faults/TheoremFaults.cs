namespace LabelNoise.Tests.Mutants.Faults;

/// <summary>Faults in the proved bounds of Phase I (docs/theorems.md).</summary>
internal static class TheoremFaults
{
    private const string Norms = "Observables/Exact/InitialNormWidth.cs";
    private const string Growth = "Paper/LemmaC3/LemmaC3.cs";
    private const string Floor = "Observables/Exact/ShrinkFloor.cs";
    private const string Escape = "Observables/Exact/EscapeProof.cs";
    private const string Births = "Observables/Exact/ShortBirths.cs";
    private const string Residual = "Observables/Exact/ResidualProof.cs";

    private static readonly string[] Bounds = ["C.2/proven/all-steps"];
    private static readonly string[] Within = ["C.2/proven/residual"];
    private static readonly string[] Stays = ["C.4/proven/short-neurons", "C.4/proven/below-law"];
    private static readonly string[] Leaves = ["C.4/proven/all-but-the-shortest"];

    public static IEnumerable<Mutant> All =>
    [
        new("The proved width of Lemma C.1 leaves out the union over neurons", Area.Observable, Norms, "12 * (Enclosure)", "6 * (Enclosure)"),
        new("The proved width of Lemma C.1 counts the union over neurons twice", Area.Observable, Norms, "12 * (Enclosure)", "24 * (Enclosure)"),
        new("ρ has d − 2 for d − 1", Area.Statement, Growth, "Enclosure.Sqrt(2 * (dimension - 1) / Enclosure.Pi)", "Enclosure.Sqrt(2 * (dimension - 2) / Enclosure.Pi)"),
        new("ρ has 2.6·(d − 1) for 2(d − 1)", Area.Statement, Growth, "Enclosure.Sqrt(2 * (dimension - 1) / Enclosure.Pi)", "Enclosure.Sqrt(2.6 * (dimension - 1) / Enclosure.Pi)"),
        new("The norm that is proved to be enough for progress is that of 2z", Area.Observable, Floor, "/ SquaredQuartile)", "/ (4 * SquaredQuartile))"),
        new("The norm that is proved to be enough for progress is that of z/2", Area.Observable, Floor, "/ SquaredQuartile)", "/ (0.25 * SquaredQuartile))"),
        new("The proofs' least stretch counts the energy ten times", Area.Observable, "Observables/Exact/BoostBounds.cs", "1 - (Energy * LargestStretch * LargestStretch)", "1 - (10 * Energy * LargestStretch * LargestStretch)"),
        new("The control of the proofs' constants stops where the proofs do", Area.Statement, "Paper/TheoremC4/TheoremC4.Proven.cs", "not 0.01\"), 0.1)", "not 0.01\"), 0.01)"),
        new("Neurons that are proved to stay are longer by 10⁵", Area.Observable, Escape, "Staying = 400", "Staying = 4e-3") { RunBy = Stays },
        new("Neurons that are proved to stay are shorter by 10⁵", Area.Observable, Escape, "Staying = 400", "Staying = 4e7") { RunBy = Stays },
        new("Neurons that are proved to leave are shorter by a factor 3", Area.Observable, Escape, "Leaving = 80", "Leaving = 240") { RunBy = Leaves },
        new("Neurons that are proved to leave are longer by a factor 4", Area.Observable, Escape, "Leaving = 80", "Leaving = 20") { RunBy = Leaves },
        new("The residual's bound at all steps has no steps", Area.Observable, Residual, "(Recursion.Drift * Horizon);", "Recursion.Drift;") { RunBy = Within },
        new("The residual's bound at one step is that at T of them", Area.Observable, Residual, "Pow(Recursion.Stationary / probability,", "Pow(Recursion.Stationary * Horizon / probability,") { RunBy = Within },
        new("The residual's proof has a T₁ of order m²", Area.Observable, Residual, "width * Enclosure.Sqrt(width)", "width * width") { RunBy = Bounds },
        new("The start's singular values are within m^(1/4) of √m", Area.Observable, Residual, "Enclosure.Log(2 * Width))) / _root", "Enclosure.Log(2 * Width))) / Enclosure.Sqrt(_root)") { RunBy = Bounds },
        new("The control of the residual's proof has its order", Area.Statement, "Paper/LemmaC2/LemmaC2.Proven.cs", "\"with moments of order 8\"), 4)", "\"with moments of order 8\"), 6)") { RunBy = Bounds },
        new("The proof at d = 1 has 0.7 for the share of outer weights within 1/√m", Area.Observable, "Observables/Exact/OneDimensionConstants.cs", "yield return Of(0.68) /", "yield return Of(0.7) /"),
        new("The neuron that stays at d = 1 is born as far as 0.9/√m away", Area.Observable, "Observables/Exact/OneDimensionConstants.cs", "yield return Of(0.82) +", "yield return Of(0.9) +"),
        new("The control of the constants at d = 1 has the |θ| of the proof", Area.Statement, "Paper/TheoremC4/TheoremC4.Proven.cs", "not m/100\"), 0.02)", "not m/100\"), 0.01)"),
        new("The outer coefficients of long neurons are twice as large", Area.Observable, "Observables/Exact/EscapeConstants.cs", "Enclosure.WholePower(1 + (Of(1.01) * WidthTo(-0.75)), 2)", "Enclosure.WholePower(2 + (Of(1.01) * WidthTo(-0.75)), 2)"),
        new("Short births are those within 1/m of 0", Area.Observable, Births, "dimension / width;", "dimension / ((Enclosure)width * width);"),
        new("Short births are those within m^(−1/4) of 0", Area.Observable, Births, "dimension / width;", "dimension / Enclosure.Sqrt(width);"),
    ];
}
