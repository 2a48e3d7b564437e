using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Docs;

public sealed class ReadmeExampleTests
{
    [Theory(DisplayName = "The rules of the README are the compiled ones of this project, to the letter")]
    [InlineData("ClippedSgd")]
    [InlineData("ClippedDescent")]
    public void RuleIsCompiled(string rule) =>
        Document.Read("README.md").Should().Contain($"```csharp\n{Document.Read($"tests/Unit/Docs/{rule}.cs")}```");

    [Fact(DisplayName = "The rule of the README moves θ as label-noise SGD does where no residual reaches its limit, to 10⁻¹⁰ after 300 steps at m = 50, d = 3, and elsewhere where each does")]
    public void RuleClips()
    {
        Problem problem = new() { Width = 50, Dimension = 3, LearningRate = 0.001, NoiseLevel = 2, TeacherNorm = 0.5 };
        double builtIn = After(UpdateRule.LabelNoiseSgd);

        After(Clipped(1e9)).Should().BeApproximately(builtIn, 1e-10);
        After(Clipped(0.1)).Should().NotBe(builtIn);

        double After(UpdateRule rule)
        {
            Trajectory trajectory = rule.Start(problem, ReplicateSeed.For(1, "readme", 0));
            trajectory.Advance(300);
            return trajectory.Theta[0];
        }

        static UpdateRule Clipped(double limit) => UpdateRule.OnNeurons("clipped SGD", (_, _) => new MyRule.ClippedSgd(limit));
    }

    [Fact(DisplayName = "The example of the README prints what the README says")]
    public void PrintsAsStated()
    {
        Problem problem = new() { Width = 4096, Dimension = 7, LearningRate = 1.0 / 4096, NoiseLevel = 8, TeacherNorm = 0.125 };
        Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(problem, ReplicateSeed.For(1, "example", 0));
        ExitReport report = LazyRegime.AdvanceUntilAllHaveLeft(trajectory, problem.EscapeHorizon, interval: 100);

        Document.Read("README.md").Should().Contain(
            $"It prints `all {report.Neurons} neurons had left the lazy regime by step {report.LastExit} of {problem.EscapeHorizon}`.");
    }
}
