using LabelNoise.Claims;
using LabelNoise.Dynamics;
using LabelNoise.Experiments;
using LabelNoise.Figures;
using LabelNoise.Observables;
using LabelNoise.Observables.Exact;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>What Phase II is under label noise: one flow makes both phases (docs/two-phases.md).</summary>
internal sealed partial class NoiseFlow : IPaperItem
{
    private NoiseFlow()
    {
    }

    /// <summary>τ from which on the floor is looked at: all but e^(−9) of ‖W‖_F² across θ* is gone.</summary>
    private const double Floor = 9;

    /// <summary>Steps of SGD in whose time the flow takes one.</summary>
    private const long Pace = 400;

    private const string HandOverIs = "the step at which the median of 1 − |cos ∠(wᵢ, θ*)| falls to ½, on average over replicates";

    private static readonly Quantity SquaredInnerNorm = new("squared-inner-norm", "‖W‖_F²", network => network.InnerNormSquared);

    private static readonly Quantity SquaredOuterNorm = new("squared-outer-norm", "‖a‖²", network => network.OuterNormSquared);

    private static readonly UpdateRule Flow = UpdateRule.Of("the flow of label-noise SGD", new LabelNoiseFlow(Pace));

    private static readonly ClaimVariant ByTheFlow = ClaimVariant.Amended with { Folder = "flow/", Under = "by the flow itself" };

    private static readonly Quantity InBox = new("in-box", "share of neurons with ‖wᵢ‖ ≤ √η", network => 1 - (Quantity.BeyondBox.Of(network) / network.Problem.Width)) { NeedsNeurons = true };

    /// <inheritdoc/>
    public static Statement Statement { get; } = new(
        "Phase.2",
        "Phase II under label noise",
        "Section 3.3, whose lemmas are about gradient descent",
        "none of Condition 3.1; ηm below the stability limit 2d/(d + 2), ησ²√d ≪ ‖θ*‖, m ≫ d^(3/2)‖θ*‖",
        "Phase II begins when |aᵢ|, ‖wᵢ‖ ≤ √η for every neuron; then the neurons align with θ* and θ converges, within times of the order of 1/η.",
        "The neurons align after a time of the order of 1/(η²σ²), in the box or not; the network as a whole is in it only where ηm is about 2√d‖θ*‖·ln m or more. Both phases are one flow on the interpolators, in the time τ = η²σ²t (docs/two-phases.md, with its hand-over). ‖W‖_F² falls like e^(−τ) and ends at √d‖θ*‖, ‖a‖² at ‖θ*‖/√d, 1 − |cos| at (d − 1)ησ²/(4√d‖θ*‖) on average, with the share erf(√(ηm/(2√d‖θ*‖))) of the neurons in the box.",
        "Each law is compared with simulated means, on both sides; averages are taken over τ = 2 after both phases. The flow itself is a rule, `flow=k`.");

    /// <inheritdoc/>
    public static IEnumerable<Figure> Figures => [HandOverFigure.Figure];

    /// <inheritdoc/>
    public static IEnumerable<Claim> Claims(Rules rules)
    {
        UpdateRule rule = rules.Stochastic;
        ExperimentSetting narrow = ExperimentSetting.Narrow;
        ClaimVariant noiseless = ClaimVariant.Control("without label noise");
        yield return Inner(rule, narrow, ClaimVariant.Amended);
        yield return Inner(Broken.InnerLayerOnly, narrow, ClaimVariant.Control("with frozen a"));
        yield return Outer(rule, narrow, ClaimVariant.Amended);
        yield return Outer(Broken.WithoutLabelNoise, narrow, noiseless);
        yield return Turned(rule, ExperimentSetting.Small, ClaimVariant.Amended);
        yield return Turned(rule, ExperimentSetting.Small with { TeacherNorm = 2 }, ClaimVariant.Amended);
        yield return Turned(rule, ExperimentSetting.Small with { TeacherNorm = 0.5 }, ClaimVariant.Amended, tolerance: 0.08);
        yield return Turned(rule, ExperimentSetting.Small with { Width = 30 }, ClaimVariant.Amended, tolerance: 0.08);
        yield return Turned(rule, ExperimentSetting.Small with { Width = 150 }, ClaimVariant.Amended);
        yield return Turned(rule, new ExperimentSetting(100, 4, 0.004, 1.5), ClaimVariant.Amended);
        yield return Turned(Broken.WithoutLabelNoise, ExperimentSetting.Small, noiseless);
        yield return Defect(rule, narrow, ClaimVariant.Amended);
        yield return Defect(Broken.WithoutLabelNoise, narrow, noiseless);
        yield return Share(rule, narrow, ClaimVariant.Amended);
        yield return Share(Broken.WithoutLabelNoise, narrow, noiseless);
        yield return Box(rule, narrow, ClaimVariant.AsPrinted);
        yield return Box(rule, new ExperimentSetting(20, 7, 0.05, 0.2, 0.04), ClaimVariant.Amended with { Under = "at ηm > 2√d‖θ*‖·ln m" });

        // ηm = 10⁻³: the flow knows of no haste.
        ExperimentSetting slow = ExperimentSetting.Small with { LearningRate = 1e-5, NoiseLevel = 1000 };
        yield return Inner(Flow, slow, ByTheFlow, 12, Pace);
        yield return Turned(Flow, slow, ByTheFlow, Pace);
        foreach (Claim claim in Deep(rule))
            yield return claim;
    }

    private static IEnumerable<Claim> Deep(UpdateRule rule)
    {
        ClaimVariant deep = ClaimVariant.Amended with { Profile = Profile.Deep };
        ExperimentSetting wide = new(1000, 7, 0.001, 4);
        yield return Turned(rule, wide, deep);
        yield return Turned(rule, wide with { TeacherNorm = 3 }, deep);

        // ησ²√d = 0.07·‖θ*‖ shows at this size.
        yield return Turned(rule, ExperimentSetting.ReleasedFresh, deep, tolerance: 0.15);
        yield return Inner(rule, ExperimentSetting.ReleasedFresh, deep, Floor + 3, tolerance: 0.1);
        yield return Inner(rule, ExperimentSetting.Released, deep, 2 * Floor, tolerance: 0.1);
    }

    private static RangeClaim Inner(UpdateRule rule, ExperimentSetting setting, ClaimVariant variant, double time = Floor, long pace = 1, double tolerance = 0.05) => Mean(
        "inner limit",
        "inner",
        $"‖W‖_F² ends at {(setting.Samples is null ? "√d‖θ*‖" : "√(tr Σ̂/θ̂ᵀΣ̂θ̂)‖θ*‖")}, within {Percent(tolerance)}",
        setting,
        variant,
        tolerance,
        FlowTrials.Average(rule, setting.Problem, time, SquaredInnerNorm, network => FlowLaws.InnerLimit(setting.Problem, network.TrainingCovariance), pace));

    private static RangeClaim Outer(UpdateRule rule, ExperimentSetting setting, ClaimVariant variant, double time = Floor) => Mean(
        "outer limit", "outer", "‖a‖² ends at ‖θ*‖/√d, within 5 %", setting, variant, 0.05, FlowTrials.Average(rule, setting.Problem, time, SquaredOuterNorm, _ => FlowLaws.OuterLimit(setting.Problem)));

    private static RangeClaim Turned(UpdateRule rule, ExperimentSetting setting, ClaimVariant variant, long pace = 1, double tolerance = 0.05) => Mean(
        "hand-over",
        "hand-over",
        $"the hand-over comes at its law's step, within {Percent(tolerance)}",
        setting,
        variant,
        tolerance,
        new MappedTrial<double, double>(FlowTrials.HandOver(rule, setting.Problem, pace), step => step / FlowLaws.HandOver(setting.Problem)),
        HandOverIs);

    private static RangeClaim Defect(UpdateRule rule, ExperimentSetting setting, ClaimVariant variant, double time = Floor + 3) => Mean(
        "floor of the alignment",
        "defect",
        "the median of 1 − |cos ∠(wᵢ, θ*)| ends at its floor, within 20 %",
        setting,
        variant,
        0.2,
        FlowTrials.Average(rule, setting.Problem, time, Quantity.MedianDefect, _ => FlowLaws.FloorDefect(setting.Problem)),
        "the floor is (d − 1)ησ²/(4√d‖θ*‖), on average over replicates");

    private static RangeClaim Share(UpdateRule rule, ExperimentSetting setting, ClaimVariant variant, double time = Floor) => Mean(
        "share in the box",
        "share",
        "the share with ‖wᵢ‖ ≤ √η ends at its law's value, within 7 %",
        setting,
        variant,
        0.07,
        FlowTrials.Average(rule, setting.Problem, time, InBox, _ => FlowLaws.ShareInBox(setting.Problem)),
        "the law is erf(√(ηm/(2√d‖θ*‖))) of the neurons, on average over replicates");

    private static ProbabilityClaim Box(UpdateRule rule, ExperimentSetting setting, ClaimVariant variant) => variant.Claim(
        Statement,
        "box",
        "Phase.2/box",
        "by τ = 12 all neurons are seen in the box |aᵢ|, ‖wᵢ‖ ≤ √η at once",
        setting,
        ProbabilityHypothesis.AtLeast(0.5, 0.25),
        FlowTrials.EntersBox(rule, setting.Problem, 12));

    private static string Percent(double tolerance) => FormattableString.Invariant($"{Math.Round(100 * tolerance)} %");

    /// <summary>The claim that the mean of a ratio is 1 up to a tolerance; the ratio is cut at three times the tolerance.</summary>
    private static RangeClaim Mean(string check, string name, string text, ExperimentSetting setting, ClaimVariant variant, double tolerance, Trial<double> ratio, string precisely = "on average over replicates") =>
        (variant with { MaximumTrials = MaximumTrials }).Claim(
            Statement,
            check,
            $"Phase.2/{name}",
            text,
            setting,
            new RangeHypothesis(new Interval(1 - tolerance, 1 + tolerance), new Interval(1 - (3 * tolerance), 1 + (3 * tolerance))),
            ratio,
            precisely);

    /// <summary>Where a check near the end of its interval gives up.</summary>
    private const long MaximumTrials = 2000;
}
