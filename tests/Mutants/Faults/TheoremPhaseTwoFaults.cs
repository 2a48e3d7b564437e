namespace LabelNoise.Tests.Mutants.Faults;

/// <summary>Faults in the constants of docs/theorems-phase-two.md, and in the recursion that its claims about aligned neurons go through.</summary>
internal static class TheoremPhaseTwoFaults
{
    private const string Oscillation = "Observables/Exact/OscillationBound.cs";
    private const string Alignment = "Observables/Exact/AlignmentBound.cs";
    private const string Constants = "Observables/Exact/AlignmentConstants.cs";
    private const string Sums = "Observables/Exact/AlignedSums.cs";
    private const string Descent = "Observables/Exact/AlignedDescentBound.cs";
    private const string Gap = "Observables/Exact/InterpolatorGap.cs";

    public static IEnumerable<Mutant> All =>
    [
        new("The proved t₀ forgets that θ* takes its share of √η", Area.Observable, Oscillation, "-Enclosure.Log(learningRate) - (2 * Enclosure.Log1p(-_share))", "-Enclosure.Log(learningRate)"),
        new("The proved t₀ counts on the largest eigenvalue, not on the least", Area.Observable, Oscillation, "logarithm / (spectrum.Lower *", "logarithm / (spectrum.Upper *"),
        new("The proved step before which the mean is above √η is a fifth later", Area.Observable, Oscillation, "(-0.5 * Enclosure.Log(learningRate))", "(-0.6 * Enclosure.Log(learningRate))"),
        new("The proved bound on the angle is a hundredth of itself", Area.Observable, Alignment, "root * root / problem", "root * root / 100 / problem"),
        new("The proved time of the alignment is half as long", Area.Observable, Alignment, "(1 + (Rate / 4)) / Rate", "(1 + (Rate / 4)) / (2 * Rate)"),
        new("Aligned neurons grow by the square root of their factor", Area.Observable, Sums, "Grown * (1 - change) * (1 - change)", "Grown * (1 - change)"),
        new("The proved distance of aligned neurons forgets a factor 2 at ‖θ*‖", Area.Observable, Descent, "(2 * teacher) + decaying", "teacher + decaying"),
        new("The gap of an interpolator forgets that W and a are out of balance", Area.Observable, Gap, "(inner + (dimension * outer)) / (2 * Least)", "Enclosure.Sqrt(dimension * inner * outer) / Least"),
        new("The enclosed flow on the interpolators is pulled by d in place of d + 1", Area.Observable, "Observables/Exact/InterpolatorPath.cs", "_pull = (dimension + 1)", "_pull = (Enclosure)dimension"),
        new("The proved distance of the norms is the root alone", Area.Observable, Gap, "=> gap + Enclosure.Sqrt", "=> Enclosure.Sqrt"),
        new("The load of the proof about growing neurons is twice as large", Area.Observable, Constants, "Load => 1 / (Enclosure)32", "Load => 1 / (Enclosure)16"),
        new("The spread after t₂ is that of U ≥ mη/24", Area.Observable, Constants, "LargestSpread => Enclosure.Sqrt(12)", "LargestSpread => Enclosure.Sqrt(24)"),
        new("The control of the constants about growing neurons has the width of the proof", Area.Statement, "Paper/Lemma34/Lemma34.Proven.cs", "new AlignmentConstants(200)", "new AlignmentConstants(300)"),
        new("The control of the proved t₀ of the chain waits all of it", Area.Statement, "Paper/Lemma33/Lemma33.Proven.cs", "Isotropic, 0.5, 1)", "Isotropic, 1, 1)"),
        new("The control of the proved length of θ* has that length", Area.Statement, "Paper/Lemma33/Lemma33.Proven.cs", "Isotropic, 1, 2.1)", "Isotropic, 1, 1)"),
        new("The control for every neuron is for the growing ones", Area.Statement, "Paper/Lemma34/Lemma34.Proven.cs", "every.Problem, Growing, 0)", "every.Problem, Growing, Growing)"),
        new("The control of the proved bound on the angle has all of it", Area.Statement, "Paper/Lemma34/Lemma34.Proven.cs", "Growing, Growing, 0.1)", "Growing, Growing, 1)"),
        new("The control of the proved rate of descent has that rate", Area.Statement, "Paper/Lemma35/Lemma35.Proven.cs", "WorstRates(1.1)", "WorstRates(1)"),
        new("The control without growing parts has them", Area.Statement, "Paper/Lemma35/Lemma35.Proven.cs", "WorstTimes(1, 0)", "WorstTimes(1, 1)"),
        new("The control of the proved time of descent has the right θ*", Area.Statement, "Paper/Lemma35/Lemma35.Proven.cs", "WorstTimes(2, 1)", "WorstTimes(1, 1)"),
        new("The control of the proved decay of the flow has the right exponent", Area.Statement, "Paper/NoiseFlow/NoiseFlow.Proven.cs", "-1.3 * time", "-time"),
        new("The control of the proved distance of the norms has the right one", Area.Statement, "Paper/NoiseFlow/NoiseFlow.Proven.cs", "error / (2 * start * Enclosure.Exp(-time))", "error / InterpolatorGap.NormBound(start * Enclosure.Exp(-time))"),
    ];
}
