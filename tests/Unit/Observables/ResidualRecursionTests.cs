using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Tests.Unit.Observables;

/// <summary>The steps of docs/theorems.md about the moments of θ − θ* (Theorem 8), one by one.</summary>
public sealed class ResidualRecursionTests
{
    [Fact(DisplayName = "The second moment goes to (1 − 2κ + κ²(d + 2))r² + κ²d")]
    public void SecondMoment()
    {
        const double Step = 0.5 / 7;
        Enclosure[] coefficients = ResidualRecursion.Coefficients(7, 0.5, 1);
        coefficients[0].Middle.Should().BeApproximately(Step * Step * 7, 1e-15);
        coefficients[1].Middle.Should().BeApproximately(1 - (2 * Step) + (Step * Step * 9), 1e-15);
    }

    [Fact(DisplayName = "The stationary second moment is that of the law of the motion")]
    public void Stationary()
    {
        foreach (int dimension in new[] { 1, 3, 7, 100 })
        {
            using Case atDimension = Case.Of(dimension);
            new ResidualRecursion(dimension, 0.25, 1, 0).Stationary.Middle.Should().BeApproximately(new LazyMotion(0.25, dimension).SquaredError, 1e-12);
        }
    }

    [Fact(DisplayName = "The factor of a moment is E‖(I − κxxᵀ)u‖^(2j), and it is below 1 exactly below Kesten's index")]
    public void Index()
    {
        foreach ((int dimension, double stability) in new[] { (1, 0.25), (4, 0.5), (7, 0.5), (20, 1) })
        {
            double index = KestenIndex.Of(dimension, stability);
            foreach (int j in new[] { 1, 2, 6, 9 })
            {
                using Case at = Case.Of((dimension, stability, j));
                Enclosure factor = ResidualRecursion.Coefficients(dimension, stability, j)[j];
                factor.Middle.Should().BeApproximately(Math.Exp(KestenIndex.LogMoment(dimension, stability, 2 * j)), 1e-8 * factor.Middle);
                factor.Below(1).Should().Be(2 * j < index);
            }
        }
    }

    [Theory(DisplayName = "E‖e'‖^(2j) is the sum of cⱼᵢ‖e‖^(2i), by an integral over x")]
    [InlineData(2)]
    [InlineData(7)]
    public void ByIntegral(int dimension)
    {
        const double Step = 0.1;
        foreach (double distance in new[] { 0, 0.3, 1, 4 })
        {
            for (int j = 1; j <= 5; j++)
            {
                using Case at = Case.Of((distance, j));
                double integral = Mean(dimension, (s, squared) =>
                {
                    double residual = (s * distance) - 1;
                    return Math.Pow((distance * distance) - (2 * Step * residual * s * distance) + (Step * Step * residual * residual * squared), j);
                });
                Polynomial(ResidualRecursion.Coefficients(dimension, Step * dimension, j), distance).Should().BeApproximately(integral, 1e-9 * integral);
            }
        }
    }

    [Fact(DisplayName = "V grows by ν less (1 − cₖₖ)‖e‖^(2k) on average, whatever ‖e‖ is")]
    public void Potential()
    {
        const int Half = 6;
        ResidualRecursion recursion = new(7, 0.5, Half, 0);
        Enclosure[][] rows = [.. Enumerable.Range(0, Half + 1).Select(j => ResidualRecursion.Coefficients(7, 0.5, j))];
        double[] weights = Weights(recursion, Half);
        foreach (double distance in new[] { 0, 0.5, 1, 3 })
        {
            using Case at = Case.Of(distance);
            double after = Enumerable.Range(1, Half).Sum(j => weights[j] * Polynomial(rows[j], distance));
            double expected = recursion.Potential(distance).Middle - ((1 - rows[Half][Half].Middle) * Math.Pow(distance, 2 * Half)) + recursion.Drift.Middle;
            after.Should().BeApproximately(expected, 1e-9 * (1 + expected));
        }
    }

    [Theory(DisplayName = "A step along Hx, H within δ of I, keeps within the perturbed moments, by an integral over x")]
    [InlineData(0.02, 0.02)]
    [InlineData(0.02, -0.02)]
    [InlineData(-0.02, -0.02)]
    public void Perturbed(double first, double second)
    {
        const double Stability = 0.5;
        const double Step = Stability / 2;
        foreach (double distance in new[] { 0.1, 0.7, 3 })
        {
            for (int j = 1; j <= 3; j++)
            {
                using Case at = Case.Of((distance, j));
                double integral = Plane((x, y) =>
                {
                    double residual = (distance * x) - 1;
                    double along = distance - (Step * residual * (1 + first) * x);
                    double across = Step * residual * (1 + second) * y;
                    return Math.Pow((along * along) + (across * across), j);
                });
                ResidualRecursion recursion = new(2, Stability, j, 0.02);
                double bound = Polynomial(recursion.Row(j), distance);
                integral.Should().BeLessThan(bound).And.BeGreaterThan(0.5 * bound);
            }
        }
    }

    /// <summary>v₀ = ν, v₁, …, vₖ by differences of the potential: it is Σ vᵢr^(2i), so that k radii give k equations.</summary>
    private static double[] Weights(ResidualRecursion recursion, int half)
    {
        Matrix<double> powers = Matrix<double>.Build.Dense(half, half, (row, i) => Math.Pow((row + 1) / 3.0, i + 1));
        Vector<double> values = Vector<double>.Build.Dense(half, row => recursion.Potential(Math.Sqrt((row + 1) / 3.0)).Middle);
        return [recursion.Drift.Middle, .. powers.Solve(values)];
    }

    private static double Polynomial(IReadOnlyList<Enclosure> coefficients, double distance) =>
        coefficients.Select((c, i) => c.Middle * Math.Pow(distance, 2 * i)).Sum();

    /// <summary>E f(s, ‖x‖²) for d ≥ 2.</summary>
    private static double Mean(int dimension, Func<double, double, double> of)
    {
        (double sum, double total) = (0, 0);
        for (double s = -12; s <= 12; s += 0.1)
        {
            for (double z = 0.05; z < 14; z += 0.1)
            {
                double weight = Math.Exp((-s * s / 2) - (z * z / 2) + ((dimension - 2) * Math.Log(z)));
                total += weight;
                sum += weight * of(s, (s * s) + (z * z));
            }
        }

        return sum / total;
    }

    /// <summary>E f(x) for d = 2.</summary>
    private static double Plane(Func<double, double, double> of)
    {
        (double sum, double total) = (0, 0);
        for (double x = -12; x <= 12; x += 0.1)
        {
            for (double y = -12; y <= 12; y += 0.1)
            {
                double weight = Math.Exp((-x * x / 2) - (y * y / 2));
                total += weight;
                sum += weight * of(x, y);
            }
        }

        return sum / total;
    }
}
