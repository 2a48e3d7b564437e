using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class CovarianceTailTests
{
    [Theory(DisplayName = "The share of sample covariances that are off by more than a radius lies between the bounds")]
    [InlineData(0.01)]
    [InlineData(0.05)]
    [InlineData(0.2)]
    public void Brackets(double radius)
    {
        const int Runs = 400;
        int beyond = 0;
        for (int r = 0; r < Runs; r++)
        {
            using Case atRun = Case.Of(r);
            Matrix<double> covariance = Matrix<double>.Build.Dense(3, 3, SampleSource.SampleCovariance(500, 3, ReplicateSeed.For(4, "covariance tail", r)));
            if ((covariance - Matrix<double>.Build.DenseIdentity(3)).L2Norm() > radius)
                beyond++;
        }
        CovarianceTail tail = new(3, 500);

        ((double)beyond / Runs).Should().BeInRange(tail.BeyondAtLeast(radius).Lower - 0.08, tail.BeyondAtMost(radius).Upper + 0.08);
    }

    [Theory(DisplayName = "In one dimension the probability itself lies between the bounds, and the upper one is never above 1")]
    [InlineData(100, 0.001)]
    [InlineData(100, 0.1)]
    [InlineData(1000, 0.3)]
    [InlineData(1000, 2.5)]
    public void OneDimension(int samples, double radius)
    {
        double probability = Math.Exp(ChiSquareTail.LogSurvival(samples, samples * (1 + radius)))
            + (radius < 1 ? Math.Exp(ChiSquareTail.LogCumulative(samples, samples * (1 - radius))) : 0);
        CovarianceTail tail = new(1, samples);

        tail.BeyondAtLeast(radius).Lower.Should().BeInRange(0, probability);
        tail.BeyondAtMost(radius).Upper.Should().BeInRange(probability, 1);
    }

    [Fact(DisplayName = "Near 0 the lower bound is 1 but for the radius times the density at its largest")]
    public void Density() =>
        new CovarianceTail(7, 1e6).BeyondAtLeast(1e-6).Middle.Should().BeApproximately(1 - 1e-6 * Math.Exp(ChiSquareTail.LogDensityOfLogarithm(1e6, 1e6)) * 2, 1e-6);
}
