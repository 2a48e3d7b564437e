using LabelNoise.Claims;
using LabelNoise.Dynamics;
using LabelNoise.Experiments;
using LabelNoise.Figures;
using LabelNoise.Model;
using LabelNoise.Observables.Exact;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Figure 4 of the extended version: sharpness-aware minimisation in place of label-noise SGD.</summary>
internal sealed partial class SharpnessAware : IPaperItem
{
    /// <summary>How far from its law a fall may be, as a factor.</summary>
    private const double Factor = 1.07;

    /// <summary>By how much two falls from the same random numbers may differ, as a factor.</summary>
    private const double EquivalenceFactor = 1.1;

    /// <summary>What rounding may do to a Gram matrix in a thousand steps, relative to its largest element.</summary>
    private const double Rounding = 1e-10;

    private const long RoundingSteps = 1000;

    /// <summary>Steps after which a run with label noise has ended in one way or the other.</summary>
    private const long EndSteps = 100_000;

    private SharpnessAware()
    {
    }

    /// <inheritdoc/>
    public static Statement Statement { get; } = new(
        "Fig.4",
        "Figure 4",
        "Section 5 of the extended version; the workshop version does not have it",
        "none named; the settings of the other synthetic experiments, label noise and ρ not stated",
        "SAM has the two phases of label-noise SGD: the norm of the first layer falls first, then the alignment with θ* rises.",
        "True with label noise and without, of the mean of |cos| and, with label noise, for small ρσ: above 4/(3√3)·‖θ*‖^(3/2)/(d^(1/4)·E√(x₁² + ‖x‖²/d)), 0.36 at d = 7 and ‖θ*‖ = 1 and somewhat less at a given η, all weights go to 0. Without label noise, while ηm ≪ 1, W shrinks as under label noise with σ = ρ√(2/η): ‖W‖_F² loses 2ηρ²(1 + ηM(1 + 2/d)) of itself a step, M = ‖W‖_F². With label noise a step takes ηρσ·E‖x‖/√d off ‖W‖_F besides. At ηm = 1 W shrinks by a third more than the first law says.",
        "Both laws from both sides ('fall', 'pull'); SAM beside label noise from the same random numbers ('equivalent noise'); two steps of each run ('two phases'); ρ = 0 against label-noise SGD ('ρ = 0'); where runs with label noise end ('collapse', 'shortfall'). Which statements SAM keeps is a survey (docs/experiments.md).");

    /// <inheritdoc/>
    public static IEnumerable<Figure> Figures => [SharpnessAwareFigure.Figure];

    private static ExperimentSetting WithNoise => ExperimentSetting.SmallStep;

    private static ExperimentSetting WithoutNoise => ExperimentSetting.SmallStep with { NoiseLevel = 0 };

    /// <inheritdoc/>
    public static IEnumerable<Claim> Claims(Rules rules)
    {
        yield return ZeroRadius(0, ClaimVariant.Amended with { Under = "at ρ = 0" });
        yield return ZeroRadius(1e-6, ClaimVariant.Control("at ρ = 10⁻⁶"));
        foreach (double radius in new[] { 0.1, 0.2, 0.5 })
            yield return Fall(WithoutNoise, radius, 1, ClaimVariant.Amended);
        yield return Fall(WithoutNoise with { LearningRate = 1e-4 }, 0.2, 1, ClaimVariant.Amended with { Profile = Profile.Deep });
        yield return Fall(WithoutNoise with { Width = 1000 }, 0.2, 1, ClaimVariant.Dropped(Without.Stability, "at ηm = 1", Verdict.Refuted));
        yield return Fall(WithoutNoise, 0.2, 0.5, ClaimVariant.Control("with half of ρ² in the law"));
        foreach (double radius in new[] { 0.02, 0.05 })
            yield return Pull(radius, 1, ClaimVariant.Amended);
        yield return Pull(0.05, 0, ClaimVariant.Control("without the pull in the law"));
        yield return EquivalentNoise(0.2, Math.Sqrt(2), ClaimVariant.Amended with { Under = "at σ = ρ√(2/η)" });
        yield return EquivalentNoise(0.2, 1, ClaimVariant.Control("at σ = ρ/√η"));
        PhaseSteps without = new(2000, 16000);
        yield return TwoPhases(WithoutNoise, Sam(0.5), "rho=0.5", "ρ = 0.5", without, ClaimVariant.Amended);
        yield return TwoPhases(ExperimentSetting.Released with { NoiseLevel = 0 }, Sam(0.5), "rho=0.5", "ρ = 0.5", new(4000, 40000), ClaimVariant.Amended with { Profile = Profile.Deep });
        yield return TwoPhases(WithNoise, Sam(0.05), "rho=0.05", "ρ = 0.05", new(20000, 80000), ClaimVariant.Amended);
        yield return TwoPhases(WithoutNoise, Broken.WithoutLabelNoise, "rho=0", "ρ = 0", without, ClaimVariant.Control("at ρ = 0 without label noise"));
        yield return TwoPhases(WithNoise, Sam(0.2), "rho=0.2", "ρ = 0.2", new(4000, 80000), ClaimVariant.AsPrinted);
        yield return SignedMean(without.Late);
        yield return Collapse(0.11, ClaimVariant.Amended with { Under = "above the bound on ρσ" });
        yield return Collapse(0.07, ClaimVariant.Control("below the bound on ρσ"));
        yield return Shortfall(0.05, ClaimVariant.Amended, 0.05);
        yield return Shortfall(0.05, ClaimVariant.Control("with half of ρ in the law"), 0.025);
    }

    private static UpdateRule Sam(double radius) => UpdateRule.Of(FormattableString.Invariant($"SAM, ρ = {radius}"), new Sam(radius));

    private static ProbabilityClaim ZeroRadius(double radius, ClaimVariant variant) => (variant with { IsSelfCheck = true }).Claim(
        Statement,
        "ρ = 0",
        "Fig.4/rho=0",
        FormattableString.Invariant($"SAM is label-noise SGD up to rounding after {RoundingSteps} steps"),
        WithNoise,
        ProbabilityHypothesis.AllBut(0.1),
        new PairTrial<double[], double[], TrialOutcome>(
            SamTrials.GramMatrix(Sam(radius), WithNoise.Problem, RoundingSteps),
            SamTrials.GramMatrix(UpdateRule.LabelNoiseSgd, WithNoise.Problem, RoundingSteps),
            (sam, sgd) => TrialOutcome.AtMost(sam.Zip(sgd, (x, y) => Math.Abs(x - y)).Max(), Rounding * sgd.Max(Math.Abs))),
        precisely: FormattableString.Invariant($"from the same random numbers no element of the neurons' Gram matrix differs by more than {Rounding} of the largest"));

    /// <summary>The fall without label noise, at the step where 2ηρ²t = ½.</summary>
    /// <param name="setting">The numbers.</param>
    /// <param name="radius">ρ.</param>
    /// <param name="share">The part of ρ² that the law is given.</param>
    /// <param name="variant">The variant.</param>
    private static ProbabilityClaim Fall(ExperimentSetting setting, double radius, double share, ClaimVariant variant)
    {
        long step = HalfTime(setting.Problem, radius);
        double expected = new SamDrift(setting.Problem, radius * Math.Sqrt(share)).LogFall(step);
        return variant.Claim(
            Statement,
            "fall",
            FormattableString.Invariant($"Fig.4/fall/rho={radius}"),
            FormattableString.Invariant($"without label noise SAM shrinks ‖W‖_F² by its law, within a factor {Factor}"),
            setting,
            ProbabilityHypothesis.AllBut(0.25),
            NormTrials.Within(NormTrials.LogFall(Sam(radius), setting.Problem, step), expected, Factor),
            FormattableString.Invariant($", ρ = {radius}, t = {step}, the law's value {expected:G4}"),
            "the factor is one of −ln ‖W‖_F² after t steps; the law is y' = −2ηρ²(1 + ηm(1 + 2/d)y)y for the share y of ‖W‖_F² that is left",
            FormattableString.Invariant($", ρ = {radius}, t = {step}"));
    }

    /// <summary>What SAM takes off ‖W‖_F with label noise, against its law from the norm that the run starts with.</summary>
    /// <param name="radius">ρ.</param>
    /// <param name="share">The part of the pull that the law is given.</param>
    /// <param name="variant">The variant.</param>
    private static ProbabilityClaim Pull(double radius, double share, ClaimVariant variant)
    {
        const long Step = 10_000;
        Problem problem = WithNoise.Problem;
        SamDrift drift = new(problem, radius);
        return variant.Claim(
            Statement,
            "pull",
            FormattableString.Invariant($"Fig.4/pull/rho={radius}"),
            FormattableString.Invariant($"with label noise SAM shrinks ‖W‖_F by its law, within a factor {Factor}"),
            WithNoise,
            ProbabilityHypothesis.AllBut(0.25),
            new MappedTrial<(double Start, double End), TrialOutcome>(
                NormTrials.Norms(Sam(radius), problem, Step), norms => NormTrials.Within(norms.Start - norms.End, norms.Start - drift.Norm(Step, norms.Start, share), Factor)),
            FormattableString.Invariant($", ρ = {radius}, t = {Step}, the pull alone {drift.Pull * Step:G4}·√m"),
            "in t steps; the law is n' = −(½η²σ²/(1 − ½ηm(1 + 2/d)) + ηρ²)n − ηρσ·E‖x‖/√d for n = ‖W‖_F, its last term the pull",
            FormattableString.Invariant($", ρ = {radius}, t = {Step}"));
    }

    /// <summary>SAM without label noise beside SGD with it.</summary>
    /// <param name="radius">ρ.</param>
    /// <param name="factor">σ√η/ρ.</param>
    /// <param name="variant">The variant.</param>
    private static ProbabilityClaim EquivalentNoise(double radius, double factor, ClaimVariant variant)
    {
        ExperimentSetting noisy = WithNoise with { NoiseLevel = radius * factor / Math.Sqrt(WithNoise.LearningRate) };
        long step = HalfTime(noisy.Problem, radius);
        return variant.Claim(
            Statement,
            "equivalent noise",
            FormattableString.Invariant($"Fig.4/equivalent-noise/rho={radius}"),
            FormattableString.Invariant($"noiseless SAM shrinks W as label-noise SGD does, within a factor {EquivalenceFactor}"),
            noisy,
            ProbabilityHypothesis.AllBut(0.25),
            new PairTrial<double, double, TrialOutcome>(
                NormTrials.LogFall(Sam(radius), WithoutNoise.Problem, step),
                NormTrials.LogFall(UpdateRule.LabelNoiseSgd, noisy.Problem, step),
                (sam, sgd) => NormTrials.Within(sam, sgd, EquivalenceFactor)),
            FormattableString.Invariant($", ρ = {radius}, t = {step}"),
            "the factor is one of −ln ‖W‖_F² after t steps from the same random numbers");
    }

    private static ProbabilityClaim TwoPhases(ExperimentSetting setting, UpdateRule rule, string name, string radius, PhaseSteps phases, ClaimVariant variant) => variant.Claim(
        Statement,
        "two phases",
        $"Fig.4/two-phases/{name}",
        "SAM shrinks the neurons, then aligns them",
        setting,
        ProbabilityHypothesis.AllBut(0.1),
        SamTrials.TwoPhases(rule, setting.Problem, phases),
        FormattableString.Invariant($", {radius}, at steps {phases.Early} and {phases.Late}"),
        FormattableString.Invariant($"at the first step −ln ‖W‖_F² has grown by {PhaseSteps.Fall} and the mean of |cos ∠(wᵢ, θ*)| is at most {PhaseSteps.Chance}; at the second that mean is at least {PhaseSteps.Aligned}"),
        FormattableString.Invariant($", {radius}, t = {phases.Early}, {phases.Late}"));

    /// <summary>All weights go to 0 where ρσ is too large.</summary>
    private static ProbabilityClaim Collapse(double radius, ClaimVariant variant)
    {
        const double Rest = 0.01;
        Problem problem = WithNoise.Problem;
        return variant.Claim(
            Statement,
            "collapse",
            FormattableString.Invariant($"Fig.4/collapse/rho={radius}"),
            FormattableString.Invariant($"SAM with label noise learns nothing, |θ·θ*| ≤ {Rest}‖θ*‖² at the end"),
            WithNoise,
            ProbabilityHypothesis.AllBut(0.1),
            new MappedTrial<double, TrialOutcome>(SamTrials.Reached(Sam(radius), problem, EndSteps), reached => TrialOutcome.AtMost(Math.Abs(reached), Rest * problem.TeacherNorm)),
            FormattableString.Invariant($", ρ = {radius}, ρσ = {radius * problem.NoiseLevel:G3}, the bound {new SamEquilibrium(problem, radius).LargestProduct:G3}, {EndSteps} steps"),
            "the bound is 4/(3√3)·q^(3/2)/(d^(1/4)·E√(x₁² + ‖x‖²/d)), q = ‖θ*‖ − (ρ² + ½ησ²)√d",
            FormattableString.Invariant($", ρ = {radius}, t = {EndSteps}"));
    }

    /// <summary>How far θ stays from θ* where it is learnt.</summary>
    /// <param name="radius">ρ.</param>
    /// <param name="variant">The variant.</param>
    /// <param name="claimed">The ρ that the law is given.</param>
    private static ProbabilityClaim Shortfall(double radius, ClaimVariant variant, double claimed)
    {
        const double ShortfallFactor = 1.25;
        Problem problem = WithNoise.Problem;
        double expected = problem.TeacherNorm - new SamEquilibrium(problem, claimed).Reached;
        return variant.Claim(
            Statement,
            "shortfall",
            FormattableString.Invariant($"Fig.4/shortfall/rho={radius}"),
            FormattableString.Invariant($"SAM with label noise ends ‖θ*‖ − r short of θ*, within a factor {ShortfallFactor}"),
            WithNoise,
            ProbabilityHypothesis.AllBut(0.25),
            new MappedTrial<double, TrialOutcome>(
                SamTrials.Reached(Sam(radius), problem, EndSteps), reached => NormTrials.Within(problem.TeacherNorm - reached, expected, ShortfallFactor)),
            FormattableString.Invariant($", ρ = {radius}, ‖θ*‖ − r = {expected:G3}, {EndSteps} steps"),
            "θ = rθ*/‖θ*‖ with (q − r)√r = ½ρσ·d^(1/4)·E√(x₁² + ‖x‖²/d), q = ‖θ*‖ − (ρ² + ½ησ²)√d; on average over the second half of the steps",
            FormattableString.Invariant($", ρ = {radius}, ‖θ*‖ − r = {expected:G3}, t = {EndSteps}"));
    }

    private static MeanClaim SignedMean(long step)
    {
        const double Radius = 0.5;
        return new MeanClaim
        {
            Id = FormattableString.Invariant($"Fig.4/signed-mean/rho={Radius}/{WithoutNoise.Id}"),
            Check = "signed mean",
            Statement = Statement,
            Reading = Reading.AsPrinted,
            Text = "the signed mean of cos ∠(wᵢ, θ*) ends at 0.5 or more",
            Precisely = "at the end of the second phase, on average; X = (1 − c)/2, c the mean over neurons",
            Setting = FormattableString.Invariant($"{WithoutNoise.Text}, ρ = {Radius}, t = {step}"),
            Numbers = FormattableString.Invariant($"{WithoutNoise.Numbers}, ρ = {Radius}, t = {step}"),
            Problem = WithoutNoise.Problem,
            Expected = Verdict.Refuted,
            Mean = new MeanHypothesis(0.25, 1),
            Observation = SamTrials.SignedDefect(Sam(Radius), WithoutNoise.Problem, step),
        };
    }

    private static long HalfTime(Problem problem, double radius) => (long)(0.25 / (problem.LearningRate * radius * radius));
}
