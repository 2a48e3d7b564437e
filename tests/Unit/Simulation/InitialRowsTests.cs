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
        for (int group = drawn.Groups - 1; group >= 0; group--)
            Load(drawn, group).Should().Equal(Load(stored, group));
        Gram.Of(drawn).Cast<double>().Should().Equal(Gram.Of(kept).Cast<double>());
        Gram.Of(stored).Cast<double>().Should().Equal(Gram.Of(kept).Cast<double>());
    }

    [Theory(DisplayName = "Rows of padding are zero")]
    [InlineData(5, 3)]
    [InlineData(6, 2)]
    [InlineData(7, 1)]
    public void PaddingIsZero(long width, int padding)
    {
        Vector256<double>[] last = Load(new DrawnRows(width, 4, Seed, 1, 1), 1);

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

    private static Vector256<double>[] Load(InitialRows rows, int group)
    {
        Vector256<double>[] four = new Vector256<double>[rows.Dimension + 1];
        rows.Load(group, four);
        return four;
    }
}
