using LabelNoise.Claims;
using LabelNoise.Model;
using LabelNoise.Paper;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Docs;

/// <summary>Lemma C.2 (i) alone, at one small setting.</summary>
public static class ResidualClaim
{
    private static Problem Problem => new() { Width = 64, Dimension = 7, LearningRate = 1.0 / 128, NoiseLevel = 1, TeacherNorm = 0.3 };

    internal static ProbabilityClaim For(UpdateRule rule) => new()
    {
        Id = "C.2/residual/m=64/d=7",
        Check = "residual",
        Statement = Catalogue.Statements.Single(s => s.Id is "C.2"),
        Reading = Reading.Amended,
        Text = "while lazy and t ≤ T₀, |g(t)| ≤ 2(‖θ(0)‖ + m^(1/4))·C_data + σ, with probability ≥ 0.9",
        Setting = Problem.ToString(),
        Problem = Problem,
        Expected = Verdict.Supported,
        Probability = ProbabilityHypothesis.AtLeast(0.9, 0.1),
        Trial = BoundTrials.Residual(rule, Problem),
    };
}
