using LabelNoise.Model;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Paper;

public sealed class OscillationTrialsTests
{
    // Classes without a row, of one word of signs and of several, with odd and even numbers of rows.
    [Theory(DisplayName = "(1/m)Σ‖wᵢ‖² in lanes equals that of the plain three-state process from the same seed, to 10⁻¹⁰")]
    [InlineData(1, 2, 0.01, 0)]
    [InlineData(2, 3, 0.05, 0)]
    [InlineData(9, 1, 0.01, 0)]
    [InlineData(32, 7, 0.001, 0)]
    [InlineData(150, 3, 0.004, 0)]
    [InlineData(301, 2, 0.002, 0)]
    [InlineData(9, 1, 0.01, 3)]
    [InlineData(32, 7, 0.001, 20)]
    [InlineData(150, 4, 0.004, 3)]
    public void Plain(int width, int dimension, double learningRate, long samples)
    {
        Problem problem = new() { Width = width, Dimension = dimension, LearningRate = learningRate, TeacherNorm = 0.7, Inputs = samples > 0 ? InputLaw.TrainingSet(samples) : InputLaw.Online };
        ReplicateSeed[] seeds = [.. Enumerable.Range(0, 11).Select(r => ReplicateSeed.For(9, "oscillation", r))];
        foreach ((long step, bool frozen) in new[] { (0L, false), (1L, false), (256L, false), (513L, false), (0L, true), (301L, true) })
        {
            double[] norms = OscillationTrials.MeanSquaredNorm(problem, step, double.PositiveInfinity, frozen).Run(seeds);
            for (int i = 0; i < seeds.Length; i++)
            {
                using Case atStepFrozen = Case.Of((step, frozen, i));
                OscillationProcess process = new(problem, seeds[i], frozen);
                process.Advance(step);

                // Some hundred steps of some hundred roundings.
                norms[i].Should().BeApproximately(process.MeanSquaredNorm, 1e-10 * process.MeanSquaredNorm);
            }
        }
    }

    [Fact(DisplayName = "A mean squared norm above the ceiling is cut off there")]
    public void Ceiling()
    {
        Problem problem = new() { Width = 9, Dimension = 2, LearningRate = 0.01, TeacherNorm = 0.7 };
        ReplicateSeed[] seeds = [.. Enumerable.Range(0, 8).Select(r => ReplicateSeed.For(9, "oscillation", r))];
        double[] norms = OscillationTrials.MeanSquaredNorm(problem, 10, double.PositiveInfinity).Run(seeds);
        double middle = norms.Order().ElementAt(4);

        OscillationTrials.MeanSquaredNorm(problem, 10, middle).Run(seeds).Should().Equal(norms.Select(norm => Math.Min(norm, middle)));
    }
}
