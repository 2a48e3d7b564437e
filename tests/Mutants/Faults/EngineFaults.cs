namespace LabelNoise.Tests.Mutants.Faults;

/// <summary>Faults in how steps are carried out, replicates started and neurons recovered.</summary>
internal static class EngineFaults
{
    private const string Outer = "Dynamics/OuterStep.cs";
    private const string Process = "Simulation/OscillationLanes.cs";
    private const string Network = "Simulation/LaneNetwork.cs";

    public static IEnumerable<Mutant> All => [.. Steps, .. Replicates, .. Oscillation];

    private static IEnumerable<Mutant> Steps =>
    [
        new("The outer layer is updated before W reads it", Area.Engine, Outer, "FusedMultiplyAdd(_gamma, a,", "FusedMultiplyAdd(_gamma, outer,"),
        new("The inner layer climbs while the outer one descends", Area.Engine, Outer, "_gamma = -map.InnerGain", "_gamma = map.InnerGain"),
        new("The second step of a pair does not see how the first moved W", Area.Engine, Outer, "product = Vector256.FusedMultiplyAdd(pull, overlap, product);", "_ = overlap;"),
        new("The second step of a pair moves W along the first one's input", Area.Engine, "Simulation/PairKernel.cs", "Unsafe.Add(ref now, d), Unsafe.Add(ref pair", "now, Unsafe.Add(ref pair"),
        new("The propagator's back substitution skips a column", Area.Engine, "Simulation/NeuronCoordinates.cs", "int k = row + 1; k < Rank", "int k = row + 2; k < Rank"),
        new("Every second group of neurons is shown with coordinates of the first", Area.Engine, "Simulation/PropagatedGroup.cs", "second = b0;", "second = a0;"),
        new("The drift of the outer weights is measured as a squared norm", Area.Engine, "Simulation/LaneDrift.cs", "(Vector256.Sqrt(outer),", "(outer,")
        {
            WhySurvives = "the drift is underestimated below 1, and neurons are looked at less often; in the runs of the claims that changes no outcome. Unit tests count the looks and compare with a look at every step",
        },
        new("Gradient descent is taken to be at rest after 4096 steps", Area.Engine, "Simulation/StepLanes.cs", "IsAtRest = MemoryMarshal.AsBytes(State.Stored).SequenceEqual(MemoryMarshal.AsBytes<Vector256<double>>(_before));", "IsAtRest = true;") { RunBy = ["3.4", "3.5"] },
    ];

    private static IEnumerable<Mutant> Replicates =>
    [
        new("The last coordinate of the weights is not loaded: < for ≤", Area.Engine, Network, "column <= Problem.Dimension; column++)\n                State[row", "column < Problem.Dimension; column++)\n                State[row"),
        new("θ is read one column too early", Area.Engine, Network, "State[row, column, _lane], k + 1)", "State[row, column, _lane], k)"),
        new("A lane that is loaded again does not set its clock back", Area.Engine, "Dynamics/LaneClock.cs", "_startedAt[lane] = Now;", "_startedAt[lane] = 0;"),
        new("All replicates of a batch have one seed", Area.Engine, "Experiments/NamedReplicates.cs", "ReplicateSeed.For(suiteSeed, stream, first + i)", "ReplicateSeed.For(suiteSeed, stream, first + 0 * i)"),
    ];

    private static IEnumerable<Mutant> Oscillation =>
    [
        new("Only one parity class of the three-state process moves", Area.Engine, Process, "(int)(_step & 1)", "(int)(_step & 0)"),
        new("The gradient of the three-state process forgets θ*", Area.Engine, "Simulation/OscillationClass.cs", "theta -= Vector256.Create(teacherNorm);", "theta -= Vector256.Create(0.0);") { RunBy = ["3.3"] },
        new("The frozen control of the three-state process is given its signs", Area.Engine, Process, "_problem.TeacherNorm, _frozen ? default : _signs)", "_problem.TeacherNorm, _signs)")
        {
            RunBy = ["3.3"],
            WhySurvives = "with fresh signs the control still moves one parity class only, and its bound is refuted all the same; unit tests hold the lanes to the plain process",
        },
        new("The amplitude of the three states is η^(1/2), not η^(1/4)", Area.Engine, Process, "Math.Pow(problem.LearningRate, 0.25)", "Math.Pow(problem.LearningRate, 0.5)"),
        new("The frozen control of the three-state process is not frozen", Area.Engine, Process, "_frozen = frozen;", "_frozen = false;") { RunBy = ["3.3/sampled"] },
    ];
}
