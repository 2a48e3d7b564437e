namespace LabelNoise.Tests.Mutants.Faults;

/// <summary>Faults in what the equations of Lemma C.3 and Theorem C.4 are checked by, and in the sizes that the theorem is claimed at.</summary>
internal static class EscapeFaults
{
    private const string Identities = "Observables/StepIdentities.cs";
    private const string Length = "Observables/Exact/GaussianLength.cs";
    private const string Density = "Observables/Exact/SphereDensity.cs";
    private const string Count = "Observables/Exact/ShrinkingSteps.cs";
    private const string Lengths = "Paper/Equations/LengthEquations.cs";
    private const string Bands = "Paper/Equations/BandEquations.cs";
    private const string Steps = "Paper/Equations/EscapeEquations.cs";
    private const string Trials = "Paper/Equations/EscapeStepTrials.cs";
    private const string Sizes = "Paper/TheoremC4/EscapeSizes.cs";
    private const string Exits = "Paper/TheoremC4/EscapeTrials.cs";

    public static IEnumerable<Mutant> All => [.. OfNorms, .. OfLengths, .. OfSteps, .. OfSizes];

    private static IEnumerable<Mutant> OfNorms =>
    [
        new("The step of wᵢ lacks aᵢ", Area.Observable, Identities, "missed += Square(change + (c * a * _input[k]))", "missed += Square(change + (c * _input[k]))"),
        new("The squared norm after a step subtracts the square of the move", Area.Observable, Identities, "next - norm + cross - push", "next - norm + cross + push"),
        new("The sum of steps adds half of the moves", Area.Observable, Identities, "(2 * n.Products) - n.Pushes, n.Norm", "(2 * n.Products) - (0.5 * n.Pushes), n.Norm"),
        new("Summation by parts adds the first outer weight's square twice", Area.Observable, Identities, "- n.Expanded - n.FirstOuter + n.Outer", "- n.Expanded - (2 * n.FirstOuter) + n.Outer"),
        new("The squares collected are those of sums", Area.Observable, Identities, "Squares += Square(a - b)", "Squares += Square(a + b)"),
        new("The increments take twice off", Area.Observable, Identities, "Pulls += pull", "Pulls += 2 * pull"),
        new("A neuron grows where |x·wᵢ| is below |aᵢ|·‖x‖²", Area.Observable, Identities, "Below(Square(a) * inputSquared)", "Below(Square(a) * inputSquared * inputSquared)"),
        new("The oscillation is the sum of two outer weights", Area.Observable, Identities, "Enclosure.Abs(pull - Square(b - a)) / (square + pull)", "Enclosure.Abs(pull - Square(b + a)) / (square + pull)"),
        new("Any difference between the sides of an identity is rounding", Area.Statement, "Paper/Equations/IdentityRuns.cs", "double Rounding = 1e-12", "double Rounding = 1e9")
        {
            RunBy = ["Eq/33/", "Eq/35/", "Eq/38/", "Eq/39/", "Eq/40/", "Eq/41/", "Eq/42/", "Eq/3.2/oscillation"],
        },
        new("The density of a coordinate is that of one dimension less", Area.Observable, Density, "CosineIntegral(dimension - 2, twelfths)", "CosineIntegral(dimension - 3, twelfths)"),
        new("The control of the band has the right dimension", Area.Statement, Bands, "SphereDensity.Probability(d + more, k)", "SphereDensity.Probability(d + (0 * more), k)"),
        new("The middle of the density counts twice", Area.Observable, Density, "(2 * r * middle)", "(4 * r * middle)"),
        new("The middle of the density counts half", Area.Observable, Density, "(2 * r * middle)", "(r * middle)"),
        new("The bound ρ·r is half as large", Area.Statement, Bands, "Enclosure.Pi) * small)", "Enclosure.Pi) * small / 2)"),
        new("The bound ρ·r is twice as large", Area.Statement, Bands, "Enclosure.Pi) * small)", "Enclosure.Pi) * small * 2)"),
        new("Growth is sampled a tenth too often", Area.Statement, "Paper/LemmaC3/ProgressTrials.cs", "1 + grew - computed", "1.1 + grew - computed"),
    ];

    private static IEnumerable<Mutant> OfLengths =>
    [
        new("The tail bound of a length has four times the exponent", Area.Observable, Length, "(constant * deviation * deviation)", "(4 * constant * deviation * deviation)"),
        new("The tail bound of a length grows with the deviation", Area.Observable, Length, "Enclosure.Ln2 - (constant", "Enclosure.Ln2 + (constant"),
        new("A length exceeds its centre by minus the deviation", Area.Observable, Length, "centre + deviation", "centre - deviation"),
        new("The radius of all initial norms lacks its factor √2", Area.Observable, Length, "2 * dimension * logWidth", "dimension * logWidth"),
        new("The radius of all initial norms is ten times as large", Area.Observable, Length, "2 * dimension * logWidth", "200 * dimension * logWidth"),
        new("The printed centre of an initial norm is the true one", Area.Statement, Lengths, "Enclosure.Sqrt(2 * Dimension * log)", "Enclosure.Sqrt(Dimension)"),
        new("Typical inputs are as long as √d", Area.Statement, Lengths, "4 * d / (Enclosure)9", "9 * d / (Enclosure)9"),
        new("A bound is broken only by a factor e and more", Area.Statement, "Paper/Exactly.cs", "excess.AtMost(0)", "excess.AtMost(1)"),
    ];

    private static IEnumerable<Mutant> OfSteps =>
    [
        new("The two pasts of a step are one", Area.Statement, Steps, "Outer, 0.5))", "Outer, 0))"),
        new("Events of probability ¼ by themselves never are too few", Area.Observable, Count, "-((Probability * steps) - (Enclosure)few)", "-((1.0 * steps) - (Enclosure)few)"),
        new("The past may not choose the next probability", Area.Observable, Count, "Enclosure.Max(fewer[count + 1], (Prob", "Enclosure.Max(fewer[count], (Prob"),
        new("The bound on too few events lacks its factor e^(−T/8)", Area.Observable, Count, "count * (1 + Enclosure.Log", "count * (2 + Enclosure.Log"),
        new("Every step shrinks a neuron", Area.Statement, Trials, "<= -required ? 0 : 1", "<= -required ? 0 : 0"),
        new("A step must shrink a neuron by (4σ)²", Area.Statement, Trials, "problem.NoiseLevel / 16", "problem.NoiseLevel * 16"),
        new("The lazy regime lasts four times as long to leading order", Area.Observable, "Observables/Exact/ResidualFailure.cs", "return 2 * (Enclosure)Width /", "return 8 * (Enclosure)Width /"),
        new("The dominant term is the other one", Area.Statement, Trials, "network.OuterNormSquared / network.InnerNormSquared", "network.InnerNormSquared / network.OuterNormSquared"),
        new("The smaller term is nothing", Area.Statement, Trials, "problem.Dimension * network.OuterNormSquared", "0 * network.OuterNormSquared"),
        new("The neurons outside the box are counted as their share", Area.Statement, Steps, "width * Enclosure.Exp(", "Enclosure.Exp("),
        new("The neurons inside the box are counted as outside", Area.Statement, Steps, "LogSurvival(1, point)", "LogCumulative(1, point)"),
    ];

    private static IEnumerable<Mutant> OfSizes =>
    [
        new("The typical neuron is one of the shortest tenth", Area.Statement, Sizes, "Math.Log(0.5)", "Math.Log(0.1)"),
        new("The control of the half exit has the right rate", Area.Statement, Sizes, "* 2 / (1 + motion.SquaredError)", "* 1.77 / (1 + motion.SquaredError)"),
        new("The last exit is that of half of the neurons", Area.Statement, Exits, "ExitStep(rule, problem, 1)", "ExitStep(rule, problem, 0.5)"),
        new("The last exit may be as early as it likes", Area.Statement, Exits, "Math.Max(least * problem", "Math.Max(0 * least * problem"),
        new("At T₁ neurons are to be longer", Area.Statement, Exits, "change < -radius", "change > -radius"),
    ];
}
