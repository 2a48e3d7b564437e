using LabelNoise.Simulation;
using LabelNoise.Statements.Trials;
using LabelNoise.Statistics;

namespace LabelNoise.Statements;

/// <summary>Phase I where A1 to A6 hold as they are printed, at the widths that they ask for.</summary>
public static class LiteralClaims
{
    /// <summary>Looks of Lemma C.3 (1) and (3) in m steps; one sweep of all neurons costs as much as 10⁸ steps.</summary>
    private const int GrowthLooks = 4;

    /// <summary>The norm from which Lemma C.3 (2) holds with room, as in <see cref="LemmaC3"/>.</summary>
    private const double LeastNorm = 0.5;

    /// <summary>What a budget of some twenty minutes reaches of 1 − K/m = 1 − 10⁻⁶: 23 replicates, if none fails.</summary>
    private static ProbabilityHypothesis Reached => ProbabilityHypothesis.AtLeast(0.75, 0.25);

    /// <summary>The claims for a rule.</summary>
    public static IEnumerable<Claim> Of(UpdateRule rule)
    {
        LiteralSetting least = new(1.2, 7);
        yield return Bounds(rule, least);
        yield return Growth(rule, least);
        yield return Progress(rule, least, 0);
        yield return Progress(rule, least, LeastNorm);
        yield return Increment(rule, least);
        yield return Escape(rule, least);
    }

    private static ProbabilityClaim Bounds(UpdateRule rule, LiteralSetting setting)
    {
        double failure = LemmaC2.FailureConstant(setting.Dimension) / setting.Problem.Width;
        return Claim(
            LemmaC2.Statement,
            "bounds",
            "while lazy and t ≤ T₀, (i) |g(t)| ≤ 2(‖θ(0)‖ + m^(1/4))·C_data + σ and (ii) |aᵢ(t)| ≤ m^(−1/4) for every neuron, with probability ≥ 1 − K/m, K = 4d + 1",
            setting,
            $"C.2/literal/{setting.Id}",
            Verdict.Refuted,
            ProbabilityHypothesis.AtLeast(1 - failure, failure / 4),
            BoundTrials.Both(rule, setting.Problem));
    }

    private static ProbabilityClaim Growth(UpdateRule rule, LiteralSetting setting) => Claim(
        LemmaC3.Statement,
        "growth",
        "(1) and (3): Pr[ΔWᵢ(j) > 0 | past] ≤ ρ/m^(1/8) for every neuron at every checked lazy step, with probability ≥ ¾, which is what the budget reaches",
        setting,
        $"C.3/literal/growth/{setting.Id}",
        Verdict.Supported,
        Reached,
        ProgressTrials.Growth(rule, setting.Problem, looksPerWidth: GrowthLooks));

    private static ProbabilityClaim Progress(UpdateRule rule, LiteralSetting setting, double leastNorm)
    {
        long step = leastNorm == 0 ? 0 : setting.Problem.EscapeHorizon / 8192;
        string who = leastNorm == 0 ? "the neuron of smallest norm" : "the smallest of the neurons with ‖wᵢ(j)‖ ≥ ½";
        return Claim(
            LemmaC3.Statement,
            "progress",
            FormattableString.Invariant($"(2): with probability ≥ ¼, averaged over the past, ΔWᵢ(j) ≤ −(σ/4)² at {who}, j = {step}"),
            setting,
            $"C.3/literal/progress/{(leastNorm == 0 ? "every-neuron/" : string.Empty)}{setting.Id}",
            leastNorm == 0 ? Verdict.Refuted : Verdict.Supported,
            ProbabilityHypothesis.AtLeast(0.25, 0.005),
            ProgressTrials.Progress(rule, setting.Problem, step, leastNorm));
    }

    private static ProbabilityClaim Increment(UpdateRule rule, LiteralSetting setting) => Claim(
        LemmaC3.Statement,
        "increment",
        "(4): ΔWᵢ(t) ≤ g²‖x‖²·max aᵢ² ≤ (2(‖θ(0)‖ + m^(1/4))·C_data + σ)²·C_data²/√m for every neuron at every lazy step t ≤ T₁, with probability ≥ ¾, which is what the budget reaches",
        setting,
        $"C.3/literal/increment/{setting.Id}",
        Verdict.Supported,
        Reached,
        BoundTrials.Increment(rule, setting.Problem));

    private static ProbabilityClaim Escape(UpdateRule rule, LiteralSetting setting) => Claim(
        TheoremC4.Statement,
        "escape by T₁",
        "every neuron has left the lazy regime by step T₁ with probability ≥ ¾, which is what the budget reaches of 1 − K/m",
        setting,
        $"C.4/literal/{setting.Id}",
        Verdict.Supported,
        Reached,
        EscapeTrials.ByHorizon(rule, setting.Problem));

    private static ProbabilityClaim Claim(
        Statement statement, string check, string text, LiteralSetting setting, string id, Verdict expected, ProbabilityHypothesis probability, Trial<TrialOutcome> trial) => new()
        {
            Id = id,
            Check = check,
            Statement = statement,
            Reading = expected == Verdict.Refuted ? Reading.AsPrinted : Reading.Amended,
            Text = $"under A1 to A6 as printed: {text}",
            Setting = setting.Text,
            Problem = setting.Problem,
            Conditions = setting.Conditions,
            Expected = expected,
            Profile = Profile.Literal,
            Probability = probability,
            Trial = trial,
        };
}
