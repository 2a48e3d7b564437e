using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class SubExponentialTests
{
    private static readonly double[] Lambdas = [-0.24, -0.1, -0.01, 0.01, 0.1, 0.24];

    [Fact(DisplayName = "The logarithms of the moment functions begin as λ² + 4λ³/3 + 2λ⁴ and as λ²/2 + λ⁴/4")]
    public void Series()
    {
        const double Lambda = 1e-3;
        SubExponential.LogMomentOfSquare(Lambda).Should().BeApproximately(1e-6 + (4e-9 / 3) + 2e-12, 1e-14);
        SubExponential.LogMomentOfProduct(Lambda).Should().BeApproximately(0.5e-6 + 0.25e-12, 1e-17);
    }

    [Fact(DisplayName = "The least variance is twice the quotient by λ² at the end of the interval, and less for a larger b")]
    public void Variance()
    {
        SubExponential.LeastVariance(SubExponential.LogMomentOfSquare, 4).Should().Be(2 * 16 * SubExponential.LogMomentOfSquare(0.25));
        SubExponential.LeastVariance(SubExponential.LogMomentOfProduct, 4).Should().BeApproximately(-16 * Math.Log(15.0 / 16), 1e-13);
        SubExponential.LeastVariance(SubExponential.LogMomentOfSquare, 1e4).Should().BeApproximately(2, 1e-3);
        Lambdas.Should().OnlyContain(lambda => 2 * SubExponential.LogMomentOfSquare(lambda) / (lambda * lambda) < SubExponential.LeastVariance(SubExponential.LogMomentOfSquare, 4));
    }

    [Theory(DisplayName = "Chernoff's argument gives −t²/(2ν²) up to t = ν²/b, and ν²/(2b²) − t/b beyond")]
    [InlineData(4, 2, 1, -0.125)]
    [InlineData(4, 2, 2, -0.5)]
    [InlineData(4, 2, 6, -2.5)]
    public void Tail(double variance, double b, double t, double tail)
    {
        SubExponential.LogTail(variance, b, t).Should().Be(tail);
        SubExponential.LogBound(variance, t).Should().BeLessThanOrEqualTo(tail);
    }
}
