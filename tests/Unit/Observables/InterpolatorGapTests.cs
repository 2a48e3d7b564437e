using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class InterpolatorGapTests
{
    private const double Teacher = 0.8;

    public static TheoryData<int, int, double, double> Points => new()
    {
        { 1, 2, 1, 1 },
        { 3, 5, 1, 1 },
        { 3, 5, 0.1, 4 },
        { 7, 4, 4, 0.1 },
        { 7, 20, 0.3, 0.3 },
        { 20, 10, 2, 0.01 },
    };

    [Theory(DisplayName = "On the interpolators R is at least √d‖θ*‖, dR/dτ ≤ −(R − √d‖θ*‖), and Y = W − aθ*ᵀ/‖a‖² obeys d‖Y‖²/dτ ≤ −‖Y‖²")]
    [MemberData(nameof(Points))]
    public void Inequalities(int dimension, int width, double inner, double outer)
    {
        (Vector<double> a, Matrix<double> w, Vector<double> target) = Point(dimension, width, inner, outer);
        (double squares, double along) = (a * a, Along(a, w, target));
        double norm = w.FrobeniusNorm();
        double k = along / (dimension + 1);
        double across = (norm * norm) - (Teacher * Teacher / squares);
        double least = Math.Sqrt(dimension) * Teacher;
        double penalty = 0.5 * ((norm * norm) + (dimension * squares));
        double velocity = (-0.5 * ((norm * norm) + (dimension * dimension * squares))) + (0.5 * (dimension + 1) * along);

        penalty.Should().BeGreaterThanOrEqualTo(least);
        k.Should().BeLessThanOrEqualTo(squares * Teacher * Teacher / ((squares * squares) + (Teacher * Teacher)) * (1 + 1e-12));
        velocity.Should().BeLessThanOrEqualTo(-(penalty - least) * (1 - 1e-12));
        double outerVelocity = (-dimension * squares) + along;
        double acrossVelocity = -(norm * norm) + along + (Teacher * Teacher / (squares * squares) * outerVelocity);
        acrossVelocity.Should().BeLessThanOrEqualTo((-across * (1 - 1e-9)) + 1e-12);
        new InterpolatorGap(Teacher, dimension).Of(squares, norm * norm).Middle.Should().BeApproximately((penalty / least) - 1, 1e-12 * penalty / least);
    }

    [Theory(DisplayName = "The velocity of R is minus half the squared projected gradient, by least squares, and that is 2(R − √d‖θ*‖) or more")]
    [MemberData(nameof(Points))]
    public void ProjectedGradient(int dimension, int width, double inner, double outer)
    {
        (Vector<double> a, Matrix<double> w, Vector<double> target) = Point(dimension, width, inner, outer);
        Matrix<double> normals = Matrix<double>.Build.Dense(width * (dimension + 1), dimension, (row, column) =>
            row % (dimension + 1) == 0 ? w[row / (dimension + 1), column] : row % (dimension + 1) == column + 1 ? a[row / (dimension + 1)] : 0);
        Vector<double> gradient = Vector<double>.Build.Dense(Rows(a, w)).MapIndexed((k, weight) => k % (dimension + 1) == 0 ? dimension * weight : weight);
        Vector<double> tangent = gradient - (normals * normals.QR().Solve(gradient));
        double squared = tangent * tangent;
        double along = Along(a, w, target);
        double norm = w.FrobeniusNorm();
        double velocity = (-0.5 * ((norm * norm) + (dimension * dimension * (a * a)))) + (0.5 * (dimension + 1) * along);

        (-0.5 * squared).Should().BeApproximately(velocity, 1e-9 * (1 + Math.Abs(velocity)));
        squared.Should().BeGreaterThanOrEqualTo(2 * ((0.5 * ((norm * norm) + (dimension * (a * a)))) - (Math.Sqrt(dimension) * Teacher)) * (1 - 1e-9));
    }

    [Fact(DisplayName = "From ‖a‖² = ‖θ*‖/√d and Yθ* = 0 the gap falls exactly like e^(−τ), and the norms are as far off as the bound in size, not more")]
    public void BestRate()
    {
        const int Dimension = 3;
        double outer = Math.Sqrt(Teacher / Math.Sqrt(Dimension) / 2);
        double along = Teacher / (2 * outer);
        double[,] rows = { { outer, along, 0.4, 0.1 }, { outer, along, -0.4, -0.1 } };
        InterpolatorGap gap = new(Teacher, Dimension);
        InterpolatorPath path = InterpolatorPath.From(Teacher, Matrix<double>.Build.DenseOfArray(rows));
        Enclosure first = gap.Of(path.OuterNormSquared, path.InnerNormSquared);
        path.Advance(3 * InterpolatorPath.StepsPerUnit);
        Enclosure last = gap.Of(path.OuterNormSquared, path.InnerNormSquared);

        (last / first).Middle.Should().BeApproximately(Math.Exp(-3), 1e-9);
        gap.NormError(path.OuterNormSquared, path.InnerNormSquared).AtMost(InterpolatorGap.NormBound(first * Enclosure.Exp(-3))).Should().BeTrue();
    }

    [Fact(DisplayName = "At the minimum the gap and the error of the norms are 0, and for given φ some norms are as far off as φ + √(φ² + 2φ)")]
    public void Minimum()
    {
        const int Dimension = 4;
        InterpolatorGap gap = new(Teacher, Dimension);
        double outer = Math.Sqrt(Teacher / 2);
        gap.Of(outer * outer, Teacher * Teacher / (outer * outer)).Middle.Should().BeApproximately(0, 1e-15);
        (double squares, double norms) = (4 * outer * outer, Teacher * Teacher / (4 * outer * outer));
        gap.NormError(squares, norms).Middle.Should().BeApproximately(InterpolatorGap.NormBound(gap.Of(squares, norms)).Middle, 1e-12);
    }

    /// <summary>θ*·λ with (‖a‖²I + WᵀW)λ = (d + 1)θ*.</summary>
    private static double Along(Vector<double> a, Matrix<double> w, Vector<double> target)
    {
        Matrix<double> normal = w.TransposeThisAndMultiply(w) + (Matrix<double>.Build.DenseIdentity(w.ColumnCount) * (a * a));
        return target * normal.LU().Solve(target * (w.ColumnCount + 1));
    }

    /// <summary>A point of the interpolators: weights without order, and the least change of W that makes Wᵀa = θ*.</summary>
    private static (Vector<double> A, Matrix<double> W, Vector<double> Target) Point(int dimension, int width, double inner, double outer)
    {
        Vector<double> target = Vector<double>.Build.Dense(dimension, k => k == 0 ? Teacher : 0);
        Vector<double> a = Vector<double>.Build.Dense(width, i => outer * Math.Sin(1 + (2.3 * i)));
        Matrix<double> w = Matrix<double>.Build.Dense(width, dimension, (i, k) => inner * Math.Cos((1.7 * i) + (3.1 * k)));
        return (a, w + (a / (a * a)).OuterProduct(target - (w.Transpose() * a)), target);
    }

    private static double[] Rows(Vector<double> a, Matrix<double> w) => w.InsertColumn(0, a).ToRowMajorArray();
}
