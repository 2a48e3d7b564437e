using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Figures;
using LabelNoise.Model;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Theorem C.4: label noise drives every neuron out of the lazy regime.</summary>
internal sealed partial class TheoremC4 : IPaperItem
{
    private TheoremC4()
    {
    }

    /// <inheritdoc/>
    public static Statement Statement { get; } = new(
        "C.4",
        "Theorem C.4",
        "Theorem 3.2; Theorems 4.2 and B.4 of the extended version",
        "A1, A2, A4, A5, A6",
        "With probability at least 1 − O(1/m), every neuron has left the lazy regime, ‖wᵢ − wᵢ(0)‖ > 1/√m, at step T₁ = 384√(log m)/(σ²η²√m).",
        "True at the widths that are run for d ≥ 4, which A6 implies; at d ≤ 3 some neurons cannot leave by shrinking. To leading order false once m is large, at d = 7 from 5.7·10¹⁰ on (ηm ≪ 1): the shortest neurons are still inside at T₁. True at every m, to leading order: all but a vanishing share of the neurons leave by T₁; for d ≥ 5 all by a longer time, shorter than T₁ at the widths that are run; some neuron leaves by T₁, whatever d is. O(1/m) is K/m, K = 4d + 3.",
        "'By T₁' (the proof): each neuron is seen outside at some look up to T₁. 'At T₁' (the statement): all are outside at T₁. A network that overflows between two looks counts as one whose neurons have not left; all refutations by a wrong sign, at large ηm or under heavy tails are of this kind, and do not contradict the theorem as worded. 'Displacement' and 'all but the shortest' hold the law of the motion from both sides at one step. 'Short neurons', their share and the longest neuron are computed from that law. Where 1 − K/m would need too many replicates, another p₀ is claimed.");

    /// <summary>K of the claimed probability: Lemma C.2's 4d + 1, and 1/m each for the norm bound (45) and the Chernoff bound (docs/derivations.md).</summary>
    internal static double FailureConstant(int dimension) => LemmaC2.FailureConstant(dimension) + 2;

    /// <inheritdoc/>
    public static IEnumerable<Figure> Figures => [EscapeMap.Figure];

    /// <summary>Small enough to run to T₁.</summary>
    private static PhaseOneSetting Small => new(256, 7, 1, InputLaw.Online);

    /// <inheritdoc/>
    public static IEnumerable<Claim> Claims(Rules rules)
    {
        UpdateRule rule = rules.Stochastic;
        foreach (long width in new long[] { 256, 1024, 4096 })
            yield return By(rule, new PhaseOneSetting(width, 7, 1, InputLaw.Online), ClaimVariant.Amended);
        yield return By(rule, new PhaseOneSetting(1024, 7, 1, InputLaw.TrainingSet(1000)), ClaimVariant.Amended);
        yield return By(rule, new PhaseOneSetting(1024, 20, 1, InputLaw.Online), ClaimVariant.Amended);
        yield return By(rule, new PhaseOneSetting(1024, 4, 1, InputLaw.Online), ClaimVariant.Amended);
        yield return Reached(rule, new PhaseOneSetting(32768, 7, 1, InputLaw.Online), ProbabilityHypothesis.AllBut(0.02));
        yield return Reached(rule, new PhaseOneSetting(131072, 7, 1, InputLaw.Online), ProbabilityHypothesis.AllBut(0.1));
        foreach (long width in new long[] { 128, 256 })
        {
            yield return At(rule, Small with { Width = width }, ClaimVariant.Amended);
            yield return At(rule, Small with { Width = width, Inputs = InputLaw.TrainingSet(1000) }, ClaimVariant.Amended);
        }

        yield return By(rule, new PhaseOneSetting(32768, 7, 1, InputLaw.Online), ClaimVariant.Amended with { Profile = Profile.Deep });
        yield return At(rule, Small with { Width = 1024 }, ClaimVariant.Amended with { Profile = Profile.Deep });

        // Each ηm is below the stability limit 2d/(d + 2) of Lemma C.2, so instability plays no part.
        foreach ((long width, int dimension, double stability) in new[] { (512L, 1, 0.5), (512, 2, 0.5), (512, 3, 1), (4096, 3, 1) })
            yield return LowDimension(rule, new PhaseOneSetting(width, dimension, stability, InputLaw.Online), width > 1000 ? Profile.Deep : Profile.Quick);
        yield return StaysLazy(Broken.WithoutLabelNoise, ClaimVariant.Amended with { Under = "without label noise" });
        yield return StaysLazy(rule, ClaimVariant.Control("with label noise"));
        yield return By(Broken.WithoutLabelNoise, Small, Control("without-label-noise", "without label noise"));
        yield return At(Broken.WithoutLabelNoise, Small, ClaimVariant.Control("without label noise") with { Folder = "control/without-label-noise/" });
        yield return By(Broken.WrongSign, Small, Control("wrong-sign", "with the gradient's sign wrong"));
        yield return By(Broken.OuterLayerOnly, Small, Control("outer-layer-only", "with frozen W"));
        foreach (Claim claim in EscapeLaw.Claims(rule).Concat(LeadingOrderEscape.Claims).Concat(EscapeSizes.Claims()).Concat(EscapeBorders.Claims))
            yield return claim;
    }

    /// <summary>Escape by step T₁, as the proof has it.</summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="setting">The numbers.</param>
    /// <param name="variant">The variant.</param>
    /// <param name="reached">The probability that is claimed; 1 − K/m where null.</param>
    internal static ProbabilityClaim By(UpdateRule rule, ISetting setting, ClaimVariant variant, ProbabilityHypothesis? reached = null) => variant.Claim(
        Statement,
        "escape by T₁",
        "C.4/by-T1",
        $"by T₁ every neuron has left the lazy regime{AsClaimed(reached)}",
        setting,
        reached ?? OneMinusKOverM(setting.Problem),
        EscapeTrials.ByHorizon(rule, setting.Problem),
        precisely: $"each is seen outside at some look, all weights finite; {Probability(reached)}");

    private static ProbabilityClaim At(UpdateRule rule, PhaseOneSetting setting, ClaimVariant variant) => variant.Claim(
        Statement,
        "escape at T₁",
        "C.4/at-T1",
        $"at T₁ every neuron is outside the lazy regime{AsClaimed(null)}",
        setting,
        OneMinusKOverM(setting.Problem),
        EscapeTrials.AtHorizon(rule, setting.Problem),
        precisely: $"all weights finite; {Probability(null)}");

    private static ProbabilityClaim Reached(UpdateRule rule, PhaseOneSetting setting, ProbabilityHypothesis reached) =>
        By(rule, setting, ClaimVariant.Amended with { Id = $"C.4/by-T1/{setting.Id}/reached" }, reached);

    private static ProbabilityClaim LowDimension(UpdateRule rule, PhaseOneSetting setting, Profile profile) =>
        By(rule, setting, new ClaimVariant(Reading.Dropped, Verdict.Refuted) { Id = $"C.4/low-dimension/{setting.Id}", Drops = Without.Dimension, Under = "without A6", Profile = profile });

    private static ClaimVariant Control(string name, string broken) => ClaimVariant.Control(broken) with { Id = $"C.4/control/{name}/{Small.Id}" };

    private static ProbabilityClaim StaysLazy(UpdateRule rule, ClaimVariant variant) => variant.Claim(
        Statement,
        "stays lazy",
        "C.4/stays-lazy",
        "in T₁ steps no neuron is seen outside the lazy regime",
        Small,
        ProbabilityHypothesis.AllBut(0.1),
        EscapeTrials.StaysLazy(rule, Small.Problem));

    private static string AsClaimed(ProbabilityHypothesis? reached) => reached is null ? ", Pr ≥ 1 − K/m" : string.Empty;

    private static string Probability(ProbabilityHypothesis? reached) => reached is { Bound: var bound }
        ? string.Create(CultureInfo.InvariantCulture, $"{bound} is claimed in place of 1 − K/m")
        : "K = 4d + 3";

    private static ProbabilityHypothesis OneMinusKOverM(Problem problem) => ProbabilityHypothesis.AllBut(FailureConstant(problem.Dimension) / problem.Width);
}
