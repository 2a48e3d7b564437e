namespace LabelNoise.Tests.Mutants.Faults;

/// <summary>Faults in how steps are carried out, replicates started and neurons recovered.</summary>
internal static class EngineFaults
{
    private const string Outer = "Simulation/Lanes/OuterStep.cs";
    private const string Network = "Simulation/Lanes/LaneNetwork.cs";
    private const string Process = "Simulation/Lanes/OscillationLanes.cs";

    public static IEnumerable<Mutant> All => [.. Steps, .. Replicates, .. Oscillation];

    private static IEnumerable<Mutant> Steps =>
    [
        new("The outer layer is updated before W reads it", Area.Engine, Outer, "FusedMultiplyAdd(_gamma, a,", "FusedMultiplyAdd(_gamma, outer,"),
        new("The second step of a pair does not see how the first moved W", Area.Engine, Outer, "row.SecondProduct = Vector256.FusedMultiplyAdd(row.FirstPull, overlap, row.SecondProduct);", "_ = overlap;"),
        new("Every second group of neurons is shown with coordinates of the first", Area.Engine, "Simulation/PropagatedGroup.cs", "second = b0;", "second = a0;"),
    ];

    private static IEnumerable<Mutant> Replicates =>
    [
        new("Gradient descent is taken to be at rest after 4096 steps", Area.Engine, "Simulation/Lanes/FullBatchLanes.cs", "IsAtRest = MemoryMarshal.AsBytes(State.Stored).SequenceEqual(MemoryMarshal.AsBytes<Vector256<double>>(_before));", "IsAtRest = true;") { RunBy = ["3.4", "3.5"] },
        new("The last coordinate of the weights is not loaded: < for ≤", Area.Engine, Network, "column <= Problem.Dimension; column++)\n                State[row", "column < Problem.Dimension; column++)\n                State[row"),
        new("θ is read one column too early", Area.Engine, Network, "State[row, column, _lane], k + 1)", "State[row, column, _lane], k)"),
        new("A lane that is loaded again does not set its clock back", Area.Engine, "Simulation/Lanes/LaneEngine.cs", "_startedAt[lane] = Clock;", "_startedAt[lane] = 0;"),
    ];

    private static IEnumerable<Mutant> Oscillation =>
    [
        new("Only one parity class of the three-state process moves", Area.Engine, Process, "(int)(_step & 1)", "(int)(_step & 0)"),
        new("The amplitude of the three states is η^(1/2), not η^(1/4)", Area.Engine, Process, "Math.Pow(problem.LearningRate, 0.25)", "Math.Pow(problem.LearningRate, 0.5)"),
        new("The three-state process forgets θ*", Area.Engine, "Simulation/Lanes/OscillationClass.cs", "k == 0 ? _theta.Vectors[0] - Vector256.Create(teacherNorm) :", "k == 0 ? _theta.Vectors[0] :")
        {
            WhySurvives = "the mean becomes smaller, and the claims bound it from above; the claim that it is large at ‖θ*‖ = 30 would end inconclusive, but not in the time given; unit tests against the moments see it",
        },
        new("The frozen control of the three-state process is not frozen", Area.Engine, Process, "_frozen = frozen;", "_frozen = false;") { RunBy = ["3.3/sampled"] },
    ];
}
