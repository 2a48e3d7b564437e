using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables;
using LabelNoise.Observables.Exact;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Randomness;
using MathNet.Numerics.Integration;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class EscapeVolumeTests
{
    [Fact(DisplayName = "L(κ) rises from 0 as κ/2 to ln 2")]
    public void Limits()
    {
        EscapeVolume.LogGain(0).Should().Be(0);
        (EscapeVolume.LogGain(1e-4) / 1e-4).Should().BeApproximately(0.5, 1e-4);
        EscapeVolume.LogGain(1e9).Should().BeApproximately(Math.Log(2), 1e-8);
        EscapeVolume.LogGain(double.PositiveInfinity).Should().Be(Math.Log(2));
        new[] { 0, 0.01, 0.1, 1, 10, 100, 1e6 }.Select(EscapeVolume.LogGain).Should().BeInAscendingOrder();
        FluentActions.Invoking(() => EscapeVolume.LogGain(-1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory(DisplayName = "For small κ L is ½E ln(1 + h²) of the semicircle law with variance κ")]
    [InlineData(0.01)]
    [InlineData(0.05)]
    public void Semicircle(double ratio)
    {
        double radius = 2 * Math.Sqrt(ratio);
        double expected = GaussLegendreRule.Integrate(
            angle => 2 / Math.PI * Math.Pow(Math.Cos(angle), 2) * 0.5 * Math.Log(1 + Math.Pow(radius * Math.Sin(angle), 2)), -Math.PI / 2, Math.PI / 2, 64);

        EscapeVolume.LogGain(ratio).Should().BeApproximately(expected, 2 * Math.Pow(ratio, 3));
    }

    [Theory(DisplayName = "At d = 60 the norm of the ball as large as the ellipsoid inside is the law's up to (1 + log d)/d, and without L it is not")]
    [InlineData(1e-200, 6000)]
    [InlineData(0.1, 4000)]
    [InlineData(0.1, 36_000)]
    public void NormInside(double stability, int steps)
    {
        VastProblem problem = VastProblem.OfEscapeTime(Magnitude.FromLog10(300), 60, Magnitude.Of(stability) / Magnitude.FromLog10(300), steps);
        VastNetwork network = VastNetwork.Start(problem, new ReplicateSeed(31, 1));
        network.Propagator.Advance(steps);

        double leading = problem.ScaledRadius / (steps * new LazyMotion(stability, 60).Rate);
        double rate = Math.Exp(EscapeVolume.LogRate(60, stability, steps));
        Math.Log(network.InsideNorm() * rate / leading).Should().BeApproximately(0, (1 + Math.Log(60)) / 60);
        (network.InsideNorm() / leading).Should().BeLessThan(0.8);
    }

    [Theory(DisplayName = "As ηm → 0 the mean of det(M − ½VVᵀ) is ½(−1)^d·T!/(T − d)!, within six standard errors")]
    [InlineData(1, 3)]
    [InlineData(2, 6)]
    [InlineData(3, 8)]
    public void MeanDeterminant(int dimension, int steps)
    {
        VastProblem problem = VastProblem.OfEscapeTime(Magnitude.FromLog10(300), dimension, Magnitude.FromLog10(-600), steps);
        double[] determinants = [.. Enumerable.Range(0, 40_000).Select(Determinant)];

        double expected = 0.5 * Math.Pow(-1, dimension) * Enumerable.Range(0, dimension).Aggregate(1.0, (product, k) => product * (steps - k));
        (double mean, double error) = Sample.Mean(determinants);
        mean.Should().BeApproximately(expected, 6 * error);
        error.Should().BeLessThan(0.1 * Math.Abs(expected));

        double Determinant(int replicate)
        {
            ScaledPropagator propagator = new(problem, ScaledStart.Leading(problem), new ReplicateSeed(32, (uint)replicate));
            propagator.Advance(steps);
            Vector<double> v = Vector<double>.Build.Dense(propagator.OuterColumn.ToArray());
            return (Matrix<double>.Build.DenseOfRowMajor(dimension, dimension, propagator.Inner.ToArray()) - (0.5 * v.OuterProduct(v))).Determinant();
        }
    }
}
