using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Docs;

public sealed class ArchitectureTests
{
    private static readonly Problem Problem = new() { Width = 50, Dimension = 3, LearningRate = 0.01, NoiseLevel = 2, TeacherNorm = 0.5 };

    [Theory(DisplayName = "The rule and the claim of docs/architecture.md are the compiled ones of this project, to the letter")]
    [InlineData("ClippedLabelNoiseSgd.cs")]
    [InlineData("ResidualClaim.cs")]
    public void SamplesAreCompiled(string file) =>
        Document.Read("docs/architecture.md").Should().Contain($"```csharp\n{Document.Read($"tests/Unit/Docs/{file}")}```");

    [Fact(DisplayName = "The documented rule with a limit above every residual moves θ as label-noise SGD does, to 10⁻¹² after 1000 steps at m = 50, d = 3")]
    public void RuleWithoutEffectIsLabelNoiseSgd()
    {
        // 1000 steps, each with a rounding error of some 10⁻¹⁶ in a residual that is summed in another order.
        double[] theta = ThetaAfter(UpdateRule.LabelNoiseSgd);
        double[] clipped = ThetaAfter(UpdateRule.Of("clipped label-noise SGD", new ClippedLabelNoiseSgd(1e9)));

        clipped.Zip(theta, (u, v) => Math.Abs(u - v)).Max().Should().BeLessThan(1e-12);
    }

    [Fact(DisplayName = "The documented rule with the limit 0.1, below σ = 2, moves θ elsewhere than label-noise SGD")]
    public void RuleWithEffectIsNot() =>
        ThetaAfter(UpdateRule.Of("clipped label-noise SGD", new ClippedLabelNoiseSgd(0.1))).Should().NotEqual(ThetaAfter(UpdateRule.LabelNoiseSgd));

    [Fact(DisplayName = "The documented rule can be put through the catalogue: the same claims in the same order")]
    public void RuleGoesThroughTheCatalogue()
    {
        Rules rules = new() { Stochastic = UpdateRule.Of("clipped label-noise SGD", new ClippedLabelNoiseSgd(1)) };

        Catalogue.For(rules).Claims.Select(c => c.Id).Should().Equal(Catalogue.Paper.Claims.Select(c => c.Id));
    }

    [Fact(DisplayName = "The documented claim gets the verdict it expects")]
    public void ClaimIsSupported() =>
        ResidualClaim.For(UpdateRule.LabelNoiseSgd).Decide(new SuiteOptions { Threads = 1 }).Verdict.Should().Be(Verdict.Supported);

    private static double[] ThetaAfter(UpdateRule rule)
    {
        Trajectory trajectory = rule.Start(Problem, ReplicateSeed.For(1, "docs", 0));
        trajectory.Advance(1000);
        return trajectory.Theta.ToArray();
    }
}
