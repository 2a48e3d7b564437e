using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Tests.Unit.Numerics;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class SubExponentialTests
{
    private static readonly double[] Lambdas = [-0.25, -0.24, -0.1, -0.01, 0.01, 0.1, 0.24, 0.25];

    [Fact(DisplayName = "The logarithms of the moment functions begin as λ² + 4λ³/3 + 2λ⁴ and as λ²/2 + λ⁴/4")]
    public void Series()
    {
        const double Lambda = 1e-3;
        SubExponential.LogMomentOfSquare(Lambda).Middle.Should().BeApproximately(1e-6 + (4e-9 / 3) + 2e-12, 1e-14);
        SubExponential.LogMomentOfProduct(Lambda).Middle.Should().BeApproximately(0.5e-6 + 0.25e-12, 1e-17);
    }

    [Fact(DisplayName = "The logarithms over λ²/2 increase, of squares in λ and of products in |λ|")]
    public void Quotients()
    {
        foreach ((double less, double more) in Lambdas.Zip(Lambdas.Skip(1)))
        {
            using Case atPair = Case.Of((less, more));
            SubExponential.Quotient(SubExponential.LogMomentOfSquare, less).Below(SubExponential.Quotient(SubExponential.LogMomentOfSquare, more)).Should().BeTrue();
            if (less > 0)
                SubExponential.Quotient(SubExponential.LogMomentOfProduct, less).Below(SubExponential.Quotient(SubExponential.LogMomentOfProduct, more)).Should().BeTrue();
        }
    }

    [Fact(DisplayName = "The least variance is twice the quotient by λ² at the end of the interval, and less for a larger b")]
    public void Variance()
    {
        EnclosureTests.Within((16 * FixedPoint.Ln2) - 8, SubExponential.LeastVariance(SubExponential.LogMomentOfSquare, 4));
        EnclosureTests.Within(-16 * FixedPoint.Log((FixedPoint)15 / 16), SubExponential.LeastVariance(SubExponential.LogMomentOfProduct, 4));
        SubExponential.LeastVariance(SubExponential.LogMomentOfSquare, 4).RelativeWidth.Should().BeLessThan(1e-13);
        SubExponential.LeastVariance(SubExponential.LogMomentOfSquare, 1e4).Middle.Should().BeApproximately(2, 1e-3);
    }

    [Theory(DisplayName = "Chernoff's argument gives −t²/(2ν²) up to t = ν²/b, and ν²/(2b²) − t/b beyond")]
    [InlineData(4, 2, 1, -0.125)]
    [InlineData(4, 2, 2, -0.5)]
    [InlineData(4, 2, 6, -2.5)]
    public void Tail(int variance, int b, int t, double tail)
    {
        SubExponential.LogTail(variance, b, t).Should().Be((decimal)tail);
        SubExponential.LogBound((decimal)variance, t).Should().BeLessThanOrEqualTo((decimal)tail);
        SubExponential.LogBound((Enclosure)variance, t).Contains((double)SubExponential.LogBound((decimal)variance, t)).Should().BeTrue();
    }
}
