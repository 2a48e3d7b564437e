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

    // mpmath, 50 digits: the density of the log-odds of a beta variable integrated from logit p outwards, and the complement.
    [Theory(DisplayName = "Pr[Bin ≤ k] and Pr[Bin ≥ k + 1] agree with 50-digit arithmetic to 12 digits of their logarithms, up to n = 2⁵³ − 1")]
    [InlineData(0, 1, 1e-300, -1.0000000000000000251e-300, -690.77552789821370518)]
    [InlineData(2, 10, 0.5, -2.9061201148643038608, -0.056239718322876077797)]
    [InlineData(0, 1000, 1e-9, -1.0000000005000000626e-6, -13.815511057464232625)]
    [InlineData(30, 1000, 0.03, -0.60082851027114036801, -0.79486351836210858926)]
    [InlineData(999999, 1000000, 0.999999, -0.45867485438191441785, -1.0000005000290890269)]
    [InlineData(1, 1000000000, 1e-9, -0.30685281944005472168, -1.330893268204054447)]
    [InlineData(300000000, 1000000000, 0.3, -0.69311598079557296046, -0.69317838129777332693)]
    [InlineData(299900000, 1000000000, 0.3, -26.681343300669930895, -2.5848767173091178084e-12)]
    [InlineData(1000000, 1000000000000, 1e-6, -0.69261539900821843687, -0.6936792450537609934)]
    [InlineData(333333333333333, 1000000000000000, 0.3333333333333333, -0.6931471676753967818, -0.69314719344449400305)]
    [InlineData(300000100000000, 1000000000000000, 0.3, -2.5881577936249461419e-12, -26.680074769888288822)]
    [InlineData(4503599627370495, 9007199254740991, 0.5, -0.69314718055994530942, -0.69314718055994530942)]
    [InlineData(4503599300000000, 9007199254740991, 0.5, -26.667136242426524508, -2.621862317575319408e-12)]
    [InlineData(9007199254740989, 9007199254740991, 0.9999999999999998, -0.52088580766434440627, -0.90138771133189023459)]
    [InlineData(5, 9007199254740991, 1e-16, -0.00034499708423834089842, -7.9721470860345261944)]
    [InlineData(5, 9007199254740991, 0.5, -6243314768165179.6192, -0.0)]
    public void WholeRange(long k, long n, double p, double logAtMost, double logAtLeast)
    {
        Same(BinomialTail.LogAtMost(k, n, p), logAtMost);
        Same(BinomialTail.LogAtLeast(k + 1, n, p), logAtLeast);

        // A logarithm that is no normal number is that of a tail of 1; its own tail has underflowed.
        static void Same(double actual, double expected)
        {
            if (expected == 0)
                actual.Should().BeInRange(-double.Epsilon * (1L << 52), 0);
            else
                (actual / expected).Should().BeApproximately(1, 1e-12);
        }
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

    [Fact(DisplayName = "A probability outside [0, 1] and a number of trials below 0 or above 2⁵³ − 1 are rejected by name")]
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

        foreach (long trials in new[] { -2, BinomialTail.LargestTrials + 1 })
        {
            Action most = () => BinomialTail.LogAtMost(1, trials, 0.5);
            Action least = () => BinomialTail.LogAtLeast(1, trials, 0.5);

            most.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("n").WithMessage("n must be a whole number from 0 to 9007199254740991.*");
            least.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("n").WithMessage("n must be a whole number from 0 to 9007199254740991.*");
        }
    }
}
