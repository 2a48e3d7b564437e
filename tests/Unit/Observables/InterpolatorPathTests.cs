using LabelNoise.Dynamics;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Tests.Unit.Observables;

/// <summary>The enclosed flow on the interpolators against the solver of the rule, which moves the neurons themselves.</summary>
public sealed class InterpolatorPathTests
{
    private const double Teacher = 0.8;

    [Theory(DisplayName = "The enclosed norms are those of the neurons that the solver moves, up to its error, and are known to eight digits")]
    [InlineData(1, 1, 1)]
    [InlineData(2, 3, 0.2)]
    [InlineData(4, 1, 1)]
    [InlineData(7, 0.2, 2)]
    [InlineData(7, 3, 0.3)]
    public void FollowsTheSolver(int dimension, double inner, double outer)
    {
        double[] rows = [.. Enumerable.Range(0, (dimension + 2) * (dimension + 1)).Select(k => (k % (dimension + 1) == 0 ? outer : inner) * Math.Cos((1.7 * k) + (0.01 * k * k)))];
        InterpolatorFlow flow = new(Teacher, dimension, []);
        flow.Restore(rows);
        InterpolatorPath path = InterpolatorPath.From(Teacher, Matrix<double>.Build.DenseOfRowMajor(dimension + 2, dimension + 1, rows));
        for (int look = 0; look < 4; look++)
        {
            using Case at = Case.Of(look);
            flow.Advance(rows, 0.5);
            path.Advance(InterpolatorPath.StepsPerUnit / 2);
            Near(path.OuterNormSquared, rows.Where((_, k) => k % (dimension + 1) == 0));
            Near(path.InnerNormSquared, rows.Where((_, k) => k % (dimension + 1) > 0));
        }

        static void Near(Enclosure found, IEnumerable<double> weights)
        {
            found.RelativeWidth.Should().BeLessThan(1e-8);
            (found.Middle / weights.Sum(weight => weight * weight)).Should().BeApproximately(1, 2e-5);
        }
    }

    [Fact(DisplayName = "At d = 1 ‖a‖² − ‖W‖_F² falls exactly like e^(−τ), and ‖a‖²·‖W‖_F² − ‖θ*‖² falls exactly like e^(−2τ)")]
    public void OneDimension()
    {
        // With A' = −A + v and B' = −B + v the difference A − B falls like e^(−τ), and with v = 2‖θ*‖²/(A + B) the product less ‖θ*‖² like e^(−2τ).
        InterpolatorPath path = new(Teacher, 1, 0.3, 4, [], []);
        path.Advance(2 * InterpolatorPath.StepsPerUnit);

        (path.OuterNormSquared - path.InnerNormSquared).Contains(-3.7 * Math.Exp(-2)).Should().BeTrue();
        ((path.OuterNormSquared * path.InnerNormSquared) - (Teacher * Teacher)).Contains((1.2 - (Teacher * Teacher)) * Math.Exp(-4)).Should().BeTrue();
        path.Radius.Should().BeInRange(1e-17, 1e-12);
    }

    [Fact(DisplayName = "Numbers that no network on the interpolators has are refused")]
    public void RefusesWhatIsNoNetwork()
    {
        ((Action)(() => _ = new InterpolatorPath(Teacher, 1, 0.3, 2, [], []))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new InterpolatorPath(Teacher, 2, 1, 1, [1], [1]))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new InterpolatorPath(Teacher, 2, 1, 2, [1], [0]))).Should().Throw<ArgumentOutOfRangeException>();
    }
}
