using LabelNoise.Model;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Randomness;

namespace LabelNoise.Tests.Unit.Simulation;

public sealed class GramOnlyTests
{
    private const int Replicates = 2000;

    [Theory(DisplayName = "‖a‖², ‖θ‖² and Σ‖wᵢ‖² at step 0 have the mean and variance of drawn rows, within six standard errors")]
    [InlineData(2, 4)]
    [InlineData(3, 2)]
    [InlineData(8, 3)]
    [InlineData(40, 7)]
    public void SameLaw(int width, int dimension)
    {
        Problem problem = new() { Width = width, Dimension = dimension, LearningRate = 0.01 };
        (string Name, Func<Trajectory, double> Value)[] statistics =
        [
            ("‖a‖²", t => t.OuterNormSquared),
            ("‖θ‖²", t => t.Theta.ToArray().Sum(x => x * x)),
            ("Σ‖wᵢ‖²", t => t.InnerNormSquared),
        ];
        foreach ((string name, Func<Trajectory, double> value) in statistics)
        {
            double[] fromRows = Draw(problem, Engine.Reduced, value);
            double[] fromGram = Draw(problem, Engine.GramOnly, value);
            Close(Sample.Mean(fromGram), Sample.Mean(fromRows), $"the mean of {name}");
            Close(Sample.Variance(fromGram), Sample.Variance(fromRows), $"the variance of {name}");
        }
    }

    [Theory(DisplayName = "E‖a‖² = 1, E‖θ‖² = 1 and EΣ‖wᵢ‖² = m at step 0, within six standard errors")]
    [InlineData(Engine.Reduced)]
    [InlineData(Engine.GramOnly)]
    public void Means(Engine engine)
    {
        Problem problem = new() { Width = 8, Dimension = 3, LearningRate = 0.01 };

        Close(Sample.Mean(Draw(problem, engine, t => t.OuterNormSquared)), (1, 0), "‖a‖²");
        Close(Sample.Mean(Draw(problem, engine, t => t.Theta.ToArray().Sum(x => x * x))), (1, 0), "‖θ‖²");
        Close(Sample.Mean(Draw(problem, engine, t => t.InnerNormSquared)), (8, 0), "Σ‖wᵢ‖²");
    }

    [Fact(DisplayName = "Width 10⁹ runs a thousand steps of both rules and stays finite")]
    public void GreatWidth()
    {
        Problem problem = new() { Width = 1_000_000_000, Dimension = 7, LearningRate = 2e-10, NoiseLevel = 1, TeacherNorm = 0.005 };
        foreach (UpdateRule rule in new[] { UpdateRule.LabelNoiseSgd, UpdateRule.GradientDescent })
        {
            using Case atRule = Case.Of(rule);
            Trajectory trajectory = rule.Start(problem, new ReplicateSeed(6, 6), engine: Engine.GramOnly);
            trajectory.Advance(1000);

            // Σ‖wᵢ‖² is χ² with 7·10⁹ degrees of freedom over 7, 10⁹ ± 17,000, and a thousand steps of 2·10⁻¹⁰ move it by less than that.
            trajectory.InnerNormSquared.Should().BeApproximately(1e9, 1.7e5);
            trajectory.Theta.ToArray().Should().OnlyContain(x => double.IsFinite(x));
        }
    }

    private static double[] Draw(Problem problem, Engine engine, Func<Trajectory, double> value) =>
        [.. Enumerable.Range(0, Replicates).Select(r => value(UpdateRule.LabelNoiseSgd.Start(problem, new ReplicateSeed(0x61A, (uint)r), engine: engine)))];

    private static void Close((double Value, double Error) one, (double Value, double Error) other, string what) =>
        Math.Abs(one.Value - other.Value).Should().BeLessThan(6 * Math.Sqrt(one.Error * one.Error + other.Error * other.Error), what);
}
