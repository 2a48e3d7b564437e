using LabelNoise.Dynamics;
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
            .WithMessage($"count needs * items of {bytes} bytes in memory; at most * are accepted here.*");
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
}
