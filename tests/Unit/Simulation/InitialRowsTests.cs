using System.Runtime.Intrinsics;
using LabelNoise.Model;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Simulation;

public sealed class InitialRowsTests
{
    private static readonly ReplicateSeed Seed = new(0x20135, 4);

    [Theory(DisplayName = "Rows drawn anew are those that are kept, bit for bit, and so is their Gram matrix")]
    [InlineData(1, 1)]
    [InlineData(6, 2)]
    [InlineData(8, 3)]
    [InlineData(1001, 7)]
    [InlineData(403, 20)]
    public void DrawnRowsAreTheKept(long width, int dimension)
    {
        Problem problem = new() { Width = width, Dimension = dimension, LearningRate = 0.001 };
        NeuronBlock kept = InitialLaw.Ntk.Draw(problem, Seed);
        DrawnRows drawn = new(width, dimension, Seed, 1 / Math.Sqrt(width), 1 / Math.Sqrt(dimension));
        StoredRows stored = new(kept);

        (drawn.Count, drawn.Dimension, drawn.Groups, drawn.Stored).Should().Be((stored.Count, stored.Dimension, stored.Groups, null));
        for (int first = drawn.Groups - 1; first >= 0; first -= 3)
        {
            foreach (int second in new[] { first, drawn.Groups - 1, 0, first / 2 })
            {
                using Case atFirstSecond = Case.Of((first, second));
                Load(drawn, first, second).Should().Equal([.. Rows(kept, first), .. Rows(kept, second)]).And.Equal(Load(stored, first, second));
            }
        }

        Gram.Of(drawn).Cast<double>().Should().Equal(Gram.Of(kept).Cast<double>());
        Gram.Of(stored).Cast<double>().Should().Equal(Gram.Of(kept).Cast<double>());
    }

    [Theory(DisplayName = "Rows of padding are zero")]
    [InlineData(5, 3)]
    [InlineData(6, 2)]
    [InlineData(7, 1)]
    public void PaddingIsZero(long width, int padding)
    {
        Vector256<double>[] last = Load(new DrawnRows(width, 4, Seed, 1, 1), 0, 1)[5..];

        last.Should().OnlyContain(row => Enumerable.Range(0, 4).All(lane => lane < 4 - padding ? row[lane] != 0 : row[lane] == 0));
    }

    [Fact(DisplayName = "NTK rows are kept up to 64 MiB and drawn anew beyond, where the network says that it does not keep them")]
    public void KeptUpToALimit()
    {
        Problem small = new() { Width = 1 << 20, Dimension = 7, LearningRate = 1e-6 };
        Problem large = small with { Width = (1 << 20) + 1 };

        InitialLaw.Ntk.Rows(small, Seed).Stored.Should().NotBeNull();
        InitialLaw.Ntk.Rows(large, Seed).Stored.Should().BeNull();
        InitialLaw.Ntk.Rows(large, Seed).Count.Should().Be((1 << 20) + 1);
    }

    [Fact(DisplayName = "More rows than an index can count are refused before any work")]
    public void TooManyRows()
    {
        Action act = () => InitialLaw.Ntk.Rows(new Problem { Width = 1L << 31, Dimension = 1, LearningRate = 1e-9 }, Seed);

        act.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("count");
    }

    [Theory(DisplayName = "Each neuron's row is the first d + 1 normals of its own blocks, scaled")]
    [InlineData(9, 1)]
    [InlineData(11, 4)]
    [InlineData(6, 7)]
    [InlineData(5, 11)]
    public void OwnBlocks(int width, int dimension)
    {
        NeuronBlock kept = InitialLaw.Ntk.Draw(new Problem { Width = width, Dimension = dimension, LearningRate = 0.001 }, Seed);
        NormalStream normals = new(Seed, StreamPurpose.Neurons);
        double[] own = new double[(dimension + 4) / 4 * 4];
        for (int neuron = 0; neuron < width; neuron++)
        {
            normals.Next(own);
            for (int column = 0; column <= dimension; column++)
            {
                using Case atNeuronColumn = Case.Of((neuron, column));
                kept[neuron, column].Should().Be(own[column] * (1 / Math.Sqrt(column == 0 ? width : dimension)));
            }
        }
    }

    private static Vector256<double>[] Load(InitialRows rows, int first, int second)
    {
        Vector256<double>[] eight = new Vector256<double>[2 * (rows.Dimension + 1)];
        rows.Load(first, second, eight);
        return eight;
    }

    private static Vector256<double>[] Rows(NeuronBlock block, int group)
    {
        return [.. Enumerable.Range(0, block.Dimension + 1).Select(column => Vector256.Create(At(0, column), At(1, column), At(2, column), At(3, column)))];

        double At(int lane, int column) => 4 * group + lane < block.Count ? block[4 * group + lane, column] : 0;
    }
}
