namespace LabelNoise.Tests.Mutants.Faults;

/// <summary>Faults that the controls and refuted readings of the experiments notice: what should break a check does not, or what is observed is not what is said.</summary>
internal static class ExperimentControlFaults
{
    private const string Flow = "Paper/FlowTrials.cs";
    private const string Chain = "Paper/Lemma33/StationaryLaw.cs";
    private const string Rate = "Paper/Lemma33/OscillationRate.cs";
    private const string Images = "Paper/LazyOrRich/LazyOrRichTrials.cs";
    private const string Sharpness = "Paper/SharpnessAware/SharpnessAware.cs";
    private const string Turns = "Paper/AlternatingNoise/AlternationTrials.cs";
    private const string Dynamics = "Paper/Broken.cs";

    public static IEnumerable<Mutant> All => [.. Broken, .. Oscillation, .. BothPhases, .. RealImages, .. OtherRules];

    private static IEnumerable<Mutant> Broken =>
    [
        new("SGD without label noise has it", Area.Statement, Dynamics, "_ => 0)", "_ => 1)"),
        new("Label-noise SGD of W alone moves a too", Area.Statement, Dynamics, "new LayerGains<LabelNoiseSgd>(default, 0, 1)", "new LayerGains<LabelNoiseSgd>(default, 1, 1)"),
    ];

    private static IEnumerable<Mutant> Oscillation =>
    [
        new("The frozen process is observed while it oscillates", Area.Statement, Chain, "new OscillationProcess(Setting.Problem, seed, frozen)", "new OscillationProcess(Setting.Problem, seed, frozen && false)"),
        new("The frozen chain of three states jumps", Area.Statement, Chain, "aᵢ frozen\"), Stays);", "aᵢ frozen\"), Jumps);"),
        new("No neuron of the three-state process is active at the start", Area.Engine, "Simulation/OscillationProcess.cs", "signs.Next() > 0", "signs.Next() > 2") { RunBy = ["3.3"] },
        new("The correlation of the outer weights loses its sign", Area.Statement, Chain, "sign * Dense.Dot(first, process.OuterLayer())", "Math.Abs(Dense.Dot(first, process.OuterLayer()))"),
        new("The rate of label noise is that of σ = η^(−1/4) whatever σ is", Area.Statement, Rate, "Enclosure.Pow(rate, 2 + (2 * power))", "Enclosure.Pow(rate, 1.5)"),
        new("The oscillation beside label noise has the time of its rate, whatever it is given", Area.Statement, Rate, "Control(\"at σ = η^(−1/8)\"), predicted: 1)", "Control(\"at σ = η^(−1/8)\"), predicted: Ratio(1e-3, -0.125))"),
        new("The level of label noise is η^(−1/4) whatever is asked for", Area.Statement, Rate, "NoiseLevel = Math.Pow(learningRate, power)", "NoiseLevel = Math.Pow(learningRate, -0.25)"),
    ];

    private static IEnumerable<Mutant> BothPhases =>
    [
        new("The later look at the alignment is the earlier one", Area.Statement, "Paper/TwoPhases/TwoPhases.cs", "times * PhaseOne(setting)", "PhaseOne(setting)"),
        new("A hand-over that is not seen counts as one at its law's step", Area.Statement, Flow, "Done(double.PositiveInfinity)", "Done(pace * law)"),
        new("The step of the hand-over is seen a tenth late", Area.Statement, Flow, "pace * (network.Step - (every / 2.0))", "1.1 * pace * (network.Step - (every / 2.0))"),
        new("The limit of ‖W‖_F² on any inputs is a seventh too large", Area.Observable, "Observables/Exact/FlowLaws.cs", "Math.Sqrt(trace / along) * problem.TeacherNorm;", "1.14 * Math.Sqrt(trace / along) * problem.TeacherNorm;"),
        new("The mean at the end is compared with itself, not with its law", Area.Statement, Flow, "sum / Looks / expected", "sum / Looks / (sum / Looks)"),
        new("The box is left by any outer weight", Area.Statement, Flow, "> Math.Sqrt(problem.LearningRate))", "> 0)"),
        new("What is seen of both phases is seen at a quarter of the step", Area.Statement, Flow, "long steps = (long)Math.Ceiling(step);", "long steps = (long)Math.Ceiling(step / 4);"),
        new("A neuron's path ends where its first phase does", Area.Statement, Flow, "(long)Math.Ceiling(second))", "(long)Math.Ceiling(first) + 1)"),
    ];

    private static IEnumerable<Mutant> RealImages =>
    [
        new("A number of one training is half of what it is", Area.Classifier, Images, "number(trainings.Of(Trainee.Network(training), seed))", "0.5 * number(trainings.Of(Trainee.Network(training), seed))"),
        new("A number of two trainings is half of what it is", Area.Classifier, Images, "number(trainings.Of(Trainee.Network(first), seed),", "0.5 * number(trainings.Of(Trainee.Network(first), seed),"),
        new("A distance is ten times what it is said to be", Area.Classifier, Images, "one.Loss(0);", "0.1 * one.Loss(0);"),
        new("A norm that stays counts as one that falls slightly", Area.Classifier, "Paper/LazyOrRich/LazyOrRich.Norms.cs", "fall > 0 ?", "fall >= 0 ?"),
    ];

    private static IEnumerable<Mutant> OtherRules =>
    [
        new("SAM at ρ = 0 may differ by more than rounding", Area.Statement, Sharpness, "private const double Rounding = 1e-10;", "private const double Rounding = 1e-3;"),
        new("Falls count as alike up to a factor 3", Area.Statement, Sharpness, "private const double EquivalenceFactor = 1.1;", "private const double EquivalenceFactor = 3;"),
        new("Two phases need no fall of the norms", Area.Statement, "Paper/SharpnessAware/SamTrials.cs", "fall >= PhaseSteps.Fall &&", "fall >= -1 ||"),
        new("A network that has learnt half counts as one that has learnt nothing", Area.Statement, Sharpness, "TrialOutcome.AtMost(Math.Abs(reached),", "TrialOutcome.AtMost(0.01 * Math.Abs(reached),"),
        new("The shortfall of SAM is that of ρ, whatever ρ the law is given", Area.Statement, Sharpness, "new SamEquilibrium(problem, claimed).Reached", "new SamEquilibrium(problem, radius).Reached"),
        new("The fall without noise is a hundredth of what it is", Area.Statement, Turns, "off.Sum(p => p.Fall)", "0.01 * off.Sum(p => p.Fall)"),
        new("The oscillation without noise is a billionth of what it is", Area.Statement, Turns, "off.Average(p => p.Oscillation)", "1e-9 * off.Average(p => p.Oscillation)"),
    ];
}
