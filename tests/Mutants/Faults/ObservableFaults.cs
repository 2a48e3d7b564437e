namespace LabelNoise.Tests.Mutants.Faults;

/// <summary>Faults in what is measured of a state, and in what is computed in its place.</summary>
internal static class ObservableFaults
{
    private const string Extremes = "Observables/NeuronExtremes.cs";
    private const string Bounds = "Observables/LaneBounds.cs";
    private const string Rows = "Observables/NeuronRows.cs";

    public static IEnumerable<Mutant> All => [.. LazyRegime, .. Alignment, .. Computed];

    private static IEnumerable<Mutant> LazyRegime =>
    [
        new("The displacement of a neuron is wᵢ + wᵢ(0)", Area.Observable, "Simulation/NeuronGroup.cs", "current[k] - initial[k]", "current[k] + initial[k]"),
        new("The smallest initial norm is reported for the largest", Area.Observable, Extremes, "_initialNorm = Vector256.Max(", "_initialNorm = Vector256.Min("),
        new("The smallest outer weight is reported for the largest", Area.Observable, Extremes, "_outer = Vector256.Max(", "_outer = Vector256.Min("),
        new("The bound on an increment is a norm, not its square", Area.Observable, Bounds, "pull * pull", "pull"),
        new("The ratio |aᵢ|/‖wᵢ‖ has aᵢ for aᵢ² under its root", Area.Observable, "Observables/OuterToInnerRatio.cs", "group.Current[0] * group.Current[0] / norm", "group.Current[0] / norm"),
        new("The last neuron of norm ½ or more is looked at, not the smallest", Area.Observable, "Observables/NeuronSnapshot.cs", "squared[lane] < least || squared[lane] >= _smallest", "squared[lane] < least"),
        new("ΔWᵢ has the wrong sign", Area.Observable, "Observables/SampleWatch.cs", "return -_residual[lane]", "return _residual[lane]"),
    ];

    private static IEnumerable<Mutant> Alignment =>
    [
        new("The cosine to θ* has no absolute value", Area.Observable, Rows, "Math.Abs(group.Current[1][lane]) / norm", "group.Current[1][lane] / norm"),
        new("The defect divides by ‖wᵢ‖², not ‖wᵢ‖", Area.Observable, Rows, "1 - Cosine(group, lane, Math.Sqrt(squared[lane]))", "1 - Cosine(group, lane, squared[lane])"),
        new("The smallest defect of large neurons is reported for the largest", Area.Observable, Rows, "Math.Max(Largest ?? 0,", "Math.Min(Largest ?? 0,"),
        new("The neurons that must be aligned are those of norm at most √η: ≤ for ≥", Area.Observable, Rows, "norm >= leastNorm", "norm <= leastNorm") { RunBy = ["3.4/every-neuron", "3.5"] },
        new("No large neuron at all counts as aligned", Area.Observable, Rows, "visitor.Largest ?? double.PositiveInfinity", "visitor.Largest ?? 0"),
        new("The smallest value is reported for the median", Area.Observable, Rows, "values.Length / 2 + 1)", "1)"),
    ];

    private static IEnumerable<Mutant> Computed =>
    [
        new("The contraction of the exact moments is of order η^(5/2), not η^(3/2)", Area.Observable, "Observables/Exact/ClassMoment.cs", "return (1.5 * _log10Rate)", "return (2.5 * _log10Rate)"),
        new("The exact moments have ‖θ*‖ for ‖θ*‖²", Area.Observable, "Observables/Exact/OscillationMoments.cs", "Guard.Finite(teacherNorm * teacherNorm,", "Guard.Finite(teacherNorm,"),
        new("The conditional probability of growth keeps r³ for r", Area.Observable, "Numerics/SphereCap.cs", "double term = r * weight", "double term = r * r * r * weight")
        {
            WhySurvives = "the probability that Lemma C.3 (1) and (3) bound from above becomes smaller; unit tests hold it to the incomplete beta function",
        },
        new("The exact probability of small initial norms is that of d + 1 coordinates", Area.Observable, "Observables/Exact/InitialNormBound.cs", "dimension * Guard.AtLeast(radius, 0)", "(dimension + 1) * Guard.AtLeast(radius, 0)"),
    ];
}
