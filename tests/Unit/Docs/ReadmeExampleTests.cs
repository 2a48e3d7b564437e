using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Docs;

public sealed class ReadmeExampleTests
{
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
