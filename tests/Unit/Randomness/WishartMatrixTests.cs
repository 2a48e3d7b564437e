using LabelNoise.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Tests.Unit.Randomness;

public sealed class WishartMatrixTests
{
    private const int Replicates = 3000;

    [Theory(DisplayName = "A Wishart matrix has mean nI, variance 2n on and n off the diagonal, within six standard errors, singular or not")]
    [InlineData(1, 1)]
    [InlineData(3, 2)]
    [InlineData(3, 3)]
    [InlineData(4, 9)]
    [InlineData(3, 1_000_000_000_000_000)]
    public void Entries(int size, long rows)
    {
        double[][,] draws = [.. Enumerable.Range(0, Replicates).Select(r => Draw(size, rows, (uint)r))];
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                using Case atIJ = Case.Of((i, j));
                double mean = i == j ? rows : 0;
                double variance = i == j ? 2.0 * rows : rows;
                double[] deviations = [.. draws.Select(g => (g[i, j] - mean) / Math.Sqrt(variance))];
                (double average, double error) = Sample.Mean(deviations);
                average.Should().BeInRange(-6 * error, 6 * error);
                (double spread, double spreadError) = Sample.Variance(deviations);
                spread.Should().BeInRange(1 - 6 * spreadError, 1 + 6 * spreadError);
                draws[0][i, j].Should().Be(draws[0][j, i]);
            }
        }
    }

    [Theory(DisplayName = "A Wishart matrix of fewer rows than its size has as many positive eigenvalues as rows; otherwise all are positive")]
    [InlineData(5, 1)]
    [InlineData(5, 3)]
    [InlineData(5, 4)]
    [InlineData(5, 5)]
    [InlineData(5, 60)]
    public void Rank(int size, int rows)
    {
        Vector<double> eigenvalues = Matrix<double>.Build.DenseOfArray(Draw(size, rows, 3)).Evd(Symmetricity.Symmetric).EigenValues.Real();

        // Zero eigenvalues come out at the rounding of the largest, 10⁻¹⁶; none of the others is below 10⁻⁵ of it in these draws.
        eigenvalues.Count(l => l > 1e-10 * eigenvalues.Maximum()).Should().Be(Math.Min(size, rows));
        eigenvalues.Minimum().Should().BeGreaterThan(-1e-13 * eigenvalues.Maximum());
    }

    [Theory(DisplayName = "A matrix without rows or columns is refused")]
    [InlineData(0, 5, "size")]
    [InlineData(3, 0, "rows")]
    public void BadShape(int size, long rows, string name)
    {
        Action act = () => Draw(size, rows, 1);

        act.Should().Throw<ArgumentOutOfRangeException>().WithParameterName(name).WithMessage($"{name} must be a whole number of at least 1.*");
    }

    private static double[,] Draw(int size, long rows, uint replicate) =>
        WishartMatrix.Draw(size, rows, new ReplicateSeed(0xE66, replicate), StreamPurpose.InitialGram);
}
