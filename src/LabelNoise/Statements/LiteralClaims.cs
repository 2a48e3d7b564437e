using LabelNoise.Simulation;
using LabelNoise.Statements.Trials;
using LabelNoise.Statistics;

namespace LabelNoise.Statements;

/// <summary>Lemmas C.2 and C.3 and Theorem C.4 where A1, A2, A4, A5 and A6 hold as they are printed.</summary>
public static class LiteralClaims
{
    /// <summary>1 − K/m is 1 − 10⁻⁶ here; this is the probability that some thirty replicates can speak for.</summary>
    private static readonly ProbabilityHypothesis Reached = ProbabilityHypothesis.AtLeast(0.75, 0.125);

    /// <summary>The claims for a rule.</summary>
    public static IEnumerable<Claim> Of(UpdateRule rule)
    {
        LiteralSetting least = new(1.2, 7);
        yield return Claim(
            LemmaC2.Statement,
            "C.2/literal",
            "bounds",
            "while lazy and t ≤ T₀, (i) |g(t)| ≤ 2(‖θ(0)‖ + m^(1/4))·C_data + σ and (ii) |aᵢ(t)| ≤ m^(−1/4) for every neuron",
            least,
            BoundTrials.Both(rule, least.Problem));
        yield return Claim(
            LemmaC3.Statement,
            "C.3/literal/growth",
            "growth",
            "(1) and (3): Pr[ΔWᵢ(j) > 0 | past] ≤ ρ/m^(1/8) for every neuron at every checked lazy step",
            least,
            ProgressTrials.Growth(rule, least.Problem));
        yield return Claim(
            LemmaC3.Statement,
            "C.3/literal/increment",
            "increment",
            "(4): ΔWᵢ(t) ≤ g²‖x‖²·max aᵢ² ≤ (2(‖θ(0)‖ + m^(1/4))·C_data + σ)²·C_data²/√m for every neuron at every lazy step t ≤ T₁",
            least,
            BoundTrials.Increment(rule, least.Problem));
        yield return Claim(
            TheoremC4.Statement, "C.4/literal", "escape by T₁", "every neuron has left the lazy regime by step T₁", least, EscapeTrials.ByHorizon(rule, least.Problem));
    }

    private static ProbabilityClaim Claim(
        Statement statement, string id, string check, string text, LiteralSetting setting, Trial<TrialOutcome> trial) => new()
        {
            Id = $"{id}/{setting.Id}",
            Check = check,
            Statement = statement,
            Reading = Reading.AsPrinted,
            Text = $"under A1, A2, A4, A5 and A6 {text}, with probability ≥ 0.75, which is what the budget reaches of 1 − K/m",
            Setting = setting.Text,
            Problem = setting.Problem,
            Conditions = setting.Conditions,
            Expected = Verdict.Supported,
            Profile = Profile.Literal,
            Probability = Reached,
            Trial = trial,
        };
}
