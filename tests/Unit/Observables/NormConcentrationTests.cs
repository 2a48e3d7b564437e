using LabelNoise.Observables.Exact;
using MathNet.Numerics.Distributions;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class NormConcentrationTests
{
    [Theory(DisplayName = "Of one coordinate the probability is that of |X| ≥ 1 + t or |X| ≤ 1 − t")]
    [InlineData(0.25)]
    [InlineData(1)]
    [InlineData(3)]
    public void OneCoordinate(double t)
    {
        double above = 2 * Normal.CDF(0, 1, -1 - t);
        double below = t < 1 ? 1 - (2 * Normal.CDF(0, 1, t - 1)) : 0;

        NormConcentration.LogProbability(1, t).Should().BeApproximately(Math.Log(above + below), 1e-9);
    }

    [Fact(DisplayName = "The norm is near √n with a standard deviation near √½, and the bound is 2·exp(−ct²)")]
    public void ManyCoordinates()
    {
        NormConcentration.LogProbability(100_000, 1).Should().BeApproximately(Math.Log(2 * Normal.CDF(0, 1, -Math.Sqrt(2))), 1e-3);
        NormConcentration.LogBound(0.5, 2).Should().BeApproximately(Math.Log(2) - 2, 1e-15);
    }
}
