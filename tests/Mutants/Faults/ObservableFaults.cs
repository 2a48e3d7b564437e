namespace LabelNoise.Tests.Mutants.Faults;

/// <summary>Faults in what is measured of a state, and in what is computed in its place.</summary>
internal static class ObservableFaults
{
    private const string Extremes = "Observables/NeuronExtremes.cs";
    private const string Bounds = "Observables/LaneBounds.cs";
    private const string Rows = "Observables/NeuronRows.cs";
    private const string Regime = "Observables/LazyRegime.cs";

    public static IEnumerable<Mutant> All => [.. LazyRegime, .. Alignment, .. Computed];

    private static IEnumerable<Mutant> LazyRegime =>
    [
        new("The displacement of a neuron is wᵢ + wᵢ(0)", Area.Observable, "Simulation/NeuronGroup.cs", "current[k] - initial[k]", "current[k] + initial[k]"),
        new("The smallest initial norm is reported for the largest", Area.Observable, Extremes, "_initialNorm = Vector256.Max(", "_initialNorm = Vector256.Min("),
        new("The smallest outer weight is reported for the largest", Area.Observable, Extremes, "_outer = Vector256.Max(", "_outer = Vector256.Min("),
        new("The smallest displacement is reported for the largest", Area.Observable, Extremes, "Vector256.Max(_displacement, displacement)", "Vector256.Min(_displacement, displacement)"),
        new("The squared displacement is compared with the radius, not its square", Area.Observable, Regime, "Vector256.Create(radius * radius)", "Vector256.Create(radius)"),
        new("A neuron at infinity counts as having left", Area.Observable, Regime, " & Vector256.LessThan(squared, Vector256.Create(double.PositiveInfinity))", string.Empty)
        {
            WhySurvives = "a run that diverges is at infinity for a step or two at most, and then no number, which is never outside. A unit test looks at neurons at infinity",
        },
        new("Of near and far neurons the smaller outer weight is kept", Area.Observable, Bounds, "Vector256<double> outer = Vector256.Max(far, near);", "Vector256<double> outer = Vector256.Min(far, near);"),
        new("C_data is the norm of the latest input, not the largest", Area.Observable, Bounds, "Raise(Value.LargestInput, watched, input);", "_values.Vectors[(int)Value.LargestInput] = input;"),
        new("The bound on an increment is a norm, not its square", Area.Observable, Bounds, "pull * pull", "pull"),
        new("The ratio |aᵢ|/‖wᵢ‖ has aᵢ for aᵢ² under its root", Area.Observable, "Observables/OuterToInnerRatio.cs", "group.Current[0] * group.Current[0] / norm", "group.Current[0] / norm"),
        new("The last neuron of norm ½ or more is looked at, not the smallest", Area.Observable, "Observables/NeuronSnapshot.cs", "squared[lane] < least || squared[lane] >= _smallest", "squared[lane] < least"),
        new("ΔWᵢ has the wrong sign", Area.Observable, "Observables/NeuronSnapshot.cs", "return change / (rate * rate)", "return -change / (rate * rate)"),
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
        new("The contraction of the exact moments is of order η^(5/2), not η^(3/2)", Area.Observable, "Observables/Exact/ClassMoment.cs", "Log10Contraction => (1.5 * _log10Rate)", "Log10Contraction => (2.5 * _log10Rate)"),
        new("The exact moments have ‖θ*‖ for ‖θ*‖²", Area.Observable, "Observables/Exact/OscillationMoments.cs", "Guard.Finite(teacherNorm * teacherNorm,", "Guard.Finite(teacherNorm,"),
        new("The conditional probability of growth keeps r³ for r", Area.Observable, "Numerics/SphereCap.cs", "double term = r * weight", "double term = r * r * r * weight"),
        new("The band about the equator of the sphere is taken to be wider: 1 + r for 1 − r²", Area.Observable, "Numerics/SphereCap.cs", "(1 - r) * (1 + r)", "1 + r"),
        new("The exact bound on initial norms grows like m^(1/7), not m^(1/6)", Area.Observable, "Observables/Exact/InitialNormBound.cs", "Enclosure.Exp(logWidth / 6) / 16", "Enclosure.Exp(logWidth / 7) / 16"),
        new("The exact probability of small initial norms is that of d + 1 coordinates", Area.Observable, "Observables/Exact/InitialNormBound.cs", "(dimension, dimension * radius * radius)", "(dimension, (dimension + 1) * radius * radius)"),
        new("The law of the motion has E[g²]·I for E[g²xxᵀ]: ηm for ηm(1 + 2/d)", Area.Observable, "Observables/Exact/LazyMotion.cs", "Stability * (1 + (2.0 / Dimension))", "Stability"),
        new("The stationary error of θ is counted 1 + 2/d times", Area.Observable, "Observables/Exact/LazyMotion.cs", "SquaredError => Rate * Stability", "SquaredError => Rate * Gain"),
        new("The index of the residual's tail has κ = ηm, not ηm/d", Area.Observable, "Observables/Exact/KestenIndex.cs", "Guard.Positive(stability) / dimension", "Guard.Positive(stability)") { RunBy = ["C.2/tail"] },
        new("The enclosed moment of a step has κ = ηm, not ηm/d", Area.Observable, "Observables/Exact/CertifiedStepMoment.cs", "stability / dimension", "stability") { RunBy = ["C.2/tail"] },
        new("The enclosed moment of a step has f² for 1 − f²", Area.Observable, "Observables/Exact/CertifiedStepMoment.cs", "_short.At(1 - square,", "_short.At(square,") { RunBy = ["C.2/tail"] },
        new("Short neurons have a tenth of T₁", Area.Observable, "Observables/Exact/ShortNeurons.cs", "Enclosure.Log(384 * ", "Enclosure.Log(38.4 * ") { RunBy = ["C.4/short-neurons", "C.4/all-but-the-shortest/T1"] },
        new("Short neurons have ten times T₁", Area.Observable, "Observables/Exact/ShortNeurons.cs", "Enclosure.Log(384 * ", "Enclosure.Log(3840 * ") { RunBy = ["C.4/short-neurons", "C.4/all-but-the-shortest/T1"] },
    ];
}
