using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Figures;
using LabelNoise.Model;
using LabelNoise.Observables.Exact;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Figure 6 of the extended version: label noise switched on and off by turns.</summary>
internal sealed partial class AlternatingNoise : IPaperItem
{
    /// <summary>How far from its law the fall of ‖W‖_F² may be, as a factor of its logarithm, where ηm is small.</summary>
    private const double FallFactor = 1.07;

    /// <summary>The same at ηm = 1, fixed after runs at other suite seeds: at m = 100 they have a standard deviation of 5 %, and on 200 training inputs, of which the law knows nothing, they stay 5 % below it.</summary>
    private const double WideFallFactor = 1.15;

    /// <summary>The same for the oscillation, a mean over 48 looks of a sum of d squares.</summary>
    private const double OscillationFactor = 1.3;

    /// <summary>How much of what happens with noise may happen without.</summary>
    private const double Remainder = 0.05;

    /// <summary>The same for the oscillation, which dies out like e^(−ηMt/d), M = ‖W‖_F².</summary>
    private const double Settled = 1e-6;

    private AlternatingNoise()
    {
    }

    /// <inheritdoc/>
    public static Statement Statement { get; } = new(
        "Fig.6",
        "Figure 6",
        "Appendix E of the extended version; the workshop version does not have it",
        "none named; released numbers m = 1000, d = 20, n = 200, η = 0.001, σ = 4",
        "With label noise on for 5000 steps, off for 5000, and so on, the norms of the first layer fall while the noise is on and stop falling while it is off; the aᵢ oscillate near zero while it is on and settle while it is off.",
        "True until ‖W‖_F² is at its floor √d·‖θ*‖; and the aᵢ oscillate about zero only where the noise is large, σ²η‖W‖_F² ≫ 2‖θ*‖², and on for long enough that aᵢ(0) is forgotten. Over periods with noise of T steps together ‖W‖_F² falls to e^(−2u), η²σ²T = 2u − ½ηm(1 + 2/d)(1 − e^(−2u)), as if the noise were never off; ‖a(t + g) − a(t)‖² is 2dσ²η/(2 − ηM(1 + 2/d)), M = ‖W‖_F².",
        "Each run is looked at over three cycles: ‖W‖_F² at the switches, all aᵢ at 17 steps of each period, the first fifth left out. 'Fall' and 'oscillation' hold the size from both sides; 'stops' and 'settles' hold what happens without noise to a part of what happens with it. 'Falls with noise' and 'about zero' are the figure's sentence as it stands.");

    /// <inheritdoc/>
    public static IEnumerable<Figure> Figures => [AlternatingNoiseFigure.Figure];

    private static AlternationPlan Plan => new(5000, 3);

    private static ExperimentSetting Quick => ExperimentSetting.SmallStep;

    /// <summary>The same τ in a fifth of the steps, and ηm = 1.</summary>
    private static ExperimentSetting Fast => new(100, 7, 1e-2, 1, 1);

    /// <summary>σ²ηm = 16, as at the released numbers.</summary>
    private static ExperimentSetting Loud => new(100, 7, 1e-2, 4, 1);

    /// <inheritdoc/>
    public static IEnumerable<Claim> Claims(Rules rules)
    {
        foreach (Claim claim in Sizes(Quick, Plan, Profile.Quick).Concat(Sizes(ExperimentSetting.Released, Plan, Profile.Deep)))
            yield return claim;
        yield return Fall(Fast, new AlternationPlan(1000, 3), ClaimVariant.Amended, null);
        yield return Fall(Quick, Plan, ClaimVariant.Control("without label noise"), Broken.WithoutLabelNoise);
        yield return Stops(Quick, Plan, ClaimVariant.Control("with noise that never stops"), AlwaysOn);
        yield return Oscillation(Quick, Plan, ClaimVariant.Control("without label noise"), Broken.WithoutLabelNoise);
        yield return Settles(Quick, Plan, ClaimVariant.Control("with noise that never stops"), AlwaysOn);
        yield return FallsWithNoise(Quick, Plan, ClaimVariant.Amended);
        yield return FallsWithNoise(Fast, new AlternationPlan(5000, 16), ClaimVariant.AsPrinted);
        yield return AboutZero(Loud, new AlternationPlan(500, 3), ClaimVariant.Amended);
        yield return AboutZero(ExperimentSetting.Released, Plan, ClaimVariant.Amended with { Profile = Profile.Deep });
        yield return AboutZero(Quick, Plan, ClaimVariant.AsPrinted);
    }

    private static UpdateRule AlwaysOn => UpdateRule.LabelNoiseSgd.Copy();

    private static IEnumerable<Claim> Sizes(ExperimentSetting setting, AlternationPlan plan, Profile profile)
    {
        ClaimVariant variant = ClaimVariant.Amended with { Profile = profile };
        yield return Fall(setting, plan, variant, null);
        yield return Stops(setting, plan, variant, null);
        yield return Oscillation(setting, plan, variant, null);
        yield return Settles(setting, plan, variant, null);
    }

    private static ProbabilityClaim Fall(ExperimentSetting setting, AlternationPlan plan, ClaimVariant variant, UpdateRule? broken)
    {
        double expected = 2 * Contraction(setting.Problem, plan.Period * plan.Cycles);
        double factor = setting.LearningRate * setting.Width < 0.5 ? FallFactor : WideFallFactor;
        return Claim(
            setting,
            plan,
            variant,
            broken,
            "fall",
            FormattableString.Invariant($"with noise −ln ‖W‖_F² grows by its law, within a factor {factor}"),
            FormattableString.Invariant($", 2u = {expected:G4}"),
            0.25,
            run => NormTrials.Within(run.FallOn, expected, factor),
            "over all periods with noise together; the law is 2u");
    }

    private static ProbabilityClaim Stops(ExperimentSetting setting, AlternationPlan plan, ClaimVariant variant, UpdateRule? broken) => Claim(
        setting,
        plan,
        variant,
        broken,
        "stops",
        FormattableString.Invariant($"without noise ln ‖W‖_F² moves by at most {Remainder} of its fall with noise"),
        string.Empty,
        0.1,
        run => TrialOutcome.AtMost(Math.Abs(run.FallOff), Remainder * run.FallOn),
        "over all periods of the kind together");

    private static ProbabilityClaim Oscillation(ExperimentSetting setting, AlternationPlan plan, ClaimVariant variant, UpdateRule? broken)
    {
        double expected = ExpectedOscillation(setting.Problem, plan);
        return Claim(
            setting,
            plan,
            variant,
            broken,
            "oscillation",
            FormattableString.Invariant($"with noise a(t) oscillates as its law says, within a factor {OscillationFactor}"),
            FormattableString.Invariant($", g = {plan.Gap}, the value {expected:G4}"),
            0.25,
            run => NormTrials.Within(run.OscillationOn, expected, OscillationFactor),
            "‖a(t + g) − a(t)‖² on average over the looks; the law is 2dσ²η/(2 − ηM(1 + 2/d)), M = ‖W‖_F²");
    }

    private static ProbabilityClaim Settles(ExperimentSetting setting, AlternationPlan plan, ClaimVariant variant, UpdateRule? broken) => Claim(
        setting,
        plan,
        variant,
        broken,
        "settles",
        FormattableString.Invariant($"without noise ‖a(t + g) − a(t)‖² is at most {Settled} of that with noise"),
        FormattableString.Invariant($", g = {plan.Gap}"),
        0.1,
        run => TrialOutcome.AtMost(run.OscillationOff, Settled * run.OscillationOn),
        "on average over the looks");

    private static ProbabilityClaim FallsWithNoise(ExperimentSetting setting, AlternationPlan plan, ClaimVariant variant) => Claim(
        setting,
        plan,
        variant,
        null,
        "falls with noise",
        "‖W‖_F² falls in each period with noise",
        string.Empty,
        0.1,
        run => new TrialOutcome(run.LeastFallOn > 0, Math.Exp(-run.LeastFallOn)));

    private static ProbabilityClaim AboutZero(ExperimentSetting setting, AlternationPlan plan, ClaimVariant variant) => Claim(
        setting,
        plan,
        variant,
        null,
        "about zero",
        "with noise the aᵢ oscillate about zero",
        string.Empty,
        0.1,
        run => TrialOutcome.AtMost(run.CentreOn, run.VarianceOn),
        "over the looks of a period the square of their mean is below their variance, summed over i and averaged over the periods");

    private static ProbabilityClaim Claim(
        ExperimentSetting setting, AlternationPlan plan, ClaimVariant variant, UpdateRule? broken, string check, string text, string at, double failure, Func<Alternation, TrialOutcome> judge, string precisely = "") => variant.Claim(
        Statement,
        check,
        FormattableString.Invariant($"Fig.6/{check.Replace(' ', '-')}"),
        text,
        setting,
        ProbabilityHypothesis.AllBut(failure),
        new MappedTrial<Alternation, TrialOutcome>(AlternationTrials.Of(broken ?? plan.NoiseRule(), setting.Problem, plan), judge),
        FormattableString.Invariant($", noise on and off {plan.Cycles} times for {plan.Period} steps each{at}"),
        precisely,
        FormattableString.Invariant($", {plan.Cycles} × {plan.Period} steps on and off"));

    /// <summary>u after some steps with noise.</summary>
    private static double Contraction(Problem problem, double steps) =>
        LazyMotion.Of(problem).Contraction(Math.Pow(problem.LearningRate * problem.NoiseLevel, 2) * steps);

    /// <summary>Twice the variance of a that θ's, σ²ηM/(2 − ηM(1 + 2/d)), asks for, at the M of the middle of each period with noise.</summary>
    private static double ExpectedOscillation(Problem problem, AlternationPlan plan) => Enumerable.Range(0, plan.Cycles).Average(cycle =>
    {
        double norm = problem.Width * Math.Exp(-2 * Contraction(problem, (cycle + 0.5) * plan.Period));
        return 2 * problem.Dimension * Math.Pow(problem.NoiseLevel, 2) * problem.LearningRate / (2 - (problem.LearningRate * norm * (1 + (2.0 / problem.Dimension))));
    });
}
