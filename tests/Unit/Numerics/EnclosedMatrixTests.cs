using LabelNoise.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Tests.Unit.Numerics;

public sealed class EnclosedMatrixTests
{
    private static readonly Matrix<double> Left = Matrix<double>.Build.DenseOfArray(new[,] { { 1.0, -2.0, 0.5 }, { 0.25, 4.0, -1.0 } });

    private static readonly Matrix<double> Right = Matrix<double>.Build.DenseOfArray(new[,] { { 0.5, 3.0 }, { -1.0, 2.0 }, { 8.0, 0.125 } });

    [Fact(DisplayName = "Sums, products, transposes and parts contain what plain arithmetic gives where that is exact, to within its roundings")]
    public void Arithmetic()
    {
        (EnclosedMatrix left, EnclosedMatrix right) = (EnclosedMatrix.Of(Left), EnclosedMatrix.Of(Right));

        Encloses(left * right, Left * Right);
        Encloses(left + right.Transposed, Left + Right.Transpose());
        Encloses(left - right.Transposed, Left - Right.Transpose());
        Encloses(2 * left, 2 * Left);
        Encloses(left.Column(1), Left.SubMatrix(0, 2, 1, 1));
        Encloses(left.ColumnsFrom(1), Left.SubMatrix(0, 2, 1, 2));
        Encloses(left.FirstRows(1), Left.SubMatrix(0, 1, 0, 3));
        Encloses(left.Rows.Last(), Left.SubMatrix(1, 1, 0, 3));
        Encloses(EnclosedMatrix.Identity(2, 3) * left, 3 * Left);
    }

    [Fact(DisplayName = "Norms are those of all entries, and not negative also where every entry may be 0")]
    public void Norms()
    {
        EnclosedMatrix matrix = EnclosedMatrix.Of(new[,] { { 3.0, 0.0 }, { -4.0, 0.0 } });

        matrix.SquaredNorm.Contains(25).Should().BeTrue();
        matrix.Norm.Contains(5).Should().BeTrue();
        matrix.Largest.Should().Be((Enclosure)4);
        EnclosedMatrix.Dot(matrix.Column(0), matrix.Column(0)).Contains(25).Should().BeTrue();
        EnclosedMatrix none = EnclosedMatrix.Of(new double[2, 2]);
        none.Norm.Contains(0).Should().BeTrue();
        none.SquaredNorm.Lower.Should().Be(0);
    }

    private static void Encloses(EnclosedMatrix found, Matrix<double> expected)
    {
        (found.RowCount, found.ColumnCount).Should().Be((expected.RowCount, expected.ColumnCount));
        for (int i = 0; i < found.RowCount; i++)
        {
            for (int k = 0; k < found.ColumnCount; k++)
            {
                using Case atEntry = Case.Of((i, k));
                found[i, k].Contains(expected[i, k]).Should().BeTrue();
                (found[i, k].Upper - found[i, k].Lower).Should().BeLessThan(1e-13);
            }
        }
    }
}
