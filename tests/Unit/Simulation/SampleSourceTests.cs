using LabelNoise.Model;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Dynamics;
using LabelNoise.Tests.Unit.Randomness;

namespace LabelNoise.Tests.Unit.Simulation;

public sealed class SampleSourceTests
{
    private static readonly Problem Online = new() { Width = 4, Dimension = 3, LearningRate = 0.01, NoiseLevel = 2.5 };

    [Fact(DisplayName = "Online, every step has a fresh input, independent label noise ±σ, and no covariance")]
    public void Fresh()
    {
        IReadOnlyList<StepRecord> steps = Run(UpdateRule.LabelNoiseSgd, Online, 4000);

        steps.Select(s => s.Input[0]).Should().OnlyHaveUniqueItems();
        steps.Should().OnlyContain(s => s.Input.Length == 3 && s.Covariance.Length == 0 && Math.Abs(s.LabelNoise) == 2.5);
        Math.Abs(steps.Sum(s => s.LabelNoise)).Should().BeLessThan(6 * 2.5 * Math.Sqrt(4000));
        Math.Abs(steps.Sum(s => Math.Sign(s.LabelNoise) * s.Input[1])).Should().BeLessThan(6 * Math.Sqrt(4000));
        (double square, double error) = Sample.Mean([.. steps.Select(s => s.Input.Sum(x => x * x))]);
        square.Should().BeApproximately(3, 6 * error);
    }

    [Fact(DisplayName = "With a training set of five, five inputs recur, each as often as chance allows")]
    public void Recurring()
    {
        IReadOnlyList<StepRecord> steps = Run(UpdateRule.LabelNoiseSgd, Online with { Inputs = InputLaw.TrainingSet(5) }, 4000);
        int[] counts = [.. steps.GroupBy(s => (s.Input[0], s.Input[1], s.Input[2])).Select(g => g.Count())];

        counts.Should().HaveCount(5);

        // Binomial(4000, 1/5): 800 with standard deviation 25.3.
        counts.Should().OnlyContain(c => Math.Abs(c - 800) < 6 * 25.3);
    }

    [Theory(DisplayName = "A full-batch rule sees no sample and, with n inputs, one symmetric covariance with mean I and variance 2/n on its diagonal")]
    [InlineData(2)]
    [InlineData(50)]
    [InlineData(1_000_000_000_000)]
    public void Covariance(long inputs)
    {
        Problem problem = Online with { Inputs = InputLaw.TrainingSet(inputs) };
        List<double> diagonal = [];
        for (uint replicate = 0; replicate < 2000; replicate++)
        {
            using Case atReplicate = Case.Of(replicate);
            IReadOnlyList<StepRecord> steps = Run(UpdateRule.GradientDescent, problem, 2, replicate);
            double[] sigma = steps[0].Covariance;
            steps[0].Input.Should().BeEmpty();
            steps[1].Covariance.Should().Equal(sigma);
            sigma[1].Should().Be(sigma[3]);
            diagonal.Add((sigma[4] - 1) / Math.Sqrt(2.0 / inputs));
        }

        (double mean, double error) = Sample.Mean(diagonal);
        mean.Should().BeInRange(-6 * error, 6 * error);
        (double variance, double spread) = Sample.Variance(diagonal);
        variance.Should().BeInRange(1 - 6 * spread, 1 + 6 * spread);
    }

    [Fact(DisplayName = "Online, a full-batch rule sees the population covariance, said by an empty one")]
    public void Population() =>
        Run(UpdateRule.GradientDescent, Online, 3).Should().HaveCount(3).And.OnlyContain(s => s.Covariance.Length == 0 && s.Input.Length == 0);

    private static IReadOnlyList<StepRecord> Run(UpdateRule rule, Problem problem, int steps, uint replicate = 1) =>
        StepRecord.Advance(rule.Start(problem, new ReplicateSeed(0x5A, replicate), engine: Engine.GramOnly), steps);
}
