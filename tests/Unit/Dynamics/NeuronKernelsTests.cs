using LabelNoise.Dynamics;

namespace LabelNoise.Tests.Unit.Dynamics;

public sealed class NeuronKernelsTests
{
    private const int Margin = 32;

    /// <summary>Rows and columns.</summary>
    public static TheoryData<int, int> Shapes => new() { { 1, 2 }, { 1, 4 }, { 3, 5 }, { 4, 8 }, { 5, 11 } };

    [Theory(DisplayName = "Sums over the rows read no number before the first row or after the last, whatever is left over of four columns")]
    [MemberData(nameof(Shapes))]
    public void ReadWithinTheRows(int count, int width)
    {
        // A sum into which one of these is taken is not a number.
        double[] memory = Surrounded(double.NaN, count * width);
        ReadOnlySpan<double> rows = memory.AsSpan()[Margin..^Margin];
        double[] products = new double[count];

        double prediction = NeuronKernels.Prediction(rows, Lifted(width));
        NeuronKernels.Products(rows, Lifted(width), products);

        products.Append(prediction).Should().OnlyContain(sum => double.IsFinite(sum));
    }

    [Theory(DisplayName = "Moves of the rows leave the numbers before the first row and after the last as they are, whatever is left over of four columns")]
    [MemberData(nameof(Shapes))]
    public void WriteWithinTheRows(int count, int width)
    {
        const double beside = 3;
        double[] memory = Surrounded(beside, count * width);
        Span<double> rows = memory.AsSpan()[Margin..^Margin];
        double[] moves = [.. Enumerable.Range(0, count).Select(i => Math.Sin(7 + i))];

        NeuronKernels.Move(rows, Lifted(width), moves, moves);
        NeuronKernels.Descend(rows, Lifted(width), 0.25);

        memory[..Margin].Should().OnlyContain(number => number == beside);
        memory[^Margin..].Should().OnlyContain(number => number == beside);
    }

    private static double[] Surrounded(double beside, int weights) =>
        [.. Enumerable.Repeat(beside, Margin), .. Enumerable.Range(0, weights).Select(k => Math.Cos(k)), .. Enumerable.Repeat(beside, Margin)];

    private static double[] Lifted(int width) => [0, .. Enumerable.Range(1, width - 1).Select(k => Math.Sin(k))];
}
