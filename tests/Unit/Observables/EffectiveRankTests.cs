using System.Text.Json;
using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Cli;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class EffectiveRankTests
{
    [Theory(DisplayName = "The effective rank is (Σs²)²/Σs⁴ of the singular values s of W, by each engine")]
    [InlineData(50, 4, Engine.Reduced)]
    [InlineData(50, 4, Engine.Explicit)]
    [InlineData(3, 7, Engine.Reduced)]
    public void OfSingularValues(int width, int dimension, Engine engine)
    {
        Trajectory trajectory = Start(width, dimension, engine);
        trajectory.Advance(300);
        double[] squares = [.. trajectory.Weights().SubMatrix(0, width, 1, dimension).Svd(computeVectors: false).S.Select(s => s * s)];

        Quantity.EffectiveRank.Of(trajectory).Should().BeApproximately(Math.Pow(squares.Sum(), 2) / squares.Sum(s => s * s), 1e-11);
    }

    [Fact(DisplayName = "It is 1 with one input, at most the width, and near d for a wide network at the start")]
    public void Ends()
    {
        Quantity.EffectiveRank.Of(Start(20, 1, Engine.Reduced)).Should().Be(1);
        Quantity.EffectiveRank.Of(Start(2, 7, Engine.Reduced)).Should().BeInRange(1, 2);
        Quantity.EffectiveRank.Of(Start(1_000_000_000, 7, Engine.GramOnly)).Should().BeApproximately(7, 1e-3);
    }

    [Fact(DisplayName = "On the command line simulate and compare know it by name, at any width")]
    public void OnTheCommandLine()
    {
        Invocation run = Invocation.Of("simulate --width 1e12 --dimension 7 --steps 20 --observe effective-rank --format json --seed 1");
        using JsonDocument document = JsonDocument.Parse(run.Output);
        document.RootElement.GetProperty("replicates")[0].GetProperty("rows")[0].GetProperty("effective-rank").GetDouble().Should().BeApproximately(7, 1e-3);

        Invocation compared = Invocation.Of("compare label-noise-sgd label-noise-sgd --width 1e12 --dimension 3 --steps 20 --quantity effective-rank --delta 0.2 --alpha 0.01 --beta 0.01");
        compared.ExitCode.Should().Be(0, compared.Error);
        compared.Output.Should().Contain("effective-rank ");
    }

    private static Trajectory Start(long width, int dimension, Engine engine) => UpdateRule.LabelNoiseSgd.Start(
        new Problem { Width = width, Dimension = dimension, LearningRate = 0.02 / Math.Max(1, width / 50), NoiseLevel = 1, TeacherNorm = 0.5 }, ReplicateSeed.For(1, "effective rank", 0), engine: engine);
}
