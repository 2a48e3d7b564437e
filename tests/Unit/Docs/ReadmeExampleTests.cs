using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Docs;

public sealed class ReadmeExampleTests
{
    [Theory(DisplayName = "The rules of the README and of docs/modifications.md are the compiled ones of this project, to the letter")]
    [InlineData("ClippedSgd", "README.md")]
    [InlineData("ClippedDescent", "docs/modifications.md")]
    public void RuleIsCompiled(string rule, string document) =>
        Document.Read(document).Should().Contain($"```csharp\n{Document.Read($"tests/Unit/Docs/{rule}.cs")}```");

    [Theory(DisplayName = "The rule of the README moves θ as label-noise SGD does where no residual reaches 2σ, and elsewhere where many do, after 300 steps at m = 50, d = 3")]
    [InlineData(2, 0.5, false)]
    [InlineData(0.1, 10, true)]
    public void RuleClips(double noise, double teacher, bool clips)
    {
        Problem problem = new() { Width = 50, Dimension = 3, LearningRate = 0.001, NoiseLevel = noise, TeacherNorm = teacher };
        double builtIn = After(UpdateRule.LabelNoiseSgd);
        double own = After(UpdateRule.Of("clipped SGD", default(MyRule.ClippedSgd)));

        Math.Abs(own - builtIn).Should().Match(difference => clips ? difference > 0.1 : difference == 0);

        double After(UpdateRule rule)
        {
            Trajectory trajectory = rule.Start(problem, ReplicateSeed.For(1, "readme", 0));
            trajectory.Advance(300);
            return trajectory.Theta[0];
        }
    }

    [Fact(DisplayName = "The trajectory of docs/architecture.md prints what the document says")]
    public void PrintsAsStated()
    {
        Problem problem = new() { Width = 4096, Dimension = 7, LearningRate = 1.0 / 4096, NoiseLevel = 8, TeacherNorm = 0.125 };
        Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(problem, ReplicateSeed.For(1, "example", 0));
        ExitReport report = LazyRegime.AdvanceUntilAllHaveLeft(trajectory, problem.EscapeHorizon, interval: 100);

        Document.Read("docs/architecture.md").Should().Contain(
            $"It prints `all {report.Neurons} neurons had left the lazy regime by step {report.LastExit} of {problem.EscapeHorizon}`.");
    }
}
