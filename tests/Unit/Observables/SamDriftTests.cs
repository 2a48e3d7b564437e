using LabelNoise.Model;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class SamDriftTests
{
    [Theory(DisplayName = "What SAM takes off ln ‖W‖_F² without label noise is the solution of y' = −2ηρ²(1 + ηm(1 + 2/d)y)y by small Euler steps, to 10⁻⁴")]
    [InlineData(100, 7, 1e-3, 0.2, 6000)]
    [InlineData(1000, 20, 1e-3, 0.1, 20000)]
    [InlineData(10, 1, 1e-4, 0.5, 40000)]
    public void LogFall(long width, int dimension, double learningRate, double radius, int steps)
    {
        Problem problem = new() { Width = width, Dimension = dimension, LearningRate = learningRate };
        double left = 1;
        for (int t = 0; t < 10 * steps; t++)
            left -= 0.2 * learningRate * radius * radius * (1 + (learningRate * width * (1 + (2.0 / dimension)) * left)) * left;

        new SamDrift(problem, radius).LogFall(steps).Should().BeApproximately(-Math.Log(left), 1e-4);
    }

    [Theory(DisplayName = "‖W‖_F/√m under SAM with label noise is the solution of its law by plain steps, to 10⁻⁴, with the pull and without")]
    [InlineData(100, 7, 1e-3, 0.05, 4, 1)]
    [InlineData(100, 7, 1e-3, 0.05, 4, 0)]
    [InlineData(400, 2, 1e-3, 0.01, 2, 1)]
    public void Norm(long width, int dimension, double learningRate, double radius, double noise, double part)
    {
        Problem problem = new() { Width = width, Dimension = dimension, LearningRate = learningRate, NoiseLevel = noise };
        double meanInput = dimension == 7 ? 2.5530 : Math.Sqrt(Math.PI / 2);
        double norm = 0.95 * Math.Sqrt(width);
        for (int t = 0; t < 10_000; t++)
        {
            double share = (0.5 * learningRate * learningRate * noise * noise / (1 - (0.5 * learningRate * width * (1 + (2.0 / dimension))))) + (learningRate * radius * radius);
            norm -= (share * norm) + (part * learningRate * radius * noise * meanInput / Math.Sqrt(dimension));
        }

        new SamDrift(problem, radius).Norm(10_000, 0.95, part).Should().BeApproximately(norm / Math.Sqrt(width), 1e-4);
    }

    [Theory(DisplayName = "The pull is ηρσ·E‖x‖/√(dm), E‖x‖ = √(2/π), √(π/2), 2√(2/π) and 3√(π/8) at d = 1, 2, 3, 4")]
    [InlineData(1, 0.7978845608)]
    [InlineData(2, 1.2533141373)]
    [InlineData(3, 1.5957691216)]
    [InlineData(4, 1.8799712060)]
    public void Pull(int dimension, double meanInput)
    {
        Problem problem = new() { Width = 9, Dimension = dimension, LearningRate = 0.5, NoiseLevel = 3 };

        new SamDrift(problem, 0.1).Pull.Should().BeApproximately(0.15 * meanInput / Math.Sqrt(9.0 * dimension), 1e-10);
    }
}
