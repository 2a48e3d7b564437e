using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Model.Conditions;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>Lemma C.1: NTK-initialised neurons are short.</summary>
internal sealed partial class LemmaC1 : IPaperItem
{
    private LemmaC1()
    {
    }

    private const long SmallWidth = 1000;

    /// <summary>The literal point of Condition 3.1 with C = 1.2 (docs/errata.md).</summary>
    private const double LiteralWidth = 3.45e7;

    /// <inheritdoc/>
    public static Statement Statement { get; } = new(
        "C.1",
        "Lemma C.1",
        "Lemma B.1 of the extended version",
        "A1",
        "Under NTK initialisation the event B₀, that ‖wᵢ(0)‖ ≤ ¼·m^(1/12) for every neuron, has probability at least 1 − O(1/m).",
        "O(1/m) is read as 1/m, the constant of the proof's last line (21). So read it is true from a threshold width m(d) on, far above what A1 asks for; just below it Pr[not B₀] exceeds 1/m by little, and from some 200 times below (at d = 7) B₀ hardly ever occurs. With an unspecified constant, for fixed d, it says nothing about any finite set of widths.",
        "d‖wᵢ(0)‖² is χ² with d degrees of freedom, so Pr[B₀] is computed exactly at any width, in log space; the formula itself is checked by simulation.");

    /// <inheritdoc/>
    public static IEnumerable<Claim> Claims(Rules rules)
    {
        yield return Threshold(SmallWidth, 7, Reading.AsPrinted, Verdict.Refuted);
        yield return Threshold(LiteralWidth, 7, Reading.AsPrinted, Verdict.Refuted);
        yield return SampledAsPrinted();
        foreach (int dimension in new[] { 1, 2, 3, 7, 20, 100 })
            yield return LeastWidth(dimension);
        foreach (int dimension in new[] { 7, 20, 100 })
            yield return LeastConstant(dimension);
        yield return Agreement("at least the exact value", ProbabilityHypothesis.AtLeast(ExactAtRadius, 0.025), InitialLaw.Ntk, "at-least");
        yield return Agreement("at most the exact value", ProbabilityHypothesis.AtMost(ExactAtRadius, 0.025), InitialLaw.Ntk, "at-most");
        yield return Agreement(
            "at least the exact value, although the weights are drawn without the factor 1/√d",
            ProbabilityHypothesis.AtLeast(ExactAtRadius, 0.025),
            new ScaledNormalLaw("unscaled initialisation", problem => (1 / Math.Sqrt(problem.Width), 1)),
            "unscaled");
    }

    /// <summary>A radius at which Pr[max ‖wᵢ(0)‖ ≤ R] is neither near 0 nor near 1 for m = 1000, d = 7.</summary>
    private const double Radius = 1.85;

    private static double ExactAtRadius => Math.Exp(InitialNormBound.LogProbability(SmallWidth, 7, Radius));

    private static Problem Small => new() { Width = SmallWidth, Dimension = 7, LearningRate = 1.0 / SmallWidth };

    private static ExactClaim Threshold(double width, int dimension, Reading reading, Verdict expected) => Exact(
        FormattableString.Invariant($"exact/m={width}/d={dimension}"),
        "‖wᵢ(0)‖ ≤ ¼·m^(1/12) for every neuron with probability ≥ 1 − 1/m",
        FormattableString.Invariant($"m = {width}, d = {dimension}"),
        "ln Pr[not B₀] ≤ −ln m",
        reading,
        expected,
        () =>
        {
            double failure = InitialNormBound.LogFailure(Magnitude.Of(width), dimension);
            return new ExactOutcome(
                failure <= -Math.Log(width), failure, FormattableString.Invariant($"ln Pr[not B₀] = {failure + 0.0:G4}, ln(1/m) = {-Math.Log(width):G4}"));
        });

    private static ExactClaim LeastWidth(int dimension) => Exact(
        FormattableString.Invariant($"least-width/d={dimension}"),
        "from the width m(d) on, and not yet at 0.999·m(d), ‖wᵢ(0)‖ ≤ ¼·m^(1/12) for every neuron with probability ≥ 1 − 1/m",
        FormattableString.Invariant($"d = {dimension}, m(d) = {InitialNormBound.LeastWidth(dimension).ToDouble():G5}"),
        "Pr[B₀] ≥ 1 − 1/m at m(d)·{1, 1.001, 10, 10⁶, 10¹⁰⁰}, Pr[B₀] < 1 − 1/m at 0.999·m(d)",
        Reading.Amended,
        Verdict.Supported,
        () =>
        {
            Magnitude least = InitialNormBound.LeastWidth(dimension);
            bool above = new[] { 1.0, 1.001, 10, 1e6, 1e100 }.All(f => InitialNormBound.HoldsAtOneOverWidth(least * Magnitude.Of(f), dimension));
            bool below = InitialNormBound.HoldsAtOneOverWidth(least * Magnitude.Of(0.999), dimension);
            return new ExactOutcome(above && !below, least.Log10, FormattableString.Invariant($"m({dimension}) = 10^{least.Log10:F4}"));
        });

    private static ExactClaim LeastConstant(int dimension)
    {
        // Four decimals up and down: the widths on both sides differ by a factor of 1.002 or so.
        double constant = Math.Ceiling(1e4 * WidthFloor.ConstantFor(InitialNormBound.LeastWidth(dimension))) / 1e4;
        return Exact(
            FormattableString.Invariant($"least-constant/d={dimension}"),
            "with A1 and A2 at this C, and not yet at C − 10⁻⁴, ‖wᵢ(0)‖ ≤ ¼·m^(1/12) for every neuron of the least width has probability ≥ 1 − 1/m",
            FormattableString.Invariant($"d = {dimension}, C = {constant:F4}, η = C⁻⁹⁶, m = C·max((ln 1/η)⁶, η^(−1/2))"),
            "Pr[B₀] ≥ 1 − 1/m at C, Pr[B₀] < 1 − 1/m at C − 10⁻⁴",
            Reading.Amended,
            Verdict.Supported,
            () =>
            {
                Magnitude width = WidthFloor.At(constant);
                bool at = InitialNormBound.HoldsAtOneOverWidth(width, dimension);
                bool below = InitialNormBound.HoldsAtOneOverWidth(WidthFloor.At(constant - 1e-4), dimension);
                return new ExactOutcome(at && !below, constant, FormattableString.Invariant($"m = 10^{width.Log10:F4} at C = {constant:F4}"));
            });
    }

    private static ExactClaim Exact(
        string name, string text, string setting, string inequality, Reading reading, Verdict expected, Func<ExactOutcome> evaluate) => new()
        {
            Id = $"C.1/{name}",
            Check = "threshold",
            Statement = Statement,
            Reading = reading,
            Text = text,
            Setting = $"{setting}, exact",
            Expected = expected,
            Inequality = inequality,
            Evaluate = evaluate,
        };

    private static ProbabilityClaim SampledAsPrinted() => new()
    {
        Id = "C.1/sampled/m=1000/d=7",
        Check = "initial norms",
        Statement = Statement,
        Reading = Reading.AsPrinted,
        Text = "‖wᵢ(0)‖ ≤ ¼·m^(1/12) for every neuron with probability ≥ 1 − 1/m",
        Setting = "m = 1000, d = 7, sampled",
        Expected = Verdict.Refuted,
        Probability = ProbabilityHypothesis.AtLeast(1 - 1.0 / SmallWidth, 0.25 / SmallWidth),
        Trial = Trial.OneByOne(
            seed => InitialNormTrials.AllWithin(InitialLaw.Ntk, Small, seed, 0.25 * Math.Pow(SmallWidth, 1.0 / 12)), seed => InitialNormTrials.Account(InitialLaw.Ntk, Small, seed)),
    };

    private static ProbabilityClaim Agreement(string text, ProbabilityHypothesis hypothesis, InitialLaw law, string name) => new()
    {
        Id = $"C.1/agreement/{name}",
        Check = "initial norms",
        Statement = Statement,
        Reading = law == InitialLaw.Ntk ? Reading.Amended : Reading.Control,
        IsSelfCheck = true,
        Text = $"the sampled probability that every ‖wᵢ(0)‖ ≤ R is, within 0.025, {text}",
        Setting = FormattableString.Invariant($"m = 1000, d = 7, R = {Radius}, exact value {ExactAtRadius:F4}"),
        Expected = law == InitialLaw.Ntk ? Verdict.Supported : Verdict.Refuted,
        Probability = hypothesis,
        Trial = Trial.OneByOne(seed => InitialNormTrials.AllWithin(law, Small, seed, Radius), seed => InitialNormTrials.Account(law, Small, seed)),
    };
}
