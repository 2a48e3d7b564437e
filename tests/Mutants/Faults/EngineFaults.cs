namespace LabelNoise.Tests.Mutants.Faults;

/// <summary>Faults in how steps are carried out, replicates started and neurons recovered.</summary>
internal static class EngineFaults
{
    private const string Outer = "Simulation/Lanes/OuterStep.cs";
    private const string Process = "Simulation/Lanes/OscillationLanes.cs";

    public static IEnumerable<Mutant> All => [.. Steps, .. Oscillation];

    private static IEnumerable<Mutant> Steps =>
    [
        new("The outer layer is updated before W reads it", Area.Engine, Outer, "FusedMultiplyAdd(_gamma, a,", "FusedMultiplyAdd(_gamma, outer,"),
        new("Gradient descent is taken to be at rest after 4096 steps", Area.Engine, "Simulation/Lanes/FullBatchLanes.cs", "IsAtRest = MemoryMarshal.AsBytes(State.Stored).SequenceEqual(MemoryMarshal.AsBytes<Vector256<double>>(_before));", "IsAtRest = true;") { RunBy = ["3.4", "3.5"] },
    ];

    private static IEnumerable<Mutant> Oscillation =>
    [
        new("Only one parity class of the three-state process moves", Area.Engine, Process, "(int)(_step & 1)", "(int)(_step & 0)"),
        new("The three-state process forgets θ*", Area.Engine, "Simulation/Lanes/OscillationClass.cs", "k == 0 ? _theta.Vectors[0] - Vector256.Create(teacherNorm) :", "k == 0 ? _theta.Vectors[0] :")
        {
            WhySurvives = "without a target the process is smaller, and the claims bound it from above; one of the five that run it was given up",
        },
        new("The frozen control of the three-state process is given its signs", Area.Engine, Process, "_problem.TeacherNorm, _frozen ? null : _signs)", "_problem.TeacherNorm, _signs)")
        {
            WhySurvives = "it is still frozen in one parity class, which is what the control is refuted by",
        },
        new("The amplitude of the three states is η^(1/2), not η^(1/4)", Area.Engine, Process, "Math.Pow(problem.LearningRate, 0.25)", "Math.Pow(problem.LearningRate, 0.5)"),
        new("The frozen control of the three-state process is not frozen", Area.Engine, Process, "_frozen = frozen;", "_frozen = false;") { RunBy = ["3.3/sampled"] },
    ];
}
