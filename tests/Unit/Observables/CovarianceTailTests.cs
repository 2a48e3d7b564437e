using LabelNoise.Observables.Exact;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class CovarianceTailTests
{
    [Theory(DisplayName = "The share of sample covariances that are off by more than a radius lies between the bounds")]
    [InlineData(0.1)]
    [InlineData(0.15)]
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

        ((double)beyond / Runs).Should().BeInRange(Math.Exp(tail.LogBeyondAtLeast(radius)) - 0.08, Math.Exp(tail.LogBeyondAtMost(radius)) + 0.08);
    }

    [Fact(DisplayName = "In one dimension the lower bound is the probability itself, and the upper one is never above 1")]
    public void OneDimension()
    {
        new CovarianceTail(1, 4).LogBeyondAtLeast(2).Should().BeApproximately(Math.Log(7) - 6, 1e-12);
        new CovarianceTail(7, 100).LogBeyondAtMost(1e-3).Should().Be(0);
    }
}
