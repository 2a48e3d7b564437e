using LabelNoise.Statistics;
using MathNet.Numerics;

namespace LabelNoise.Tests.Unit.Statistics;

public sealed class BinomialTailTests
{
    [Fact(DisplayName = "Pr[Bin(10, ½) ≤ 2] = 56/1024 and Pr[Bin(10, ½) ≥ 3] = 968/1024")]
    public void KnownValues()
    {
        BinomialTail.LogAtMost(2, 10, 0.5).Should().BeApproximately(Math.Log(56.0 / 1024), 1e-13);
        BinomialTail.LogAtLeast(3, 10, 0.5).Should().BeApproximately(Math.Log(968.0 / 1024), 1e-13);
    }

    [Theory(DisplayName = "Both tails agree with MathNet's regularised incomplete beta function where that does not underflow")]
    [InlineData(3, 50, 0.1)]
    [InlineData(40, 50, 0.5)]
    [InlineData(0, 7, 0.3)]
    [InlineData(6, 7, 0.3)]
    [InlineData(990, 1000, 0.995)]
    [InlineData(4900, 10_000, 0.5)]
    public void AgreesWithIncompleteBeta(long k, long n, double p)
    {
        // The tolerance is that of ln n! at n = 10⁴, on either side.
        BinomialTail.LogAtMost(k, n, p).Should().BeApproximately(Math.Log(SpecialFunctions.BetaRegularized(n - k, k + 1, 1 - p)), 1e-9);
        BinomialTail.LogAtLeast(k + 1, n, p).Should().BeApproximately(Math.Log(SpecialFunctions.BetaRegularized(k + 1, n - k, p)), 1e-9);
    }

    [Fact(DisplayName = "Far below the smallest double: Pr[Bin(10⁴, ½) ≤ 0] = 2^(−10⁴), Pr[Bin(10⁴, 10⁻⁶) ≥ 10⁴] = 10^(−60000)")]
    public void SurvivesUnderflow()
    {
        BinomialTail.LogAtMost(0, 10_000, 0.5).Should().BeApproximately(-10_000 * Math.Log(2), 1e-8);
        BinomialTail.LogAtLeast(10_000, 10_000, 1e-6).Should().BeApproximately(-60_000 * Math.Log(10), 1e-8);
    }

    [Fact(DisplayName = "Counts outside 0..n and certain trials give exact 0 or −∞")]
    public void Ends()
    {
        BinomialTail.LogAtMost(-1, 5, 0.5).Should().Be(double.NegativeInfinity);
        BinomialTail.LogAtMost(5, 5, 0.5).Should().Be(0);
        BinomialTail.LogAtLeast(0, 5, 0.5).Should().Be(0);
        BinomialTail.LogAtLeast(long.MinValue, 5, 0.5).Should().Be(0);
        BinomialTail.LogAtLeast(6, 5, 0.5).Should().Be(double.NegativeInfinity);
        BinomialTail.LogAtMost(4, 5, 1).Should().Be(double.NegativeInfinity);
        BinomialTail.LogAtLeast(1, 5, 0).Should().Be(double.NegativeInfinity);
        BinomialTail.LogAtMost(0, 5, 0).Should().Be(0);
        BinomialTail.LogAtLeast(5, 5, 1).Should().Be(0);
    }

    [Fact(DisplayName = "A probability outside [0, 1] and a negative number of trials are rejected by name")]
    public void RejectsBadInput()
    {
        foreach (double p in new[] { double.NaN, -0.1, 1.1 })
        {
            using Case atP = Case.Of(p);
            Action most = () => BinomialTail.LogAtMost(1, 2, p);
            Action least = () => BinomialTail.LogAtLeast(1, 2, p);

            most.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("p").WithMessage("p must lie between 0 and 1.*");
            least.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("p").WithMessage("p must lie between 0 and 1.*");
        }

        Action trials = () => BinomialTail.LogAtLeast(1, -2, 0.5);
        trials.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("n");
    }
}
