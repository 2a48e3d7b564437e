using LabelNoise.Simulation;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Tests.Unit.Simulation;

public sealed class NeuronCoordinatesTests
{
    public static TheoryData<int, int> Shapes => new() { { 1, 1 }, { 3, 7 }, { 8, 7 }, { 9, 7 }, { 41, 2 }, { 1000, 20 } };

    [Theory(DisplayName = "RᵀR is the Gram matrix, and there are no more than min(m, d + 1) equivalent neurons that matter")]
    [MemberData(nameof(Shapes))]
    public void FactorsTheGramMatrix(int width, int dimension)
    {
        double[,] gram = Gram.Of(Rows(InitialLaw.Ntk, width, dimension));
        NeuronCoordinates coordinates = new(gram);
        coordinates.Rank.Should().BeInRange(Math.Min(width, dimension + 1), dimension + 1);
        double largest = gram.Cast<double>().Max();
        for (int i = 0; i <= dimension; i++)
        {
            for (int j = 0; j <= dimension; j++)
            {
                using Case atIJ = Case.Of((i, j));
                // Sums of d + 1 products no larger than the largest diagonal element.
                double sum = Enumerable.Range(0, Math.Min(width, dimension + 1)).Sum(row => coordinates[row, i] * coordinates[row, j]);
                sum.Should().BeApproximately(gram[i, j], 1e-14 * largest);
            }
        }
    }

    [Theory(DisplayName = "Before the first step the propagator C·R maps every neuron to itself, and is the identity where the neurons span all d + 1 dimensions")]
    [MemberData(nameof(Shapes))]
    public void IdentityOnTheRowSpace(int width, int dimension)
    {
        NeuronBlock rows = Rows(InitialLaw.Ntk, width, dimension);
        NeuronBlock propagator = Propagator(new NeuronCoordinates(Gram.Of(rows)), dimension);
        RequireFixed(rows, propagator);
        for (int i = 0; width > dimension && i <= dimension; i++)
        {
            // The condition of these matrices stays below 10⁴.
            for (int j = 0; j <= dimension; j++)
            {
                using Case atIJ = Case.Of((i, j));
                propagator[i, j].Should().BeApproximately(i == j ? 1 : 0, 1e-11);
            }
        }
    }

    [Theory(DisplayName = "Aligned neurons have two equivalent ones, whatever m and d are, and their propagator maps each to itself")]
    [InlineData(20, 7)]
    [InlineData(1000, 20)]
    [InlineData(3, 4)]
    public void AlignedNeurons(int width, int dimension)
    {
        NeuronBlock rows = Rows(BoxLaw.Aligned, width, dimension);
        NeuronCoordinates coordinates = new(Gram.Of(rows));

        coordinates.Rank.Should().Be(2);
        RequireFixed(rows, Propagator(coordinates, dimension));
    }

    [Fact(DisplayName = "A network of zeros has no equivalent neurons, and a zero propagator")]
    public void NoNeurons()
    {
        NeuronCoordinates coordinates = new(new double[4, 4]);
        NeuronBlock propagator = Propagator(coordinates, 3);

        coordinates.Rank.Should().Be(0);
        for (int row = 0; row < 4; row++)
        {
            using Case atRow = Case.Of(row);
            Enumerable.Range(0, 4).Select(column => propagator[row, column]).Should().Equal(0, 0, 0, 0);
        }
    }

    [Theory(DisplayName = "The largest coordinate vector has squared length max zᵢᵀ(ZᵀZ)⁻¹zᵢ, which is at most 1")]
    [InlineData(9, 7)]
    [InlineData(41, 2)]
    [InlineData(1000, 20)]
    public void LargestCoordinate(int width, int dimension)
    {
        NeuronBlock rows = Rows(InitialLaw.Ntk, width, dimension);
        Matrix<double> inverse = Matrix<double>.Build.DenseOfArray(Gram.Of(rows)).Inverse();
        double expected = Enumerable.Range(0, width).Max(i =>
        {
            Vector<double> z = Vector<double>.Build.Dense(dimension + 1, k => rows[i, k]);
            return z * (inverse * z);
        });
        double largest = new NeuronCoordinates(Gram.Of(rows)).LargestCoordinate(new StoredRows(rows));

        // The inverse of a Gram matrix of condition below 10⁵.
        (largest * largest).Should().BeApproximately(expected, 1e-10);
        largest.Should().BeInRange(Math.Sqrt((dimension + 1.0) / width), 1 + 1e-10);
    }

    private static NeuronBlock Rows(InitialLaw law, int width, int dimension) => law.Draw(ReductionTests.Stable(width, dimension, 0), FourLanes.Seed(width));

    private static NeuronBlock Propagator(NeuronCoordinates coordinates, int dimension)
    {
        // The block still holds what another replicate left.
        NeuronBlock propagator = new(dimension + 1, dimension);
        for (int k = 0; k <= dimension; k++)
            propagator.Column(k).Fill(7);
        double[] rows = [.. Enumerable.Range(0, (dimension + 1) * (dimension + 1)).Select(k => coordinates[k / (dimension + 1), k % (dimension + 1)])];
        coordinates.Propagator(rows, propagator);
        return propagator;
    }

    private static void RequireFixed(NeuronBlock rows, NeuronBlock propagator)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            double[] z = [.. Enumerable.Range(0, rows.Dimension + 1).Select(k => rows[i, k])];
            for (int j = 0; j < z.Length; j++)
            {
                using Case atIJ = Case.Of((i, j));
                // The condition of the rows stays below 10⁴, and what rounding adds to a deficient rank is of the size √ε·√ε.
                double sum = Enumerable.Range(0, z.Length).Sum(k => z[k] * propagator[k, j]);
                sum.Should().BeApproximately(z[j], 1e-11 * Math.Sqrt(z.Sum(x => x * x)));
            }
        }
    }
}
