using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Figures;
using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Observables.Exact;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>The figure of two phases: the norms fall, then the neurons align.</summary>
internal sealed partial class TwoPhases : IPaperItem
{
    private TwoPhases()
    {
    }

    /// <summary>The share of ‖W‖_F² at which Phase I is looked at.</summary>
    private const double Quarter = 0.25;

    /// <summary>The end of Phase I.</summary>
    private const string Quartered = "at the step at which the law for fresh inputs has left a quarter of ‖W‖_F², on average";

    private const string Late = "after three times the steps of the hand-over, on average";

    /// <summary>Where a check near the end of its interval gives up.</summary>
    private const long MaximumTrials = 2000;

    /// <inheritdoc/>
    public static Statement Statement { get; } = new(
        "Fig.1",
        "Figure 1",
        "Figure 2 of the extended version; in both the synthetic experiment",
        "none of Condition 3.1; ηm below the stability limit 2d/(d + 2), ησ²√d ≪ ‖θ*‖, m ≫ d^(3/2)‖θ*‖",
        "First the average norm (1/m)Σ‖wᵢ‖ drops, then the average alignment (1/m)Σ⟨wᵢ, θ*⟩ increases rapidly; the training and the test loss fall.",
        "The average of ⟨wᵢ, θ*⟩ has mean 0 at every step; it is |cos ∠(wᵢ, θ*)| that rises. It stays near its chance value Γ(d/2)/(√π·Γ((d + 1)/2)) while the norms fall to half, and comes near 1 after the hand-over of docs/two-phases.md. ‖wᵢ‖² − aᵢ² falls for every neuron, on average by the share η²σ² of its size at each step.",
        "Means are held to intervals, at steps and of sizes that the laws of docs/two-phases.md name; what is said of every neuron is an event. Broken dynamics: no label noise.");

    /// <inheritdoc/>
    public static IEnumerable<Figure> Figures => [TwoPhasesFigure.Figure, PortraitsFigure.Figure];

    /// <inheritdoc/>
    public static IEnumerable<Claim> Claims(Rules rules)
    {
        ClaimVariant noiseless = ClaimVariant.Control("without label noise");
        ExperimentSetting small = ExperimentSetting.Small;
        foreach ((UpdateRule rule, ClaimVariant variant) in new[] { (rules.Stochastic, ClaimVariant.Amended), (Broken.WithoutLabelNoise, noiseless) })
        {
            yield return NormFalls(rule, small, variant);
            yield return Rises(rule, small, variant);
            yield return Diminishes(rule, small, variant);
            yield return EveryNeuron(rule, small, variant);
            yield return Path(rule, small, variant);
            yield return TestLoss(rule, small, variant);
        }

        yield return Chance(rules.Stochastic, small, 1, ClaimVariant.Amended);
        yield return Chance(rules.Stochastic, small, 8, ClaimVariant.Control("at eight times the step"));
        yield return SignedAverage(rules.Stochastic, small, new Interval(-0.1, 0.1), ClaimVariant.Amended);
        yield return SignedAverage(rules.Stochastic, small, new Interval(0.25, 0.99), ClaimVariant.AsPrinted);
        ClaimVariant deep = ClaimVariant.Amended with { Profile = Profile.Deep };
        ExperimentSetting sampled = ExperimentSetting.Released;
        foreach (ExperimentSetting setting in new[] { ExperimentSetting.ReleasedFresh, ExperimentSetting.ReleasedFresh with { TeacherNorm = 3 }, sampled })
        {
            // On a training set the parts of W shrink at the rates of the eigenvalues of Σ̂, which lie between 0.4 and 1.8 here.
            bool spread = setting == sampled;
            yield return NormFalls(rules.Stochastic, setting, deep, spread ? 0.2 : 0.06);
            yield return Chance(rules.Stochastic, setting, 1, deep);
            yield return Rises(rules.Stochastic, setting, deep, spread ? 0.7 : 0.8);
            yield return EveryNeuron(rules.Stochastic, setting, deep);
            yield return Path(rules.Stochastic, setting, deep);
        }

        yield return SignedAverage(rules.Stochastic, sampled, new Interval(-0.1, 0.1), deep);
        yield return SignedAverage(rules.Stochastic, sampled, new Interval(0.25, 0.99), ClaimVariant.AsPrinted with { Profile = Profile.Deep });
        yield return Diminishes(rules.Stochastic, ExperimentSetting.ReleasedFresh, deep);
        yield return Chance(rules.Stochastic, new ExperimentSetting(100, 20, 0.004, 1.2), 1, ClaimVariant.Dropped(Without.EnoughWidth, "at m = 1.1·d^(3/2)‖θ*‖", Verdict.Refuted));
        yield return Loss("training", Quantity.TrainingLoss, "the floor is ½ησ²√(tr Σ̂·θ̂ᵀΣ̂θ̂)‖θ*‖", FlowLaws.FloorTrainingLoss);
        yield return Loss("test", Quantity.TestLoss, "the floor is ¼ησ²(√(κ/q) + d√(q/κ))‖θ*‖, κ = tr Σ̂ and q = θ̂ᵀΣ̂θ̂", FlowLaws.FloorTestLoss);

        RangeClaim Loss(string name, Quantity quantity, string floor, Func<Problem, double[], double> law) => Range(
            "test loss",
            $"loss/{name}",
            $"the {name} loss ends at its floor, within 15 %",
            floor,
            sampled,
            deep,
            new Interval(0.85, 1.15),
            new Interval(0.55, 1.45),
            FlowTrials.Average(rules.Stochastic, sampled.Problem, 18, quantity, network => law(network.Problem, network.TrainingCovariance)));
    }

    private static RangeClaim NormFalls(UpdateRule rule, ExperimentSetting setting, ClaimVariant variant, double tolerance = 0.06) => Range(
        "norm falls",
        "norm",
        FormattableString.Invariant($"(1/m)Σ‖wᵢ‖ is half its start, within {100 * tolerance} %, at the end of Phase I"),
        Quartered,
        setting,
        variant,
        new Interval((1 - tolerance) / 2, (1 + tolerance) / 2),
        new Interval((1 - (3 * tolerance)) / 2, (1 + (3 * tolerance)) / 2),
        FlowTrials.At(rule, setting.Problem, PhaseOne(setting), Quantity.MeanNorm, (start, now) => now / start));

    private static RangeClaim Chance(UpdateRule rule, ExperimentSetting setting, int times, ClaimVariant variant)
    {
        double chance = FlowLaws.ChanceAlignment(setting.Dimension);
        return Range(
            "alignment at chance",
            "chance",
            "mean |cos ∠(wᵢ, θ*)| is still at chance, within 0.05, at the end of Phase I",
            $"{Quartered}; chance is Γ(d/2)/(√π·Γ((d + 1)/2))",
            setting,
            variant,
            new Interval(chance - 0.05, chance + 0.05),
            new Interval(chance - 0.15, chance + 0.15),
            FlowTrials.At(rule, setting.Problem, times * PhaseOne(setting), Quantity.MeanAlignment, (_, now) => now));
    }

    private static RangeClaim Rises(UpdateRule rule, ExperimentSetting setting, ClaimVariant variant, double least = 0.8) => Range(
        "alignment rises",
        "rise",
        FormattableString.Invariant($"mean |cos ∠(wᵢ, θ*)| reaches {least} to 0.99 after the hand-over"),
        Late,
        setting,
        variant,
        new Interval(least, 0.99),
        new Interval(least - 0.2, 1),
        FlowTrials.At(rule, setting.Problem, 3 * FlowLaws.HandOver(setting.Problem), Quantity.MeanAlignment, (_, now) => now));

    /// <summary>X is the change of Σ(‖wᵢ‖² − aᵢ²) over the size that the law has for it.</summary>
    private static RangeClaim Diminishes(UpdateRule rule, ExperimentSetting setting, ClaimVariant variant) => Range(
        "progressive diminishing",
        "diminishing",
        "the mean ‖wᵢ‖² − aᵢ² falls by half a mean ‖wᵢ(0)‖², within 7 %, while ‖W‖_F² halves",
        "from the start to the step at which the law has left half of ‖W‖_F²; on average over neurons",
        setting,
        variant,
        new Interval(0.93, 1.07),
        new Interval(0.79, 1.21),
        FlowTrials.At(rule, setting.Problem, FlowLaws.StepsToShrink(setting.Problem, 0.5), FlowTrials.Imbalance, (start, now) => (start - now) / (0.5 * setting.Width)));

    private static ProbabilityClaim EveryNeuron(UpdateRule rule, ExperimentSetting setting, ClaimVariant variant) => variant.Claim(
        Statement,
        "every neuron diminishes",
        "Fig.1/every-neuron",
        "at the hand-over every ‖wᵢ‖² − aᵢ² is below half its start",
        setting,
        ProbabilityHypothesis.AllBut(0.1),
        FlowTrials.EveryNeuronDiminishes(rule, setting.Problem));

    private static ProbabilityClaim Path(UpdateRule rule, ExperimentSetting setting, ClaimVariant variant) => variant.Claim(
        Statement,
        "one neuron's path",
        "Fig.1/path",
        "one neuron shrinks first and turns towards θ* later",
        setting,
        ProbabilityHypothesis.AtLeast(0.6, 0.1),
        FlowTrials.ShrinksThenTurns(rule, setting.Problem, PhaseOne(setting), 3 * FlowLaws.HandOver(setting.Problem)),
        precisely: "‖wᵢ‖ is below 0.6 of its start and |cos ∠(wᵢ, θ*)| within 0.2 of its start when the law has left a quarter of ‖W‖_F²; |cos ∠(wᵢ, θ*)| ≥ 0.75 after three times the steps of the hand-over");

    private static RangeClaim TestLoss(UpdateRule rule, ExperimentSetting setting, ClaimVariant variant) => Range(
        "test loss",
        "loss",
        "the test loss ½‖θ − θ*‖² ends at ½ησ²√d‖θ*‖, within 10 %",
        "without noise it would end at 0",
        setting,
        variant,
        new Interval(0.9, 1.1),
        new Interval(0.7, 1.3),
        FlowTrials.Average(rule, setting.Problem, 9, Quantity.TestLoss, _ => FlowLaws.FloorLoss(setting.Problem)));

    /// <summary>X is Σ⟨wᵢ, θ*⟩ over Σ|⟨wᵢ, θ*⟩|, which would be 1 if all neurons pointed along θ*.</summary>
    private static RangeClaim SignedAverage(UpdateRule rule, ExperimentSetting setting, Interval claimed, ClaimVariant variant) => Range(
        "signed average",
        variant.Reading == Reading.AsPrinted ? "signed/printed" : "signed",
        variant.Reading == Reading.AsPrinted
            ? "Σ⟨wᵢ, θ*⟩ rises to a quarter of Σ|⟨wᵢ, θ*⟩| or more"
            : "Σ⟨wᵢ, θ*⟩ is 0 after the hand-over, within a tenth of Σ|⟨wᵢ, θ*⟩|",
        Late,
        setting,
        variant,
        claimed,
        variant.Reading == Reading.AsPrinted ? new Interval(-1, 1) : new Interval(-0.5, 0.5),
        FlowTrials.At(rule, setting.Problem, 3 * FlowLaws.HandOver(setting.Problem), FlowTrials.SignedShare, (_, now) => now));

    private static double PhaseOne(ExperimentSetting setting) => FlowLaws.StepsToShrink(setting.Problem, Quarter);

    private static RangeClaim Range(
        string check, string name, string text, string precisely, ExperimentSetting setting, ClaimVariant variant, Interval claimed, Interval declared, Trial<double> observation) =>
        (variant with { MaximumTrials = MaximumTrials }).Claim(Statement, check, $"Fig.1/{name}", text, setting, new RangeHypothesis(claimed, declared), observation, precisely);
}
