namespace LabelNoise.Tests.Mutants.Faults;

/// <summary>Faults in the flow of label-noise SGD, in its laws, and in what is observed of both phases.</summary>
internal static class FlowFaults
{
    private const string Flow = "Dynamics/InterpolatorFlow.cs";
    private const string Laws = "Observables/Exact/FlowLaws.cs";
    private const string Trials = "Paper/FlowTrials.cs";

    public static IEnumerable<Mutant> All =>
    [
        new("The flow does not project: the multiplier is left out of its matrix", Area.Rule, Flow, "(0, _) => -multiplier[j - 1]", "(0, _) => 0 * multiplier[j - 1]"),
        new("The flow takes the trace of the Hessian for its half", Area.Rule, Flow, "Times(rows, -0.5,", "Times(rows, -1,"),
        new("The flow penalises a by 1, not by d", Area.Rule, Flow, "(0, 0) => Trace,", "(0, 0) => 1,"),
        new("The limit of ‖W‖_F² is ‖θ*‖/√d", Area.Observable, Laws, "Math.Sqrt(problem.Dimension) * problem.TeacherNorm;", "problem.TeacherNorm / Math.Sqrt(problem.Dimension);"),
        new("The limit of ‖a‖² is √d·‖θ*‖", Area.Observable, Laws, "problem.TeacherNorm / Math.Sqrt(problem.Dimension);", "problem.TeacherNorm * Math.Sqrt(problem.Dimension);"),
        new("The hand-over forgets that the first steps run ahead", Area.Observable, Laws, "(Math.Log(left) / 2) - Haste(problem))", "(Math.Log(left) / 2))"),
        new("The shrinking forgets that the first steps run ahead", Area.Observable, Laws, "- (Haste(problem) * (1 - share))", "- (0 * Haste(problem) * (1 - share))"),
        new("The floor of the alignment is twice as high", Area.Observable, Laws, "problem.NoiseLevel / (4 * InnerLimit(problem))", "problem.NoiseLevel / (2 * InnerLimit(problem))"),
        new("The share in the box is that of the interval half as wide", Area.Observable, Laws, "problem.Width / (2 * InnerLimit(problem))", "problem.Width / (8 * InnerLimit(problem))"),
        new("The floor of the loss is half as high", Area.Observable, Laws, "* InnerLimit(problem) / 2", "* InnerLimit(problem) / 4"),
        new("The chance alignment has Γ(1) for Γ(d/2)", Area.Observable, Laws, "nameof(dimension)) / 2.0)", "nameof(dimension)) * 0.0 + 1)"),
        new("The signed average loses its signs", Area.Statement, Trials, "along.Sum() / along.L1Norm()", "along.L1Norm() / along.L1Norm()"),
        new("Neurons count as diminished that have kept their value to within half", Area.Statement, Trials, "pair.First / 2)", "pair.First / 200)"),
        new("The box is entered by ‖wᵢ‖ ≤ √η for one neuron, not for all", Area.Statement, Trials, "fewest = Math.Min(fewest, beyond);", "fewest = beyond < problem.Width ? 0 : fewest;"),
    ];
}
