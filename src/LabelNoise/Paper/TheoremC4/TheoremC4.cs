using System.Globalization;
using LabelNoise.Claims;
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
        "True at the widths that are run for d ≥ 4, which A6 implies; at every d false to leading order once m is large enough (at d = 7 from 5.7·10¹⁰ on, for ηm ≪ 1): neurons shorter than 1/(384ρ√(log m)), ρ = 1/(2 − ηm(1 + 2/d)), are still inside at T₁, and the chance that there is one exceeds K/m from there on, and ½ from m = 7.4·10²⁰ on. To leading order these are true at every m: all but a vanishing share of the neurons leave by T₁; for d ≥ 5 all leave by a longer time, which is shorter than T₁ at the widths that are run; and some neuron leaves by T₁, whatever d is. At the widths that are run the shortest neurons that matter have ‖wᵢ(0)‖ below about 1/√m and cannot leave by shrinking: with d = 1 there always are such neurons, with d = 2 a constant share of runs has one, with d = 3 the probability is of order m^(−1/2), not 1/m. O(1/m) is read as K/m with K = 4d + 3, the proof's count.",
        "'By T₁' (the proof): each neuron is seen outside at some look up to T₁; a run ends when the last one has left. 'At T₁' (the statement): all are outside at step T₁. Weights must stay finite: a network that overflows between two looks counts as one whose neurons have not left, although they had left some steps before. All refutations by a wrong sign, at large ηm or under heavy tails are of this kind; they do not contradict the theorem as worded. 'Displacement' and 'all but the shortest' hold the law of the motion (errata.md) from both sides at one step. 'Short neurons', the share of them and the longest neuron are computed, not run: probabilities, at the start, that neurons are too short for T₁ by that law. Where 1 − K/m would need too many replicates, another p₀ is claimed.");

    /// <summary>K of the claimed probability: Lemma C.2's 4d + 1, and 1/m each for the norm bound (45) and the Chernoff bound (docs/errata.md).</summary>
    internal static double FailureConstant(int dimension) => LemmaC2.FailureConstant(dimension) + 2;

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
        yield return StaysLazy(Broken.WithoutLabelNoise, ClaimVariant.Amended, "without label noise ");
        yield return StaysLazy(rule, ClaimVariant.Control("label noise is added"), string.Empty);
        yield return By(Broken.WithoutLabelNoise, Small, Control("without-label-noise", "no label noise is added"));
        yield return At(Broken.WithoutLabelNoise, Small, ClaimVariant.Control("no label noise is added") with { Folder = "control/without-label-noise/" });
        yield return By(Broken.WrongSign, Small, Control("wrong-sign", "the gradient's sign is wrong, so that the run diverges"));
        yield return By(Broken.OuterLayerOnly, Small, Control("outer-layer-only", "W is frozen"));
        foreach (Claim claim in EscapeLaw.Claims(rule))
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
        $"by step T₁ every neuron has been seen outside the lazy regime, all weights finite, {WithProbability(reached)}",
        setting,
        reached ?? OneMinusKOverM(setting.Problem),
        EscapeTrials.ByHorizon(rule, setting.Problem));

    private static ProbabilityClaim At(UpdateRule rule, PhaseOneSetting setting, ClaimVariant variant) => variant.Claim(
        Statement,
        "escape at T₁",
        "C.4/at-T1",
        $"at step T₁ every neuron is outside the lazy regime, all weights finite, {WithProbability(null)}",
        setting,
        OneMinusKOverM(setting.Problem),
        EscapeTrials.AtHorizon(rule, setting.Problem));

    private static ProbabilityClaim Reached(UpdateRule rule, PhaseOneSetting setting, ProbabilityHypothesis reached) =>
        By(rule, setting, ClaimVariant.Amended with { Id = $"C.4/by-T1/{setting.Id}/reached" }, reached);

    private static ProbabilityClaim LowDimension(UpdateRule rule, PhaseOneSetting setting, Profile profile) =>
        By(rule, setting, new ClaimVariant(Reading.Dropped, Verdict.Refuted) { Id = $"C.4/low-dimension/{setting.Id}", How = ", without A6", Profile = profile });

    private static ClaimVariant Control(string name, string broken) => ClaimVariant.Control(broken) with { Id = $"C.4/control/{name}/{Small.Id}" };

    private static ProbabilityClaim StaysLazy(UpdateRule rule, ClaimVariant variant, string how) => variant.Claim(
        Statement,
        "stays lazy",
        "C.4/stays-lazy",
        $"{how}no neuron is seen outside the lazy regime over the same T₁ steps, with probability ≥ 0.9",
        Small,
        ProbabilityHypothesis.AllBut(0.1),
        EscapeTrials.StaysLazy(rule, Small.Problem));

    private static string WithProbability(ProbabilityHypothesis? reached) => reached is { Bound: var bound }
        ? string.Create(CultureInfo.InvariantCulture, $"with probability ≥ {bound} (in place of 1 − K/m)")
        : "with probability ≥ 1 − K/m, K = 4d + 3";

    private static ProbabilityHypothesis OneMinusKOverM(Problem problem) => ProbabilityHypothesis.AllBut(FailureConstant(problem.Dimension) / problem.Width);
}
