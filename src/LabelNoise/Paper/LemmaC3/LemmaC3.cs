using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Figures;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Lemma C.3: a lazy neuron shrinks at each step more often than it grows.</summary>
internal sealed partial class LemmaC3 : IPaperItem
{
    private LemmaC3()
    {
    }

    /// <summary>A norm from which (2) holds with room; the proof's argument needs 0.371 (docs/derivations.md).</summary>
    internal const double LeastNorm = 0.5;

    /// <summary>The first exits come at some 0.4·m steps of the settings of (2); T₁/8192 is a third of that.</summary>
    internal const long LooksPerHorizon = 8192;

    /// <summary>The one constant of (4) for all widths, some three times the largest value seen at m = 256.</summary>
    private const double IncrementConstant = 2000;

    /// <summary>
    /// ρ of (1) and (3): with Γ(d/2)/Γ((d − 1)/2) ≤ √((d − 1)/2) in place of √d the proof gives √(2(d − 1)/π); its bound on the density of a coordinate
    /// needs d ≥ 3, and below that the printed 2√(d/π) is meant.
    /// </summary>
    internal static double Rho(int dimension) => EnclosedRho(dimension).Middle;

    /// <summary>The same, enclosed.</summary>
    internal static Enclosure EnclosedRho(int dimension) => dimension < 3 ? 2 * Enclosure.Sqrt(dimension / Enclosure.Pi) : Enclosure.Sqrt(2 * (dimension - 1) / Enclosure.Pi);

    /// <summary>Whom a check of each past looks at, and when.</summary>
    private const string EveryNeuron = "for every neuron at every step of the lazy regime that is looked at";

    /// <summary>What most checks reach of 1 − K/m.</summary>
    internal static ProbabilityHypothesis Most => ProbabilityHypothesis.AllBut(0.01);

    /// <inheritdoc/>
    public static Statement Statement { get; } = new(
        "C.3",
        "Lemma C.3",
        "Lemmas 4.3 and B.3 of the extended version",
        "A1, A2, A4, A5, A6",
        "Let ΔWᵢ(j) = −g(j)²((x·wᵢ)² − aᵢ²‖x‖²). While the model is lazy, with probability at least 1 − O(1/m), at every step j ≤ T₁ and for every neuron, given the past: (1) ΔWᵢ(j) ≤ 0 with probability ≥ 1 − ρ/m^(1/8); (2) ΔWᵢ(j) ≤ −(σ/4)² with probability ≥ ¼; (3) ΔWᵢ(j) > 0 with probability ≤ ρ/m^(1/8); (4) ΔWᵢ(j) = O(1); here ρ = 2√(d/π).",
        "(1) and (3) hold with ρ = √(2(d − 1)/π), d ≥ 3, and say nothing until m > ρ⁸; to fail no more often than K/m they need d ≥ 6, which A6 implies. (2) holds for ‖wᵢ‖ ≥ ½: averaged over pasts, and for each past whose |aᵢ| is small enough. With the least C of footnote 3 (2) is true of every neuron only from d = 4742 on, with a larger C later. (4) is checked with the proof's constant and with one constant for all widths.",
        "(1), (3): the conditional probability is an incomplete beta function of |aᵢ|/‖wᵢ‖, computed for every neuron at every checked step, and sampled beside it. (2): for each past by a Gaussian integral, at every neuron and look; sampled at the shortest admissible neuron, ΔWᵢ being what the step adds to ‖wᵢ‖² − aᵢ², over η². (4): g²‖x‖²·max aᵢ², the proof's bound, at every lazy step; a refutation is one of this bound. Other rules than label-noise SGD are judged by ΔWᵢ itself. The lazy phase ends long before T₁. Where 1 − K/m is beyond the budget, 0.95 to 0.99 is asked for.");

    /// <inheritdoc/>
    public static IEnumerable<Figure> Figures => [ShrinkMap.Figure];

    /// <inheritdoc/>
    public static IEnumerable<Claim> Claims(Rules rules)
    {
        UpdateRule rule = rules.Stochastic;
        ClaimVariant largeOuterLayer = ClaimVariant.Control("with a(0) ~ N(0, I)");
        foreach (long width in new long[] { 8192, 65536 })
            yield return Growth(rule, InitialLaw.Ntk, new PhaseOneSetting(width, 7, 1, InputLaw.Online), ClaimVariant.Amended, ProbabilityHypothesis.AllBut(width < 10_000 ? 0.01 : 0.05));
        foreach (long width in new long[] { 256, 1024 })
            yield return Growth(rule, InitialLaw.Ntk, new PhaseOneSetting(width, 7, 0.5, InputLaw.Online), ClaimVariant.Amended, ProbabilityHypothesis.AllBut(0.05));
        yield return Growth(rule, Broken.LargeOuterLayer, new PhaseOneSetting(8192, 7, 1, InputLaw.Online), largeOuterLayer, Most);
        foreach (Claim claim in GrowthAgreement.Claims())
            yield return claim;
        PhaseOneSetting step = new(1024, 7, 0.5, InputLaw.Online);
        yield return NoGrowth(rule, InitialLaw.Ntk, step, ClaimVariant.Amended);
        yield return NoGrowth(rule, InitialLaw.Ntk, step with { Inputs = InputLaw.TrainingSet(1000) }, ClaimVariant.Amended);
        yield return NoGrowth(rule, Broken.LargeOuterLayer, step, largeOuterLayer);
        yield return Progress(rule, new PhaseOneSetting(65536, 7, 1, InputLaw.Online), 0, ClaimVariant.AsPrinted with { Folder = "as-printed/" });
        yield return Progress(rule, new PhaseOneSetting(4096, 7, 1, InputLaw.Online), LeastNorm, ClaimVariant.Amended);
        yield return Progress(rule, new PhaseOneSetting(4096, 7, 1, InputLaw.TrainingSet(1000)), LeastNorm, ClaimVariant.Amended);
        yield return Progress(Broken.WithoutLabelNoise, new PhaseOneSetting(4096, 7, 1, InputLaw.Online), LeastNorm, ClaimVariant.Control("without label noise"));
        PhaseOneSetting pointwise = new(4096, 7, 1, InputLaw.Online);
        yield return Pointwise(InitialLaw.Ntk, pointwise with { Width = 65536 }, 0, ClaimVariant.AsPrinted with { Folder = "as-printed/" });
        yield return Pointwise(InitialLaw.Ntk, pointwise, LeastNorm, ClaimVariant.Amended);
        yield return Pointwise(Broken.LargeOuterLayer, pointwise, LeastNorm, largeOuterLayer);
        foreach (long width in new long[] { 256, 4096 })
            yield return Increment(rule, new PhaseOneSetting(width, 7, 0.5, InputLaw.Online), ClaimVariant.Amended);
        foreach (long width in new long[] { 256, 1024, 4096 })
            yield return IncrementByOneConstant(rule, InitialLaw.Ntk, new PhaseOneSetting(width, 7, 0.5, InputLaw.Online), ClaimVariant.Amended);
        yield return IncrementByOneConstant(rule, Broken.LargeOuterLayer, new PhaseOneSetting(4096, 7, 0.5, InputLaw.Online), largeOuterLayer);
        yield return Increment(Broken.WrongSign, new PhaseOneSetting(4096, 7, 0.5, InputLaw.Online), ClaimVariant.Control("with the gradient's sign wrong"));
        foreach (Claim claim in Footnote())
            yield return claim;
    }

    /// <summary>(1) and (3), where the conditional probability is that of a direction uniform on the sphere.</summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="law">The law of the initial weights.</param>
    /// <param name="setting">The numbers.</param>
    /// <param name="variant">The variant.</param>
    /// <param name="reached">The probability that the budget reaches.</param>
    /// <param name="looksPerWidth">Looks in m steps.</param>
    internal static ProbabilityClaim Growth(
        UpdateRule rule, InitialLaw law, ISetting setting, ClaimVariant variant, ProbabilityHypothesis reached, int looksPerWidth = ProgressTrials.LooksPerWidth) => variant.Claim(
            Statement,
            "growth",
            "C.3/growth",
            "(1) and (3), every Pr[ΔWᵢ(j) > 0 | past] ≤ ρ/m^(1/8) while lazy",
            setting,
            reached,
            ProgressTrials.Growth(rule, setting.Problem, law, looksPerWidth),
            precisely: EveryNeuron);

    /// <summary>(1) and (3) for a training set: given the past, which includes the inputs, the conditional probability is a share of them.</summary>
    internal static ProbabilityClaim GrowthGivenInputs(UpdateRule rule, PhaseOneSetting setting, ClaimVariant variant) => variant.Claim(
        Statement,
        "growth",
        "C.3/growth",
        "(1) and (3), every Pr[ΔWᵢ(j) > 0 | past, training set] ≤ ρ/m^(1/8) while lazy",
        setting,
        Most,
        Trial.OneByOne(seed => ProgressTrials.GrowthGivenInputs(rule, setting.Problem, seed)),
        precisely: EveryNeuron);

    /// <summary>(1) for the smallest neuron, as it moves: of any rule, where <see cref="Growth"/> knows the law of label-noise SGD's step.</summary>
    private static ProbabilityClaim NoGrowth(UpdateRule rule, InitialLaw law, PhaseOneSetting setting, ClaimVariant variant)
    {
        long step = setting.Problem.EscapeHorizon / LooksPerHorizon;
        double bound = Rho(setting.Dimension) / Math.Pow(setting.Width, 1.0 / 8);
        return variant.Claim(
            Statement,
            "no growth",
            "C.3/no-growth",
            "(1) averaged over pasts, ΔWᵢ(j) ≤ 0 at the shortest neuron, Pr ≥ 1 − ρ/m^(1/8)",
            setting,
            ProbabilityHypothesis.AllBut(bound),
            ProgressTrials.NoGrowth(rule, setting.Problem, step, law),
            FormattableString.Invariant($", j = {step}"));
    }

    /// <summary>(2) for the smallest neuron of norm at least <paramref name="leastNorm"/>.</summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="setting">The numbers.</param>
    /// <param name="leastNorm">The least norm of a neuron that counts; 0 for every neuron, looked at where it was drawn.</param>
    /// <param name="variant">The variant.</param>
    /// <param name="looksPerHorizon">T₁/j, j being the step that is looked at.</param>
    /// <param name="slack">The slack of the probability ¼.</param>
    internal static ProbabilityClaim Progress(
        UpdateRule rule, ISetting setting, double leastNorm, ClaimVariant variant, long looksPerHorizon = LooksPerHorizon, double slack = 0.005)
    {
        long step = leastNorm == 0 ? 0 : setting.Problem.EscapeHorizon / looksPerHorizon;
        string who = leastNorm == 0 ? "the shortest neuron" : FormattableString.Invariant($"the shortest with ‖wᵢ(j)‖ ≥ {leastNorm}");
        return variant.Claim(
            Statement,
            "progress",
            "C.3/progress",
            $"(2) averaged over pasts, ΔWᵢ(j) ≤ −(σ/4)² at {who}",
            setting,
            ProbabilityHypothesis.AtLeast(0.25, slack),
            ProgressTrials.Progress(rule, setting.Problem, step, leastNorm),
            FormattableString.Invariant($", j = {step}"));
    }

    /// <summary>(2) given each past.</summary>
    private static ProbabilityClaim Pointwise(InitialLaw law, PhaseOneSetting setting, double leastNorm, ClaimVariant variant)
    {
        ProbabilityHypothesis reached = ProbabilityHypothesis.AllBut(0.05);
        string who = leastNorm == 0 ? string.Empty : FormattableString.Invariant($" where ‖wᵢ(j)‖ ≥ {leastNorm}");
        return variant.Claim(
            Statement,
            "progress, pointwise",
            "C.3/progress/pointwise",
            $"(2), every Pr[ΔWᵢ(j) ≤ −(σ/4)² | past] ≥ ¼ while lazy{who}",
            setting,
            reached,
            PointwiseTrials.Progress(setting.Problem, leastNorm, law),
            precisely: EveryNeuron);
    }

    /// <summary>(4) with the proof's constant.</summary>
    internal static ProbabilityClaim Increment(UpdateRule rule, ISetting setting, ClaimVariant variant, ProbabilityHypothesis? reached = null) => variant.Claim(
        Statement,
        "increment",
        "C.3/increment",
        "(4), every ΔWᵢ(t) ≤ g²‖x‖²·max aᵢ² ≤ the proof's bound while lazy",
        setting,
        reached ?? Most,
        BoundTrials.Increment(rule, setting.Problem),
        precisely: "for every neuron at every step t ≤ T₁; the bound is (2(‖θ(0)‖ + m^(1/4))·C_data + σ)²·C_data²/√m");

    private static ProbabilityClaim IncrementByOneConstant(UpdateRule rule, InitialLaw law, PhaseOneSetting setting, ClaimVariant variant) => variant.Claim(
        Statement,
        "increment, one constant",
        "C.3/increment/one-constant",
        FormattableString.Invariant($"(4), every ΔWᵢ(t) ≤ g²‖x‖²·max aᵢ² ≤ {IncrementConstant} while lazy, whatever m is"),
        setting,
        ProbabilityHypothesis.AllBut(0.02),
        BoundTrials.IncrementBelow(rule, setting.Problem, IncrementConstant, law),
        precisely: "for every neuron at every step t ≤ T₁");
}
