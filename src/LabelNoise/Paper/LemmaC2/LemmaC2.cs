using LabelNoise.Claims;
using LabelNoise.Figures;
using LabelNoise.Model;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Lemma C.2: while the model is lazy, residuals and outer weights stay small.</summary>
internal sealed partial class LemmaC2 : IPaperItem
{
    private LemmaC2()
    {
    }

    /// <inheritdoc/>
    public static Statement Statement { get; } = new(
        "C.2",
        "Lemma C.2",
        "Lemma B.2 of the extended version",
        "A1, A2, A4, A5, A6",
        "While the model is in the lazy regime and t ≤ T₀ = O(log m/(η²√m)), with probability at least 1 − O(1/m): (i) the residual is O(m^(1/4)) and (ii) |aᵢ(t)| ≤ m^(−1/4) for every neuron.",
        "Needs an upper bound on ηm, here ½, and with σ = m^(1/4) one on the width: the residual has a power tail, so at any fixed ηm (i) is false once m is large. With footnote 3's C it is true at the least width of A1, and at ηm = ½ for σ = 1 but not for σ = m^(1/4). O(·) in (i) is the proof's 2(‖θ(0)‖ + m^(1/4))·C_data + σ, and O(1/m) is K/m with K = 4d + 1.",
        "One trial per replicate: every neuron at every step, until one leaves the lazy regime or, if none does, up to the later of T₀ and T₁. A rigorous bound on the motion says when neurons need no look, so no step is missed. C_data is the largest ‖x‖ met until then, no larger than that of A5. A network that diverges before a neuron has left breaks both bounds. The simulation is held to explicit neurons. At widths that no run reaches by bounds on the moments and on the growth of θ − θ*.");

    /// <summary>What the printed lemma lacks.</summary>
    private const string WithoutBound = "without a bound on the width";

    /// <summary>K of the claimed probability 1 − K/m: the proof spends 4d/m on step 0 and 1/m on the later steps (docs/derivations.md).</summary>
    internal static double FailureConstant(int dimension) => 4 * dimension + 1;

    /// <inheritdoc/>
    public static IEnumerable<Figure> Figures => [BoundMap.Figure];

    /// <inheritdoc/>
    public static IEnumerable<Claim> Claims(Rules rules)
    {
        UpdateRule rule = rules.Stochastic;
        yield return Both(rule, new PhaseOneSetting(1024, 7, 0.5, InputLaw.Online), ClaimVariant.Amended);
        yield return Both(rule, new PhaseOneSetting(4096, 7, 0.5, InputLaw.Online), ClaimVariant.Amended);
        yield return Both(rule, new PhaseOneSetting(1024, 7, 0.5, InputLaw.TrainingSet(1000)), ClaimVariant.Amended);
        yield return Both(rule, new PhaseOneSetting(4096, 7, 0.5, InputLaw.TrainingSet(1000)), ClaimVariant.Amended);
        yield return Both(rule, new PhaseOneSetting(1024, 20, 0.5, InputLaw.Online), ClaimVariant.Amended);
        yield return Both(rule, new PhaseOneSetting(1024, 7, 0.5, InputLaw.Online, NoiseLevel: 1), ClaimVariant.Amended);

        // Here the residuals keep (i), so that (ii) alone fails: a check of either would not do.
        yield return Both(rule, new PhaseOneSetting(1024, 7, 1.2, InputLaw.Online), ClaimVariant.AsPrinted with { Under = WithoutBound });
        yield return Unstable(rule, new PhaseOneSetting(4096, 7, 10, InputLaw.Online));
        yield return Unstable(rule, new PhaseOneSetting(4096, 7, 1.9, InputLaw.Online));
        yield return Both(Broken.WrongSign, new PhaseOneSetting(1024, 7, 0.5, InputLaw.Online), ClaimVariant.Control("with the gradient's sign wrong") with
        {
            Id = "C.2/control/wrong-sign/m=1024/d=7/eta-m=0.5/online",
        });
        yield return Agreement(rule, rule, ClaimVariant.Amended);
        yield return Agreement(rule, Broken.WrongSign, ClaimVariant.Control("with explicit neurons of the wrong sign"));
        foreach (Claim claim in ResidualTail.Claims().Concat(Footnote()))
            yield return claim;
    }

    /// <summary>Bounds (i) and (ii) together.</summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="setting">The numbers; a setting that meets A5 names its C_data.</param>
    /// <param name="variant">The variant.</param>
    /// <param name="reached">The probability that the budget reaches; 1 − K/m where null.</param>
    internal static ProbabilityClaim Both(UpdateRule rule, ISetting setting, ClaimVariant variant, ProbabilityHypothesis? reached = null)
    {
        double? inputBound = setting.Conditions?.InputBound;
        string data = inputBound is { } given
            ? FormattableString.Invariant($"C_data = {given}, or the run's largest ‖x‖ if that is larger")
            : "C_data the run's largest ‖x‖";
        string probability = reached is not null
            ? FormattableString.Invariant($"support certifies Pr ≥ {reached.Alternative}, and C.2/tail/bound computes 1 − K/m")
            : "K = 4d + 1";
        return variant.Claim(
            Statement,
            "both bounds",
            "C.2/both",
            $"while lazy |g| = O(m^(1/4)), every |aᵢ| ≤ m^(−1/4){(reached is null ? ", Pr ≥ 1 − K/m" : string.Empty)}",
            setting,
            reached ?? OneMinusKOverM(setting.Problem),
            BoundTrials.Both(rule, setting.Problem, inputBound ?? 0),
            precisely: $"for t ≤ T₀; O(m^(1/4)) is 2(‖θ(0)‖ + m^(1/4))·C_data + σ, {data}; {probability}");
    }

    /// <summary>That the simulation behind the checks is what explicit neurons do under the same rule.</summary>
    private static ProbabilityClaim Agreement(UpdateRule rule, UpdateRule plain, ClaimVariant variant)
    {
        PhaseOneSetting setting = new(1024, 7, 0.5, InputLaw.Online);
        return (variant with { IsSelfCheck = true }).Claim(
            Statement,
            "agreement",
            "C.2/agreement",
            "the simulation has the residuals and bounds of explicit neurons",
            setting,
            ProbabilityHypothesis.AllBut(0.25),
            BoundTrials.Agreement(rule, plain, setting.Problem),
            precisely: "residuals, C_data and the bounds on |aᵢ| and ΔWᵢ, to 10⁻⁹; explicit neurons start from N(0, 1/m) and N(0, I/d) and take one step after the other");
    }

    private static ProbabilityClaim Unstable(UpdateRule rule, PhaseOneSetting setting) => (ClaimVariant.AsPrinted with { Under = WithoutBound }).Claim(
        Statement,
        "outer weight",
        "C.2/unstable",
        "while lazy every |aᵢ| ≤ m^(−1/4), Pr ≥ 1 − K/m",
        setting,
        OneMinusKOverM(setting.Problem),
        BoundTrials.OuterWeight(rule, setting.Problem),
        precisely: "for t ≤ T₀; K = 4d + 1");

    private static ProbabilityHypothesis OneMinusKOverM(Problem problem) => ProbabilityHypothesis.AllBut(FailureConstant(problem.Dimension) / problem.Width);
}
