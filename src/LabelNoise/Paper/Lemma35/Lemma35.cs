using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Figures;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Lemma 3.5: aligned neurons converge to the interpolator.</summary>
internal sealed partial class Lemma35 : IPaperItem
{
    private Lemma35()
    {
    }

    /// <summary>The one constant of both conclusions for all η.</summary>
    private const double Constant = 1;

    private const string BothConclusions = "from alignment ‖θ − θ*‖ ≤ η·ln(1/η), and |cos ∠(wᵢ, θ*)| ≥ 1 − η·ln(1/η) wherever ‖wᵢ‖ ≥ √η";

    private const string Time = "after ln(1/η)/(η‖θ*‖²) steps of gradient descent";

    private const string SomeNeuron = "some neuron has ‖wᵢ‖ ≥ √η";

    /// <inheritdoc/>
    public static Statement Statement { get; } = new(
        "3.5",
        "Lemma 3.5",
        "Lemma D.2; Lemmas 4.6 and C.2 of the extended version",
        "A1, A2, A3, A5, A6",
        "From perfectly aligned neurons with |aᵢ|, ‖wᵢ‖ ≤ √η, after ln(1/η)/(η‖θ*‖²) steps of gradient descent ‖θ − θ*‖ ≤ O(η·ln(1/η)), and every neuron with ‖wᵢ‖ ≥ √η has |cos ∠(wᵢ, θ*)| ≥ 1 − O(η·ln(1/η)).",
        "Needs a bound on ‖θ*‖, one on the width and a start that can move. As η → 0 it holds for ‖θ*‖ ≤ 4/3 at m = 1/√η, and for ‖θ*‖ ≤ 2/(2 − μ) at m = η^(−μ), μ < 1; A4, with A1, is enough. From m = 6/η² on gradient descent overflows; m < 2/η² serves every start in the box.",
        "Norms and outer weights are drawn uniformly from the box; one trial per replicate. With Σ̂ = I alignment is kept exactly; with n = 1/η² samples it is not, and both conclusions are checked.");

    /// <inheritdoc/>
    public static IEnumerable<Figure> Figures => [ConvergenceMap.Figure];

    /// <inheritdoc/>
    public static IEnumerable<Claim> Claims(Rules rules)
    {
        UpdateRule rule = rules.FullBatch;
        ClaimVariant frozenOuterLayer = ClaimVariant.Control("with frozen a");
        foreach (double learningRate in new[] { 1e-2, 1e-3 })
        {
            yield return Converged(rule, new PhaseTwoSetting(learningRate, 7, FiniteSample: true), ClaimVariant.Amended);
            yield return LargeAligned(rule, new PhaseTwoSetting(learningRate, 7, FiniteSample: true), ClaimVariant.Amended);
        }

        yield return Both(rule, new PhaseTwoSetting(1e-3, 7, FiniteSample: true), ClaimVariant.Amended);
        yield return Both(rule, new PhaseTwoSetting(1e-4, 7, FiniteSample: true), ClaimVariant.Amended);
        yield return Both(Broken.DescentOfInnerLayerOnly, new PhaseTwoSetting(1e-3, 7, FiniteSample: true), frozenOuterLayer);
        yield return Converged(rule, new PhaseTwoSetting(1e-3, 7), ClaimVariant.Amended);
        yield return Converged(rule, new PhaseTwoSetting(1e-5, 7), ClaimVariant.Amended with { Profile = Profile.Deep });
        yield return Converged(rule, new PhaseTwoSetting(1e-3, 7, TeacherNorm: 1, FiniteSample: true), ClaimVariant.Amended);
        yield return Converged(rule, new PhaseTwoSetting(1e-3, 7, TeacherNorm: 2), ClaimVariant.AsPrinted);
        yield return Converged(rule, new PhaseTwoSetting(1e-3, 7, TeacherNorm: 10), ClaimVariant.AsPrinted);
        foreach (Claim claim in Teachers(rule))
            yield return claim;
        foreach (Claim claim in Widths(rule).Concat(Footnote()))
            yield return claim;
        yield return Converged(Broken.DescentOfInnerLayerOnly, new PhaseTwoSetting(1e-3, 7), frozenOuterLayer);
        yield return LargeAligned(Broken.DescentOfOuterLayerOnly, new PhaseTwoSetting(1e-3, 7, FiniteSample: true), ClaimVariant.Control("with frozen W"));
    }

    /// <summary>Both conclusions.</summary>
    internal static ProbabilityClaim Both(UpdateRule rule, PhaseTwoSetting setting, ClaimVariant variant) => Claim(
        "both",
        "both conclusions",
        BothConclusions,
        $"{Time}; {SomeNeuron}",
        setting,
        variant,
        PhaseTwoTrials.ConvergedAndAligned(rule, setting.Problem, Constant));

    /// <summary>The first conclusion.</summary>
    internal static ProbabilityClaim Converged(UpdateRule rule, PhaseTwoSetting setting, ClaimVariant variant) => Claim(
        "converged", "converged", "from alignment ‖θ − θ*‖ ≤ η·ln(1/η) by t = ln(1/η)/(η‖θ*‖²)", "t counts steps of gradient descent", setting, variant, PhaseTwoTrials.Converged(rule, setting.Problem, Constant));

    /// <summary>How long θ* may be, on both sides: 4/3 at m = 1/√η in the limit η → 0, and 2.03 at m = 1/η (docs/derivations.md).</summary>
    private static IEnumerable<Claim> Teachers(UpdateRule rule)
    {
        ClaimVariant holds = ClaimVariant.Amended with { Profile = Profile.Deep };
        ClaimVariant fails = ClaimVariant.AsPrinted with { Profile = Profile.Deep };
        yield return Converged(rule, new PhaseTwoSetting(1e-3, 7, TeacherNorm: 1.2), ClaimVariant.Amended);
        yield return Converged(rule, new PhaseTwoSetting(1e-4, 7, TeacherNorm: 1.5), ClaimVariant.AsPrinted);
        yield return Converged(rule, new PhaseTwoSetting(1e-3, 7, TeacherNorm: 1.5, GivenWidth: 1000), ClaimVariant.Amended);
        yield return Converged(rule, new PhaseTwoSetting(1e-3, 7, TeacherNorm: 2.5, GivenWidth: 1000), ClaimVariant.AsPrinted);
        yield return Converged(rule, new PhaseTwoSetting(1e-4, 7, TeacherNorm: 1.2), holds);
        yield return Converged(rule, new PhaseTwoSetting(1e-5, 7, TeacherNorm: 1.3), holds);
        yield return Converged(rule, new PhaseTwoSetting(1e-5, 7, TeacherNorm: 1.5), fails);
        yield return Converged(rule, new PhaseTwoSetting(1e-6, 7, TeacherNorm: 1.3), holds);
        yield return Converged(rule, new PhaseTwoSetting(1e-6, 7, TeacherNorm: 1.5), fails);
        yield return Converged(rule, new PhaseTwoSetting(1e-6, 7, TeacherNorm: 2), fails);
    }

    /// <summary>Where gradient descent overflows: 6/η², on both sides (docs/derivations.md).</summary>
    private static IEnumerable<Claim> Widths(UpdateRule rule)
    {
        yield return Converged(rule, new PhaseTwoSetting(0.1, 7, GivenWidth: 500), ClaimVariant.Amended);
        yield return Converged(rule, new PhaseTwoSetting(0.1, 7, GivenWidth: 700), ClaimVariant.AsPrinted);
        yield return Converged(rule, new PhaseTwoSetting(0.01, 7, GivenWidth: 50_000), ClaimVariant.Amended with { Profile = Profile.Deep });
        yield return Converged(rule, new PhaseTwoSetting(0.01, 7, GivenWidth: 70_000), ClaimVariant.AsPrinted);
    }

    private static ProbabilityClaim LargeAligned(UpdateRule rule, PhaseTwoSetting setting, ClaimVariant variant) => Claim(
        "aligned",
        "aligned",
        "from alignment |cos ∠(wᵢ, θ*)| ≥ 1 − η·ln(1/η) wherever ‖wᵢ‖ ≥ √η",
        $"{Time}; {SomeNeuron}",
        setting,
        variant,
        PhaseTwoTrials.LargeNeuronsAligned(rule, setting.Problem, Constant));

    private static ProbabilityClaim Claim(
        string name, string check, string conclusion, string precisely, PhaseTwoSetting setting, ClaimVariant variant, Trial<TrialOutcome> trial) => variant.Claim(
            Statement,
            check,
            $"3.5/{name}",
            conclusion,
            setting,
            ProbabilityHypothesis.AllBut(0.05),
            trial,
            precisely: precisely);
}
