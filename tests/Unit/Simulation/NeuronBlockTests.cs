using System.Reflection;
using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;
using LabelNoise.Numerics;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Simulation;

public sealed class NeuronBlockTests
{
    [Theory(DisplayName = "A block holds its rows in groups of four and starts at zero")]
    [InlineData(1, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 2)]
    public void Shape(int count, int groups)
    {
        NeuronBlock block = new(count, 3);

        block.Count.Should().Be(count);
        block.Dimension.Should().Be(3);
        block.Groups.Should().Be(groups);
        block[count - 1, 3].Should().Be(0);
    }

    [Fact(DisplayName = "Rows of one's own are given element by element, and nobody outside the library can write to a block or move it")]
    public void ReadOnly()
    {
        NeuronBlock block = new(5, 2, (neuron, column) => 10 * neuron + column);

        (block[0, 0], block[4, 2], block[3, 1]).Should().Be((0, 42, 31));
        typeof(NeuronBlock).GetProperties().Should().OnlyContain(p => p.GetSetMethod() == null);
        typeof(NeuronBlock).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Should().OnlyContain(m => m.IsSpecialName && m.ReturnType != typeof(void));
        Action none = () => _ = new NeuronBlock(5, 2, null!);
        none.Should().Throw<ArgumentNullException>().WithParameterName("element");
    }

    [Fact(DisplayName = "A copy shares nothing with its original")]
    public void Copies()
    {
        NeuronBlock block = new(5, 2) { [4, 1] = 7 };
        NeuronBlock copy = block.Copy();
        copy[4, 1] = 8;

        block[4, 1].Should().Be(7);
    }

    [Theory(DisplayName = "A block without rows or dimensions is refused")]
    [InlineData(0, 1, "count")]
    [InlineData(-1, 1, "count")]
    [InlineData(1, 0, "dimension")]
    public void Empty(long count, int dimension, string name)
    {
        Action act = () => _ = new NeuronBlock(count, dimension);

        act.Should().Throw<ArgumentOutOfRangeException>().WithParameterName(name).WithMessage($"{name} must be a whole number of at least 1.*");
    }

    [Theory(DisplayName = "Rows that do not fit the memory are refused before any is made, and the message says how many would fit")]
    [InlineData(1_000_000_000_000, 7, 64)]
    [InlineData(long.MaxValue, 1, 16)]
    [InlineData(1, int.MaxValue, 17_179_869_184)]
    public void TooMany(long neurons, int dimension, long bytes)
    {
        Action act = () => _ = new NeuronBlock(neurons, dimension);

        act.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("count")
            .WithMessage($"count must be at most * on this machine, not *: each takes {bytes} bytes of memory.*");
    }

    [Theory(DisplayName = "An element outside the block is refused")]
    [InlineData(-1, 0)]
    [InlineData(5, 0)]
    [InlineData(0, -1)]
    [InlineData(0, 3)]
    public void Outside(int neuron, int column)
    {
        NeuronBlock block = new(5, 2);
        Action read = () => _ = block[neuron, column];
        Action write = () => block[neuron, column] = 1;

        string name = neuron is < 0 or > 4 ? "neuron" : "column";
        read.Should().Throw<ArgumentOutOfRangeException>().WithParameterName(name);
        write.Should().Throw<ArgumentOutOfRangeException>().WithParameterName(name);
    }

    [Theory(DisplayName = "A direction that is not d numbers long is refused")]
    [InlineData(1)]
    [InlineData(3)]
    public void BadDirection(int length)
    {
        NeuronBlock block = new(5, 2);
        Action act = () => block.Apply(NeuronMap.Gradient(1), new double[length]);

        act.Should().Throw<ArgumentException>().WithParameterName("direction").WithMessage("direction must hold 2 numbers*");
    }

    [Theory(DisplayName = "A row moves by the digits it has in a block of its own, and θ has those of a pass of its own, however many rows there are")]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(13)]
    [InlineData(16)]
    [InlineData(27)]
    [InlineData(63)]
    public void AnyNumber(int count)
    {
        NeuronMap map = new(0.1, 0.7, 0.3, 0.2);
        double[] direction = [0.3, -1.7, 0.9];
        NeuronBlock block = Uneven(count);
        NeuronBlock silent = block.Copy();
        NeuronBlock before = block.Copy();
        Vector256<double>[] sums = [.. direction.Select(_ => Vector256.Create(double.NaN))];
        block.Apply(map, direction, sums);
        silent.Apply(map, direction);

        for (int i = 0; i < count; i++)
        {
            NeuronBlock alone = new(1, 3);
            for (int k = 0; k <= 3; k++)
                alone[0, k] = before[i, k];
            alone.Apply(map, direction);
            for (int k = 0; k <= 3; k++)
            {
                using Case atIK = Case.Of((i, k));
                (block[i, k], silent[i, k]).Should().Be((alone[0, k], alone[0, k]));
            }
        }

        sums.Select(Dense.Sum).Should().Equal(Enumerable.Range(1, 3).Select(k => block.ColumnDot(0, k)));
    }

    private static NeuronBlock Uneven(int count)
    {
        NeuronBlock block = new(count, 3);
        for (int i = 0; i < count; i++)
        {
            for (int k = 0; k <= 3; k++)
                block[i, k] = Math.Sin(1 + 4 * i + k);
        }

        return block;
    }
}
