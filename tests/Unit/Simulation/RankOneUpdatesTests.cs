using LabelNoise.Numerics;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Simulation;

public sealed class RankOneUpdatesTests
{
    [Theory(DisplayName = "Updates that wait add to every element what adding them one after the other adds, to the last digit")]
    [InlineData(1, 3)]
    [InlineData(7, 16)]
    [InlineData(16, 1)]
    [InlineData(37, 16)]
    [InlineData(64, 15)]
    public void SameDigits(int dimension, int updates)
    {
        NormalStream normals = new(new ReplicateSeed(5, 6), StreamPurpose.Experiment);
        double[] expected = Draw(dimension * dimension);
        double[] together = [.. expected];
        RankOneUpdates waiting = new(dimension);
        for (int round = 0; round < 2; round++)
        {
            using Case atRound = Case.Of(round);
            for (int update = 0; update < updates; update++)
            {
                (double[] u, double[] v, double factor) = (Draw(dimension), Draw(dimension), normals.Next());
                waiting.Wait(factor, u, v);
                for (int j = 0; j < dimension; j++)
                    Dense.Add(factor * u[j], v, expected.AsSpan(j * dimension, dimension));
            }

            waiting.AreMany.Should().Be(updates == 16);
            waiting.AddTo(together);
            waiting.AddTo(together);
            together.Should().Equal(expected);
        }

        double[] Draw(int count)
        {
            double[] numbers = new double[count];
            normals.Next(numbers);
            return numbers;
        }
    }
}
