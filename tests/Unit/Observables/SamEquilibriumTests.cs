using LabelNoise.Model;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class SamEquilibriumTests
{
    [Theory(DisplayName = "The largest ρσ for ησ² and ρ² of no size is 4/(3√3)·‖θ*‖^(3/2)/(d^(1/4)·E√(x₁² + ‖x‖²/d)), the mean by plain sampling, to a hundredth")]
    [InlineData(1, 1)]
    [InlineData(2, 0.5)]
    [InlineData(7, 1)]
    [InlineData(20, 3)]
    public void LargestProduct(int dimension, double teacherNorm)
    {
        Random random = new(7);
        double mean = Enumerable.Range(0, 100_000).Average(_ =>
        {
            double[] x = [.. Enumerable.Range(0, dimension).Select(_ => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()))];
            return Math.Sqrt((x[0] * x[0]) + (x.Sum(v => v * v) / dimension));
        });
        double plain = 4 / (3 * Math.Sqrt(3)) * Math.Pow(teacherNorm, 1.5) / (Math.Pow(dimension, 0.25) * mean);

        new SamEquilibrium(Of(dimension, teacherNorm, 0), 0).LargestProduct.Should().BeApproximately(plain, 0.01 * plain);
    }

    [Theory(DisplayName = "SAM's limit r is the lowest point of its potential above a third, and 0 where ρσ is above the bound")]
    [InlineData(7, 0.02)]
    [InlineData(7, 0.08)]
    [InlineData(20, 0.05)]
    [InlineData(7, 0.11)]
    [InlineData(7, 2)]
    public void Reached(int dimension, double radius)
    {
        Problem problem = Of(dimension, 1, 4);
        SamEquilibrium equilibrium = new(problem, radius);

        if (radius * 4 > equilibrium.LargestProduct)
        {
            equilibrium.Reached.Should().Be(0);
            return;
        }

        double square = (radius * radius) + (0.5 * 1e-3 * 16);
        double mean = 4 / (3 * Math.Sqrt(3)) / (Math.Pow(dimension, 0.25) * new SamEquilibrium(Of(dimension, 1, 0), 0).LargestProduct);
        double lowest = Enumerable.Range(3400, 6600).Select(k => k / 10_000.0)
            .MinBy(r => (0.5 * (1 - r) * (1 - r)) + (radius * 4 * Math.Sqrt(Math.Sqrt(dimension) * r) * mean) + (square * Math.Sqrt(dimension) * r));
        equilibrium.Reached.Should().BeApproximately(lowest, 2e-4);
    }

    private static Problem Of(int dimension, double teacherNorm, double noise) =>
        new() { Width = 100, Dimension = dimension, LearningRate = 1e-3, NoiseLevel = noise, TeacherNorm = teacherNorm };
}
