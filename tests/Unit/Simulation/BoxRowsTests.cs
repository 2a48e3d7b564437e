using System.Runtime.Intrinsics;
using LabelNoise.Model;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Simulation;

public sealed class BoxRowsTests
{
    private static readonly ReplicateSeed Seed = new(0x20135, 4);

    public static TheoryData<bool, int, int> Sizes
    {
        get
        {
            TheoryData<bool, int, int> data = [];
            foreach (bool aligned in new[] { false, true })
            {
                foreach ((int width, int dimension) in new[] { (1, 1), (6, 2), (8, 3), (11, 4), (1001, 7), (403, 20) })
                    data.Add(aligned, width, dimension);
            }

            return data;
        }
    }

    [Theory(DisplayName = "Box rows, drawn anew in any order or kept, are what the streams give when they are read in order, bit for bit, padding zero")]
    [MemberData(nameof(Sizes))]
    public void DrawnRowsAreTheKept(bool aligned, int width, int dimension)
    {
        NeuronBlock expected = InOrder(aligned, width, dimension);
        NeuronBlock kept = (aligned ? BoxLaw.Aligned : BoxLaw.Isotropic).Draw(Setting(width, dimension), Seed);
        BoxRows drawn = new(width, dimension, Seed, Math.Sqrt(0.001), aligned);

        (drawn.Count, drawn.Dimension, drawn.Groups, drawn.Stored).Should().Be((width, dimension, kept.Groups, null));
        for (int first = drawn.Groups - 1; first >= 0; first -= 3)
        {
            foreach (int second in new[] { first, drawn.Groups - 1, 0, first / 2 })
            {
                using Case atFirstSecond = Case.Of((first, second));
                Load(drawn, first, second).Should().Equal([.. Rows(expected, first), .. Rows(expected, second)])
                    .And.Equal(Load(new StoredRows(kept), first, second));
            }
        }

        Gram.Of(drawn).Cast<double>().Should().Equal(Gram.Of(kept).Cast<double>());
    }

    [Fact(DisplayName = "Box rows are kept up to 64 MiB and drawn anew beyond")]
    public void KeptUpToALimit()
    {
        BoxLaw.Aligned.Rows(Setting(1 << 20, 7), Seed).Stored.Should().NotBeNull();
        BoxLaw.Aligned.Rows(Setting((1 << 20) + 1, 7), Seed).Stored.Should().BeNull();
    }

    [Fact(DisplayName = "More box rows than an index can count are refused before any work")]
    public void TooManyRows()
    {
        Action act = () => BoxLaw.Isotropic.Rows(Setting(1L << 31, 1), Seed);

        act.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("count");
    }

    private static NeuronBlock InOrder(bool aligned, int width, int dimension)
    {
        NeuronBlock rows = new(width, dimension);
        NormalStream normals = new(Seed, StreamPurpose.Neurons);
        UniformStream uniforms = new(Seed with { Key = ~Seed.Key }, StreamPurpose.Neurons);
        double side = Math.Sqrt(0.001);
        double[] w = new double[dimension];
        for (int i = 0; i < width; i++)
        {
            rows[i, 0] = side * (2 * uniforms.Next() - 1);
            double uniform = uniforms.Next();
            if (aligned)
            {
                rows[i, 1] = side * (2 * uniform - 1);
                continue;
            }

            normals.Next(w);
            double scale = Math.Pow(uniform, 1.0 / dimension) / Math.Sqrt(w.Sum(x => x * x));
            for (int k = 0; k < dimension; k++)
                rows[i, k + 1] = side * (w[k] * scale);
        }

        return rows;
    }

    private static Problem Setting(long width, int dimension) => new() { Width = width, Dimension = dimension, LearningRate = 0.001 };

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
