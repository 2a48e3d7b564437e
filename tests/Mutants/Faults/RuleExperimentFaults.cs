namespace LabelNoise.Tests.Mutants.Faults;

/// <summary>Faults in alternating noise, in SAM, and in what is said of the oscillation beyond Lemma 3.3.</summary>
internal static class RuleExperimentFaults
{
    private const string Turns = "Dynamics/NoiseTurns.cs";
    private const string Alternation = "Paper/AlternatingNoise/AlternationTrials.cs";
    private const string Sam = "Dynamics/Sam.cs";
    private const string SamTrials = "Paper/SharpnessAware/SamTrials.cs";
    private const string Process = "Simulation/OscillationProcess.cs";

    public static IEnumerable<Mutant> All => [.. AlternatingNoise, .. SharpnessAware, .. Oscillation];

    private static IEnumerable<Mutant> AlternatingNoise =>
    [
        new("Noise by turns is never off", Area.Rule, Turns, "< 1, 1, 0)", "< 1, 1, 1)"),
        new("Noise by turns is off first", Area.Rule, Turns, "< 1, 1, 0)", "< 1, 0, 1)"),
        new("Of the oscillation that without noise is taken from the periods with noise", Area.Statement, Alternation, "off.Average(p => p.Oscillation)", "on.Average(p => p.Oscillation)"),
        new("The oscillation under noise is said to have the size for one input", Area.Statement, "Paper/AlternatingNoise/AlternatingNoise.cs", "2 * problem.Dimension * Math.Pow(problem.NoiseLevel, 2)", "2 * Math.Pow(problem.NoiseLevel, 2)"),
        new("What the outer weights oscillate about is a hundredth of their mean square", Area.Statement, Alternation, "mean.Sum(x => x * x)", "mean.Sum(x => x * x) / 100"),
        new("The period with noise whose fall is looked at is that of the largest", Area.Statement, Alternation, "on.Min(p => p.Fall)", "on.Max(p => p.Fall)"),
    ];

    private static IEnumerable<Mutant> SharpnessAware =>
    [
        new("SAM looks against the gradient", Area.Rule, Sam, "radius * Lanes.Sign(g) / length", "-radius * Lanes.Sign(g) / length"),
        new("SAM looks along the gradient of a positive residual whatever its sign", Area.Rule, Sam, "radius * Lanes.Sign(g) / length", "radius / length"),
        new("SAM takes the residual there and the weights here", Area.Rule, Sam, "new NeuronMap(there * c * input, there, there, there * c)", "new NeuronMap(0, there, there, 0)"),
        new("SAM's ρ is a thousandth too large", Area.Rule, Sam, "radius * Lanes.Sign(g) / length", "(radius + 1e-3) * Lanes.Sign(g) / length"),
        new("The pull of SAM has d for √d", Area.Statement, "Observables/Exact/SamDrift.cs", "Math.Sqrt(problem.Dimension * (double)problem.Width)", "(problem.Dimension * Math.Sqrt(problem.Width))"),
        new("Two phases are seen where the directions have moved early: ≥ for ≤", Area.Statement, SamTrials, "early <= PhaseSteps.Chance", "early >= PhaseSteps.Chance"),
        new("The mean cosine forgets signs", Area.Statement, SamTrials, "0.5 * (1 - Quantity.MeanCosine", "0.5 * (1 - Quantity.MeanAlignment"),
        new("The end of SAM with label noise is that of half the pull", Area.Statement, "Observables/Exact/SamEquilibrium.cs", "double resistance = 0.5 * radius", "double resistance = 0.25 * radius"),
        new("What SAM reaches is ‖a‖², not θ", Area.Statement, SamTrials, "sum += network.Theta[0]", "sum += network.OuterNormSquared"),
        new("SAM beside label noise is given half of its ρ", Area.Statement, "Paper/SharpnessAware/SharpnessAware.cs", "NormTrials.LogFall(Sam(radius), WithoutNoise.Problem, step)", "NormTrials.LogFall(Sam(0.5 * radius), WithoutNoise.Problem, step)"),
    ];

    private static IEnumerable<Mutant> Oscillation =>
    [
        new("The chain of three states leaves rest for q alone", Area.Statement, "Paper/Lemma33/StationaryLaw.cs", "[0.5, 0, 0.5]", "[1, 0, 0]") { RunBy = ["3.3/uncorrelated"] },
        new("The three-state process on a training set follows the population gradient", Area.Engine, Process, "SampleSource.Open(problem, seed, drawsSample: false).Covariance;", "[];"),
        new("An outer weight that returns has the sign that it had", Area.Engine, "Simulation/ParityClass.cs", "_signs = redraw ? signs : null;", "_signs = null;"),
        new("All neurons of the three-state process are active at the start", Area.Engine, Process, "Select(_ => signs.Next() > 0)", "Select(_ => signs.Next() > -2)"),
        new("The rate of label noise has σ for σ²", Area.Statement, "Paper/Lemma33/OscillationRate.cs", "Enclosure.Pow(rate, 2 + (2 * power))", "Enclosure.Pow(rate, 2 + power)"),
        new("The fall of ln ‖W‖_F² is that of ln ‖W‖_F", Area.Statement, "Paper/NormTrials.cs", "Math.Log(start / network.InnerNormSquared)", "Math.Log(Math.Sqrt(start / network.InnerNormSquared))"),
    ];
}
