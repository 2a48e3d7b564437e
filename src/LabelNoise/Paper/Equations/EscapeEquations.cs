using System.Globalization;
using LabelNoise.Claims;
using LabelNoise.Dynamics;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>(46), which counts the steps that shrink a neuron, Definition 3.1, what follows Theorem 3.2, and where Phase II is said to begin.</summary>
internal static class EscapeEquations
{
    /// <summary>|aᵢ| of (ii) of Lemma C.2 at the width at which two pasts are compared.</summary>
    private const long Width = 4096;

    /// <summary>η²σ²t at which both phases are over.</summary>
    private const double Floor = 12;

    private const string Fewer = "Pr[fewer than T/8 of them]";

    private static readonly int[] Counts = [1, 4, 7, 8, 9, 16, 17, 64, 100, 256, 1024];

    private static readonly UpdateRule Quieter = UpdateRule.Of("label-noise SGD with half the noise", new NoiseSchedule<LabelNoiseSgd>(default, _ => 0.5));

    /// <summary>A decided half.</summary>
    private static ProbabilityHypothesis Mostly => ProbabilityHypothesis.AtLeast(0.5, 0.25);

    /// <summary>The claims.</summary>
    public static IEnumerable<Claim> Claims() => [.. Lazy(), .. Dominance(), .. Steps(), .. Boxes()];

    private static IEnumerable<Claim> Lazy()
    {
        PhaseOneSetting setting = new(256, 7, 0.5, InputLaw.Online);
        ClaimVariant asPrinted = new(Reading.AsPrinted, Verdict.Supported);
        yield return LazySteps(UpdateRule.LabelNoiseSgd, setting, asPrinted);
        yield return LazySteps(UpdateRule.LabelNoiseSgd, setting with { Width = 512, Dimension = 20, Stability = 0.3 }, asPrinted);
        yield return LazySteps(UpdateRule.LabelNoiseSgd, setting with { Width = 4096, Stability = 0.1 }, asPrinted with { Profile = Profile.Deep });
        yield return LazySteps(Quieter, setting, ClaimVariant.Control("with half the label noise"));
    }

    private static IEnumerable<Claim> Dominance()
    {
        PhaseOneSetting lazy = new(1024, 7, 0.5, InputLaw.Online);
        yield return Dominates(UpdateRule.LabelNoiseSgd, lazy, BoundTrials.LazySteps(lazy.Problem), ClaimVariant.Amended with { Under = "while lazy" });
        ExperimentSetting late = ExperimentSetting.Small;
        yield return Dominates(
            UpdateRule.LabelNoiseSgd, late, (long)(Floor / Math.Pow(late.Problem.LearningRate * late.Problem.NoiseLevel, 2)), ClaimVariant.AsPrinted with { Under = "at η²σ²t = 12" });
    }

    private static IEnumerable<Claim> Steps()
    {
        PhaseOneSetting lazy = new(4096, 7, 1, InputLaw.Online);
        PhaseOneSetting whole = lazy with { Width = 256 };
        yield return SamePast();
        yield return Tail("by-itself/as-printed", Reading.AsPrinted, "for T events of probability ¼ each", "(2/e)^(T/8)", 1, ShrinkingSteps.LogWorstByItself, Verdict.Refuted);
        yield return Tail("given-the-past", Reading.Amended, "for T events of probability ¼ or more given the past", "(2/e)^(T/8)", 1, ShrinkingSteps.LogWorstGivenThePast, Verdict.Supported);
        yield return Tail("control/faster", Reading.Control, "for T events of probability ¼ or more given the past", "(2/e)^(T/5)", 1.6, ShrinkingSteps.LogWorstGivenThePast, Verdict.Refuted);
        yield return Share(UpdateRule.LabelNoiseSgd, whole, "T₁", whole.Problem.EscapeHorizon, ClaimVariant.AsPrinted);
        yield return Share(UpdateRule.LabelNoiseSgd, lazy, "T₁/2048, while lazy,", lazy.Problem.EscapeHorizon / 2048, ClaimVariant.Amended);
        yield return Share(Broken.WithoutLabelNoise, lazy, "T₁/2048, while lazy,", lazy.Problem.EscapeHorizon / 2048, ClaimVariant.Control("without label noise"));
    }

    private static IEnumerable<Claim> Boxes()
    {
        LiteralSetting literal = LiteralSetting.Least;
        Problem problem = literal.Problem;
        Enclosure width = problem.Width;

        // ηm/(√d‖θ*‖), with η = C⁻⁹⁶.
        Enclosure teacher = Enclosure.Pow(width, -0.25);
        Enclosure rate = Enclosure.Pow(Enclosure.Written(literal.C), -96);
        yield return Box("as-printed", Reading.AsPrinted, "where A1 to A6 are met", literal.Numbers, width, rate * width / (Enclosure.Sqrt(problem.Dimension) * teacher), Verdict.Refuted);
        yield return Box("amended", Reading.Amended, "at ηm = 2√d‖θ*‖·ln m", FormattableString.Invariant($"m = {problem.Width}, d = {problem.Dimension}, ‖θ*‖ = m^(−1/4)"), width, 2 * Enclosure.Log(width), Verdict.Supported);
    }

    private static RangeClaim LazySteps(UpdateRule rule, PhaseOneSetting setting, ClaimVariant variant) => variant.Claim(
        Equations.Statement,
        "lazy steps",
        "Eq/3.1/lasts",
        "Definition 3.1, a network is lazy from step 0 to 2/(r·η²E[g²]√m), within a quarter, and no longer",
        setting,
        new RangeHypothesis(new Interval(0.75, 1.25), new Interval(0, 2.5)),
        Trial.OfItsRuleAlone(EscapeStepTrials.LazySteps(rule, setting.Problem)),
        "the mean over replicates of the first look at which some ‖wᵢ(t) − wᵢ(0)‖ > 1/√m, over that number; r = max‖wᵢ(0)‖, its median, E[g²] counting ‖x‖²");

    private static ProbabilityClaim Dominates(UpdateRule rule, ISetting setting, long step, ClaimVariant variant) => variant.Claim(
        Equations.Statement,
        "dominant term",
        "Eq/3.2/dominates",
        "after Theorem 3.2, Σg²(x·wᵢ)² dominates Σg²aᵢ²‖x‖² ten times",
        setting,
        Mostly,
        Trial.OfItsRuleAlone(EscapeStepTrials.Dominates(rule, setting.Problem, step, 0.1)),
        FormattableString.Invariant($", t = {step}"),
        "over all neurons, on average over the input: d‖a‖²/‖W‖_F² ≤ 0.1");

    private static MeanClaim Share(UpdateRule rule, PhaseOneSetting setting, string horizon, long steps, ClaimVariant variant) => new()
    {
        Id = $"Eq/46/share/{variant.Folder}{setting.Id}",
        Check = "share of shrinking steps",
        Statement = Equations.Statement,
        Reading = variant.Reading,
        Text = $"(46), of the steps up to {horizon} at least ¼ have ΔWᵢ(j) ≤ −(σ/4)² on average",
        Under = variant.Under,
        Precisely = FormattableString.Invariant($"at {EscapeStepTrials.Looks} steps, at the neuron that is the smallest of norm ½ or more at step 0; X is the share of the others"),
        Setting = FormattableString.Invariant($"{setting.Text}, T = {steps}"),
        Numbers = FormattableString.Invariant($"{setting.Numbers}, T = {steps}"),
        Problem = setting.Problem,
        Expected = variant.Expected,
        Mean = new MeanHypothesis(0.75, 1, 0.02),
        Observation = Trial.OfItsRuleAlone(EscapeStepTrials.NotShrinking(rule, setting.Problem, steps)),
    };

    /// <summary>The independence that (46) is followed by: were X_j independent of the past, its probability would not depend on θ(j).</summary>
    private static ExactClaim SamePast()
    {
        // m^(−1/4).
        const double Outer = 0.125;
        return ProofStep.Certain(
            "46/independent",
            "independent steps",
            Reading.AsPrinted,
            Verdict.Refuted,
            "before (46), Pr[ΔWᵢ(j) ≤ −(σ/4)² | past] is the same whatever θ(j) is, to 0.01",
            FormattableString.Invariant($"m = {Width}, d = 7"),
            "|difference of the two probabilities| ≤ 0.01",
            () =>
            {
                CertifiedShrink shrink = new(7);
                (Enclosure at, Enclosure away) = (shrink.Of(LemmaC3.LeastNorm, Outer, 0), shrink.Of(LemmaC3.LeastNorm, Outer, 0.5));
                Enclosure difference = Enclosure.Abs(at - away);
                return new ExactOutcome(difference.AtMost(Enclosure.Written(0.01)), difference.Middle, FormattableString.Invariant($"{at.Middle:G3} at θ*, {away.Middle:G3} away from it"));
            },
            "at θ(j) = θ* and where θ(j) − θ* is along wᵢ and of length σ/2; ‖wᵢ‖ = ½, |aᵢ| = m^(−1/4)");
    }

    private static ExactClaim Tail(string id, Reading reading, string events, string bound, double factor, Func<int, Enclosure> logWorst, Verdict expected) => ProofStep.Certain(
        $"46/{id}",
        "too few shrinking steps",
        reading,
        expected,
        $"after (46), {events}, {Fewer} ≤ {bound}",
        $"T = {ProofStep.List(Counts)}",
        "ln Pr − ln of the bound ≤ 0",
        () => Exactly.AtMost(Counts.Select(t => (logWorst(t) - (Enclosure.Written(factor) * ShrinkingSteps.LogBound(t)), FormattableString.Invariant($"T = {t}")))),
        "under the law of the events that makes it largest");

    /// <summary>"Phase II begins" when all neurons are in the box; where label noise ends, to leading order, ‖wᵢ‖² is √d‖θ*‖/m times a χ² with one degree of freedom.</summary>
    private static ExactClaim Box(string id, Reading reading, string under, string numbers, Enclosure width, Enclosure point, Verdict expected) => ProofStep.Certain(
        $"phase-2/box/{id}",
        "all in the box",
        reading,
        expected,
        "Phase II begins, as label noise brings all ‖wᵢ‖ to √η or below: fewer than one stays longer on average",
        numbers,
        "m·(1 − share in the box) < 1",
        () =>
        {
            Enclosure outside = width * Enclosure.Exp(CertifiedChiSquare.LogSurvival(1, point));
            return new ExactOutcome(outside.Below(1), outside.Middle, string.Create(CultureInfo.InvariantCulture, $"{outside.Middle:G3} of {width.Middle} neurons"));
        },
        "to leading order at the floor, m·erfc(√(ηm/(2√d‖θ*‖)))",
        under);
}
