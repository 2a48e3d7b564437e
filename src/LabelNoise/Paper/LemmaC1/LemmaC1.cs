using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Figures;
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
        "O(1/m) is read as 1/m, the constant of the proof. So read it is true from a width m(d) on, far above what A1 asks for with a small C and far below what it asks for with footnote 3's. With an unspecified constant it says nothing about any finite set of widths.",
        "Exactly, at any width: d‖wᵢ(0)‖² is χ² with d degrees of freedom. The formula itself is checked by simulation.");

    /// <summary>Where the lemma as printed is computed.</summary>
    internal static IReadOnlyList<(double Width, int Dimension, Verdict Expected)> AsPrinted { get; } = [(SmallWidth, 7, Verdict.Refuted), (LiteralWidth, 7, Verdict.Refuted)];

    /// <inheritdoc/>
    public static IEnumerable<Figure> Figures => [InitialNormMap.Figure];

    /// <inheritdoc/>
    public static IEnumerable<Claim> Claims(Rules rules)
    {
        foreach ((double width, int dimension, Verdict expected) in AsPrinted)
            yield return Threshold(width, dimension, Reading.AsPrinted, expected);
        yield return SampledAsPrinted();
        foreach (int dimension in new[] { 1, 2, 3, 7, 20, 100 })
            yield return LeastWidth(dimension);
        foreach (int dimension in new[] { 7, 20, 100 })
            yield return LeastConstant(dimension);
        yield return Footnote();
        yield return Agreement("at least", ProbabilityHypothesis.AtLeast(ExactAtRadius, 0.025), InitialLaw.Ntk, "at-least");
        yield return Agreement("at most", ProbabilityHypothesis.AtMost(ExactAtRadius, 0.025), InitialLaw.Ntk, "at-most");
        yield return Agreement(
            "at least",
            ProbabilityHypothesis.AtLeast(ExactAtRadius, 0.025),
            new ScaledNormalLaw("unscaled initialisation", problem => (1 / Math.Sqrt(problem.Width), 1)),
            "unscaled");
        foreach (Claim claim in EnclosureAgreement.Claims())
            yield return claim;
    }

    /// <summary>A radius at which Pr[max ‖wᵢ(0)‖ ≤ R] is neither near 0 nor near 1 for m = 1000, d = 7.</summary>
    private const double Radius = 1.85;

    /// <summary>The event B₀ with the probability that is claimed of it.</summary>
    private const string Short = "every ‖wᵢ(0)‖ ≤ ¼·m^(1/12), Pr ≥ 1 − 1/m";

    private static double ExactAtRadius => Math.Exp(InitialNormBound.LogProbability(SmallWidth, 7, Radius));

    private static Problem Small => new() { Width = SmallWidth, Dimension = 7, LearningRate = 1.0 / SmallWidth };

    private static ExactClaim Threshold(double width, int dimension, Reading reading, Verdict expected) => Exact(
        FormattableString.Invariant($"exact/m={width}/d={dimension}"),
        Short,
        string.Empty,
        FormattableString.Invariant($"m = {width}, d = {dimension}"),
        "ln Pr[not B₀] ≤ −ln m",
        reading,
        expected,
        () =>
        {
            Enclosure logWidth = Enclosure.Log(width);
            Enclosure failure = InitialNormBound.LogFailure(logWidth, dimension);
            return new ExactOutcome(
                failure.AtMost(-logWidth), failure.Middle, FormattableString.Invariant($"ln Pr[not B₀] = {failure.Middle + 0.0:G4}, ln(1/m) = {-logWidth.Middle:G4}"));
        });

    private static ExactClaim LeastWidth(int dimension) => Exact(
        FormattableString.Invariant($"least-width/d={dimension}"),
        $"{Short}, from the width m(d) on and no sooner",
        "at 0.999·m(d) the probability is still lower",
        FormattableString.Invariant($"d = {dimension}, m(d) = {InitialNormBound.LeastWidth(dimension).ToDouble():G5}"),
        "Pr[B₀] ≥ 1 − 1/m at m(d)·{1, 1.001, 10, 10⁶, 10¹⁰⁰}, Pr[B₀] < 1 − 1/m at 0.999·m(d)",
        Reading.Amended,
        Verdict.Supported,
        () =>
        {
            Enclosure least = InitialNormBound.LogLeastWidth(dimension);
            double power = InitialNormBound.LeastWidth(dimension).Log10;
            bool? above = ExactOutcome.All(new[] { 1.001, 10, 1e6, 1e100 }.Select(f => IsShort(least + Enclosure.Log(Enclosure.Written(f)), dimension)));
            bool? below = IsShort(least + Enclosure.Log(Enclosure.Written(0.999)), dimension);
            return new ExactOutcome(IsShort(least, dimension) & above & !below, power, FormattableString.Invariant($"m({dimension}) = 10^{power:F4}"));
        });

    private static ExactClaim LeastConstant(int dimension)
    {
        // Four decimals up and down: the widths on both sides differ by a factor of 1.002 or so.
        double constant = Math.Ceiling(1e4 * WidthFloor.ConstantFor(InitialNormBound.LeastWidth(dimension))) / 1e4;
        return Exact(
            FormattableString.Invariant($"least-constant/d={dimension}"),
            $"{Short}, at the least width with this C and no less",
            "the width is the least of A1 and A2; with C − 10⁻⁴ the probability is still lower",
            FormattableString.Invariant($"d = {dimension}, C = {constant:F4}, η = C⁻⁹⁶, m = C·max((ln 1/η)⁶, η^(−1/2))"),
            "Pr[B₀] ≥ 1 − 1/m at C, Pr[B₀] < 1 − 1/m at C − 10⁻⁴",
            Reading.Amended,
            Verdict.Supported,
            () =>
            {
                bool? at = IsShort(WidthFloor.Ln(Enclosure.Written(constant)), dimension);
                bool? below = IsShort(WidthFloor.Ln(Enclosure.Written(constant) - Enclosure.Written(1e-4)), dimension);
                return new ExactOutcome(at & !below, constant, FormattableString.Invariant($"m = 10^{WidthFloor.At(constant).Log10:F4} at C = {constant:F4}"));
            },
            FormattableString.Invariant($"d = {dimension}, C = {constant:F4}"));
    }

    private static bool? IsShort(Enclosure logWidth, int dimension) => InitialNormBound.IsAtOneOverWidth(logWidth, dimension);

    private static ExactClaim Exact(
        string name, string text, string precisely, string numbers, string inequality, Reading reading, Verdict expected, Func<ExactOutcome> evaluate, string? inBrief = null) => Exactly.Claim(
        Statement, $"C.1/{name}", "threshold", reading, expected, text, numbers, inequality, evaluate, precisely: precisely, certification: Certification.Certified, inBrief: inBrief);

    private static ProbabilityClaim SampledAsPrinted() => new()
    {
        Id = "C.1/sampled/m=1000/d=7",
        Check = "initial norms",
        Statement = Statement,
        Reading = Reading.AsPrinted,
        Text = Short,
        Setting = "m = 1000, d = 7, sampled",
        Expected = Verdict.Refuted,
        Probability = ProbabilityHypothesis.AtLeast(1 - 1.0 / SmallWidth, 0.25 / SmallWidth),
        Trial = Trial.OneByOne(
            seed => InitialNormTrials.AllWithin(InitialLaw.Ntk, Small, seed, 0.25 * Math.Pow(SmallWidth, 1.0 / 12)), seed => InitialNormTrials.Account(InitialLaw.Ntk, Small, seed)),
    };

    private static ProbabilityClaim Agreement(string relation, ProbabilityHypothesis hypothesis, InitialLaw law, string name) => new()
    {
        Id = $"C.1/agreement/{name}",
        Check = "initial norms",
        Statement = Statement,
        Reading = law == InitialLaw.Ntk ? Reading.Amended : Reading.Control,
        IsSelfCheck = true,
        Text = $"sampled, Pr[every ‖wᵢ(0)‖ ≤ R] is {relation} the exact value",
        Precisely = "within 0.025",
        Under = law == InitialLaw.Ntk ? string.Empty : "with weights drawn without 1/√d",
        Setting = FormattableString.Invariant($"m = 1000, d = 7, R = {Radius}, exact value {ExactAtRadius:F4}"),
        Numbers = FormattableString.Invariant($"m = 1000, d = 7, R = {Radius}"),
        Expected = law == InitialLaw.Ntk ? Verdict.Supported : Verdict.Refuted,
        Probability = hypothesis,
        Trial = Trial.OneByOne(seed => InitialNormTrials.AllWithin(law, Small, seed, Radius), seed => InitialNormTrials.Account(law, Small, seed)),
    };
}
