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
        new("A neuron grows where |x·wᵢ| is below |aᵢ|·‖x‖²", Area.Observable, Identities, "Math.Abs(a) * Math.Sqrt(inputSquared)", "Math.Abs(a) * inputSquared"),
        new("The oscillation is the sum of two outer weights", Area.Observable, Identities, "Math.Abs(pull - Square(b - a)) / (square + pull)", "Math.Abs(pull - Square(b + a)) / (square + pull)"),
        new("Any difference between the sides of an identity is rounding", Area.Statement, "Paper/Equations/IdentityRuns.cs", "double Rounding = 1e-12", "double Rounding = 1e9")
        {
            RunBy = ["Eq/33/", "Eq/35/", "Eq/38/", "Eq/39/", "Eq/40/", "Eq/41/", "Eq/42/", "Eq/3.2/oscillation"],
        },
        new("The density of a coordinate is that of one dimension less", Area.Observable, Density, "dimension - 2), last", "dimension - 3), last"),
        new("The control of the band has the right dimension", Area.Statement, Bands, "SphereDensity.Probability(d + more, r)", "SphereDensity.Probability(d + (0 * more), r)"),
        new("The middle of the density counts twice", Area.Observable, Density, "(2 * (k / 100.0)", "(4 * (k / 100.0)"),
        new("The middle of the density counts half", Area.Observable, Density, "(2 * (k / 100.0)", "((k / 100.0)"),
        new("The bound ρ·r is half as large", Area.Statement, Bands, "/ (of(d) * Small)", "/ (of(d) * Small / 2)"),
        new("The bound ρ·r is twice as large", Area.Statement, Bands, "/ (of(d) * Small)", "/ (of(d) * Small * 2)"),
        new("Growth is sampled a tenth too often", Area.Statement, "Paper/LemmaC3/ProgressTrials.cs", "1 + grew - computed", "1.1 + grew - computed"),
    ];

    private static IEnumerable<Mutant> OfLengths =>
    [
        new("The tail bound of a length has four times the exponent", Area.Observable, Length, "Guard.Positive(constant) * deviation", "4 * Guard.Positive(constant) * deviation"),
        new("The tail bound of a length grows with the deviation", Area.Observable, Length, "Math.Log(2) - (Guard", "Math.Log(2) + (Guard"),
        new("A length exceeds its centre by minus the deviation", Area.Observable, Length, "Guard.AtLeast(centre, 0) + Guard.Positive(deviation)", "Guard.AtLeast(centre, 0) - Guard.Positive(deviation)"),
        new("The radius of all initial norms lacks its factor √2", Area.Observable, Length, "2 * dimension * width.Ln", "dimension * width.Ln"),
        new("The radius of all initial norms is ten times as large", Area.Observable, Length, "2 * dimension * width.Ln", "200 * dimension * width.Ln"),
        new("The printed centre of an initial norm is the true one", Area.Statement, Lengths, "Math.Sqrt(2 * Dimension * Math.Log(m))", "Math.Sqrt(Dimension)"),
        new("Typical inputs are as long as √d", Area.Statement, Lengths, "4.0 * d / 9", "9.0 * d / 9"),
        new("A bound is broken only by a factor e and more", Area.Statement, Lengths, "FirstOrDefault(n => excess(n) > 0)", "FirstOrDefault(n => excess(n) > 1)"),
    ];

    private static IEnumerable<Mutant> OfSteps =>
    [
        new("The two pasts of a step are one", Area.Statement, Steps, "LemmaC3.LeastNorm, outer, 0.5, 0)", "LemmaC3.LeastNorm, outer, 0 * 0.5, 0)"),
        new("Events of probability ¼ by themselves never are too few", Area.Observable, Count, "-((Probability * steps) - few)", "-((1.0 * steps) - few)"),
        new("The past may not choose the next probability", Area.Observable, Count, "Math.Max(fewer[count + 1], (Prob", "Math.Max(fewer[count], (Prob"),
        new("The bound on too few events lacks its factor e^(−T/8)", Area.Observable, Count, "count * (1 + Math.Log", "count * (2 + Math.Log"),
        new("Every step shrinks a neuron", Area.Statement, Trials, "<= -required ? 0 : 1", "<= -required ? 0 : 0"),
        new("A step must shrink a neuron by (4σ)²", Area.Statement, Trials, "problem.NoiseLevel / 16", "problem.NoiseLevel * 16"),
        new("The lazy regime lasts four times as long to leading order", Area.Observable, "Observables/Exact/ResidualFailure.cs", "return 2 * Width /", "return 8 * Width /"),
        new("The dominant term is the other one", Area.Statement, Trials, "network.OuterNormSquared / network.InnerNormSquared", "network.InnerNormSquared / network.OuterNormSquared"),
        new("The smaller term is nothing", Area.Statement, Trials, "problem.Dimension * network.OuterNormSquared", "0 * network.OuterNormSquared"),
        new("The neurons outside the box are counted as their share", Area.Statement, Steps, "problem.Width * (1 - FlowLaws", "(1 - FlowLaws"),
        new("The neurons inside the box are counted as outside", Area.Statement, Steps, "(1 - FlowLaws.ShareInBox(problem))", "FlowLaws.ShareInBox(problem)"),
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
