using LabelNoise.Classification;
using LabelNoise.Randomness;

namespace LabelNoise.Tests.Unit.Classification;

public sealed class MatrixProductTests
{
    [Theory(DisplayName = "A product by blocks has, digit by digit, the elements of the plain loop over its sums, whatever the numbers of rows and columns")]
    [InlineData(1, 1, 4)]
    [InlineData(2, 3, 16)]
    [InlineData(3, 5, 20)]
    [InlineData(5, 2, 12)]
    [InlineData(8, 7, 100)]
    public void Product(int rows, int inner, int width)
    {
        (double[] left, double[] right, double[] product) = (Numbers(rows * inner, 0), Numbers(inner * width, 1), Numbers(rows * width, 2));
        MatrixProduct.Write(left, right, product, width);
        for (int k = 0; k < product.Length; k++)
        {
            using Case atK = Case.Of(k);
            double sum = 0;
            for (int j = 0; j < inner; j++)
                sum = Math.FusedMultiplyAdd(left[(k / width * inner) + j], right[(j * width) + (k % width)], sum);
            product[k].Should().Be(sum);
        }
    }

    [Theory(DisplayName = "Products of rows are those of the plain loop, to rounding")]
    [InlineData(1, 1, 4)]
    [InlineData(3, 2, 16)]
    [InlineData(2, 5, 44)]
    public void Dots(int rows, int columns, int width)
    {
        (double[] left, double[] right, double[] product) = (Numbers(rows * width, 0), Numbers(columns * width, 1), new double[rows * columns]);
        MatrixProduct.WriteDots(left, right, product, width);
        for (int k = 0; k < product.Length; k++)
        {
            using Case atK = Case.Of(k);
            double sum = Enumerable.Range(0, width).Sum(j => left[(k / columns * width) + j] * right[(k % columns * width) + j]);
            product[k].Should().BeApproximately(sum, 1e-13);
        }
    }

    [Fact(DisplayName = "Numbers are multiplied element by element")]
    public void Elements()
    {
        double[] numbers = [1, 2, 3, 4];
        MatrixProduct.Multiply([2, -1, 0.5, 0], numbers);
        numbers.Should().Equal(2, -2, 1.5, 0);
    }

    private static double[] Numbers(int count, long replicate)
    {
        double[] numbers = new double[count];
        new NormalStream(ReplicateSeed.For(1, "matrices", replicate), StreamPurpose.Experiment).Next(numbers);
        return numbers;
    }
}
