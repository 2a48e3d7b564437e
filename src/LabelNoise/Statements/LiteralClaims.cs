using LabelNoise.Simulation;
using LabelNoise.Statements.Trials;
using LabelNoise.Statistics;

namespace LabelNoise.Statements;

/// <summary>Lemma C.2 where A1, A2, A4, A5 and A6 hold as they are printed.</summary>
public static class LiteralClaims
{
    /// <summary>The claims for a rule.</summary>
    public static IEnumerable<Claim> Of(UpdateRule rule)
    {
        LiteralSetting least = new(1.2, 7);
        double failure = LemmaC2.FailureConstant(least.Dimension) / least.Problem.Width;
        yield return new ProbabilityClaim
        {
            Id = $"C.2/literal/{least.Id}",
            Check = "bounds",
            Statement = LemmaC2.Statement,
            Reading = Reading.AsPrinted,
            Text = "under A1, A2, A4, A5 and A6 alone: while lazy and t ≤ T₀, (i) |g(t)| ≤ 2(‖θ(0)‖ + m^(1/4))·C_data + σ and (ii) |aᵢ(t)| ≤ m^(−1/4) for every neuron, with probability ≥ 1 − K/m, K = 4d + 1",
            Setting = least.Text,
            Problem = least.Problem,
            Conditions = least.Conditions,
            Expected = Verdict.Refuted,
            Profile = Profile.Literal,
            Probability = ProbabilityHypothesis.AtLeast(1 - failure, failure / 4),
            Trial = BoundTrials.Both(rule, least.Problem),
        };
    }
}
