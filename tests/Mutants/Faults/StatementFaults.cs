namespace LabelNoise.Tests.Mutants.Faults;

/// <summary>Faults in the constants, times and events of statements.</summary>
internal static class StatementFaults
{
    private const string C1 = "Paper/LemmaC1/LemmaC1.cs";
    private const string PhaseTwo = "Paper/PhaseTwoTrials.cs";
    private const string Escape = "Paper/TheoremC4/EscapeTrials.cs";
    private const string Moments = "Paper/Lemma33/Lemma33.cs";

    public static IEnumerable<Mutant> All => [.. PhaseOneStatements, .. PhaseTwoStatements];

    private static IEnumerable<Mutant> PhaseOneStatements =>
    [
        new("The sampled bound on initial norms has m^(1/2) for m^(1/12)", Area.Statement, C1, "Math.Pow(SmallWidth, 1.0 / 12)", "Math.Pow(SmallWidth, 1.0 / 2)"),
        new("The exact probability of a large initial norm is compared with m, not 1/m", Area.Statement, C1, "failure.AtMost(-logWidth)", "failure.AtMost(logWidth)"),
        new("The least width is tried from above where it should be from below", Area.Statement, C1, "Written(0.999)", "Written(1.002)"),
        new("The least C is rounded down", Area.Statement, C1, "Math.Ceiling(1e4", "Math.Floor(1e4"),
        new("The bound on growth is ρ/m^(1/2), not ρ/m^(1/8)", Area.Statement, "Paper/LemmaC3/ProgressTrials.cs", "Math.Pow(problem.Width, 1.0 / 8)", "Math.Pow(problem.Width, 1.0 / 2)"),
        new("The progress asked for is (4σ)², not (σ/4)²", Area.Statement, "Paper/LemmaC3/ProgressTrials.cs", "problem.NoiseLevel / 4", "problem.NoiseLevel * 4"),
        new("Of the two bounds of Lemma C.2 one is enough: min for max", Area.Statement, "Paper/BoundTrials.cs", "Math.Max(ResidualRatio(report,", "Math.Min(ResidualRatio(report,"),
        new("The outer weights are held to 1/√m, not m^(−1/4)", Area.Statement, "Paper/BoundTrials.cs", "report.OuterWeight / problem.OuterWeightBound", "report.OuterWeight / problem.LazyRadius") { RunBy = ["C.2/both", "C.2/control"] },
        new("The bound on increments has 1/m for 1/√m", Area.Statement, "Paper/BoundTrials.cs", "report.Input / Math.Sqrt(problem.Width)", "report.Input / problem.Width"),
        new("The one constant for all increments is 20, not 2000", Area.Statement, "Paper/LemmaC3/LemmaC3.cs", "IncrementConstant = 2000", "IncrementConstant = 20") { RunBy = ["C.3/increment/one-constant"] },
        new("The control of the tail index is off by one part in 10¹², not ten", Area.Statement, "Paper/LemmaC2/ResidualTail.cs", "Root(0.9)", "Root(1 + 1e-12)") { RunBy = ["C.2/tail"] },
        new("The first exit from the lazy regime counts for the last", Area.Statement, Escape, "watch.Report.LastExit is", "watch.Report.FirstExit is"),
        new("A run stays lazy if it leaves: ≥ for ≤", Area.Statement, Escape, "new TrialOutcome(displacement <= radius,", "new TrialOutcome(displacement >= radius,"),
    ];

    private static IEnumerable<Mutant> PhaseTwoStatements =>
    [
        new("T₂ as printed gets the 1/η of the amended one", Area.Statement, PhaseTwo, "Math.Ceiling(-Math.Log(problem.LearningRate) / problem.TeacherNorm)", "Math.Ceiling(-Math.Log(problem.LearningRate) / (problem.LearningRate * problem.TeacherNorm))"),
        new("T₂ as amended has lost its 1/η", Area.Statement, PhaseTwo, "/ (problem.LearningRate * problem.TeacherNorm));", "/ problem.TeacherNorm);"),
        new("The time of convergence forgets ‖θ*‖", Area.Statement, PhaseTwo, "problem.LearningRate * problem.TeacherNorm * problem.TeacherNorm)", "problem.LearningRate)"),
        new("The time of convergence has ‖θ*‖ for ‖θ*‖²", Area.Statement, PhaseTwo, "problem.TeacherNorm * problem.TeacherNorm)", "problem.TeacherNorm)"),
        new("The alignment of Lemma 3.5 is checked from neurons that are not aligned", Area.Statement, PhaseTwo, "BoxLaw.Aligned, ConvergenceTime(problem), network => TrialOutcome.AtMost(WorstLargeNeuron", "BoxLaw.Isotropic, ConvergenceTime(problem), network => TrialOutcome.AtMost(WorstLargeNeuron") { RunBy = ["3.5/aligned"] },
        new("The alignment asked for is of order η, not √η", Area.Statement, PhaseTwo, "-Math.Sqrt(problem.LearningRate) * Math.Log", "-problem.LearningRate * Math.Log"),
        new("The refuted readings of Lemma 3.4 are given the constant 15, not 5", Area.Statement, "Paper/Lemma34/Lemma34.cs", "Five = 5", "Five = 15"),
        new("The mean is looked at after ln(1/η)·η^(−1/2) steps, not ln(1/η)·η^(−3/2)", Area.Statement, "Paper/Lemma33/OscillationTrials.cs", "Math.Pow(problem.LearningRate, -1.5)", "Math.Pow(problem.LearningRate, -0.5)"),
        new("The mean must cross by 1/η, not 1/η²", Area.Statement, Moments, "1 / (rate * rate)", "1 / rate"),
        new("The exponent of the crossing is taken without dividing by ln(1/η)", Area.Statement, Moments, "FirstCrossing(eta) / -log", "FirstCrossing(eta)"),
        new("The number of short neurons is their share", Area.Statement, "Paper/TheoremC4/LeadingOrderEscape.cs", "Enclosure number = logWidth + ShortNeurons", "Enclosure number = ShortNeurons") { RunBy = ["C.4/all-but-the-shortest/T1/none"] },
        new("The number of too short neurons is their share", Area.Statement, "Observables/Exact/EscapeThresholds.cs", "return logWidth + Over(", "return Over("),
        new("The probability that a neuron is too short is held to K, not K/m", Area.Statement, "Observables/Exact/EscapeThresholds.cs", "return logWidth - Enclosure.Log(failure) + Over(", "return -Enclosure.Log(failure) + Over("),
        new("The least C is given a hundredth too low", Area.Statement, "Observables/Exact/EscapeThresholds.cs", "return high / 100.0;", "return low / 100.0;"),
        new("The least dimension is given one too low", Area.Statement, "Observables/Exact/EscapeThresholds.cs", "return high;", "return low;"),
        new("Footnote 3's enclosed C lacks its factor 2⁸", Area.Statement, "Observables/Exact/EscapeThresholds.cs", "(1 - miss) * 2 * ", "(1 - miss) * "),
    ];
}
