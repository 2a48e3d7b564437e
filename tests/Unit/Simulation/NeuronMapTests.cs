using LabelNoise.Dynamics;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Simulation;

public sealed class NeuronMapTests
{
    // One step of some twenty roundings on numbers of order ten.
    private const double Tolerance = 1e-13;

    [Theory(DisplayName = "A neuron map with four scalars moves each row by its definition")]
    [InlineData(1, 1)]
    [InlineData(7, 3)]
    [InlineData(8, 4)]
    [InlineData(6, 9)]
    public void ByDefinition(int neurons, int dimension)
    {
        Random random = new(neurons);
        NeuronMap map = new(0.3, -0.7, 0.45, 0.2);
        NeuronBlock block = new(neurons, dimension);
        for (int i = 0; i < neurons; i++)
        {
            for (int k = 0; k <= dimension; k++)
                block[i, k] = 2 * random.NextDouble() - 1;
        }

        double[] r = [.. Enumerable.Range(0, dimension).Select(_ => 2 * random.NextDouble() - 1)];
        NeuronBlock before = block.Copy();
        block.Apply(map, r);

        for (int i = 0; i < neurons; i++)
        {
            using Case atI = Case.Of(i);
            double p = Enumerable.Range(0, dimension).Sum(k => before[i, k + 1] * r[k]);
            block[i, 0].Should().BeApproximately((1 - 0.3) * before[i, 0] + 0.7 * p, Tolerance);
            for (int k = 0; k < dimension; k++)
            {
                using Case atIK = Case.Of((i, k));
                block[i, k + 1].Should().BeApproximately(before[i, k + 1] - (0.45 * before[i, 0] + 0.2 * p) * r[k], Tolerance);
            }
        }
    }

    [Theory(DisplayName = "The Gram matrix of a block is the plain sum of products of its columns, padding or not")]
    [InlineData(1, 1)]
    [InlineData(6, 2)]
    [InlineData(12, 5)]
    public void GramOfRows(int neurons, int dimension)
    {
        Random random = new(dimension);
        NeuronBlock block = new(neurons, dimension);
        for (int i = 0; i < neurons; i++)
        {
            for (int k = 0; k <= dimension; k++)
                block[i, k] = random.NextDouble();
        }

        double[,] gram = Gram.Of(block);
        for (int k = 0; k <= dimension; k++)
        {
            for (int l = 0; l <= dimension; l++)
            {
                using Case atKL = Case.Of((k, l));
                gram[k, l].Should().BeApproximately(Enumerable.Range(0, neurons).Sum(i => block[i, k] * block[i, l]), Tolerance);
            }
        }
    }

    [Fact(DisplayName = "A gradient step is the map with both gains equal and no decay")]
    public void Gradient() => NeuronMap.Gradient(0.25).Should().Be(new NeuronMap(0, 0.25, 0.25, 0));
}
