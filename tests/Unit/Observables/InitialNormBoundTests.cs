using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using MathNet.Numerics.Distributions;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class InitialNormBoundTests
{
    // Reference values from 40-digit arithmetic. ln m enters through log₁₀ m with 10^-15 relative, magnified by m^(1/6) ≤ 500 and m·d.
    [Theory(DisplayName = "Pr[B₀] agrees with 40-digit arithmetic: 0 for all purposes at m = 1000, 1 − 10^-31 at m = 10^14, d = 20")]
    [InlineData(3, 20, -10073.6167224701902)]
    [InlineData(6, 7, -1330717.23983664072)]
    [InlineData(12, 7, -238896.77759610892)]
    [InlineData(14, 20, -1.42647285491282971e-31)]
    [InlineData(16, 7, -2.56859187613432343e-24)]
    public void Probability(double log10Width, int dimension, double expected) =>
        (InitialNormBound.LogProbability(Magnitude.FromLog10(log10Width), dimension) / expected).Should().BeApproximately(1, 1e-12);

    [Fact(DisplayName = "At m = 10^300 and 10^5000 the probability is 1, and the failure keeps its logarithm while that is a double")]
    public void Huge()
    {
        InitialNormBound.LogProbability(Magnitude.FromLog10(300), 7).Should().Be(0);
        // At this width the failure is e^(−x/2) but for 10^-47 of its logarithm, x = 7·10^50/16.
        (InitialNormBound.LogFailure(Magnitude.FromLog10(300), 7) / -2.1875e49).Should().BeApproximately(1, 1e-12);
        InitialNormBound.LogProbability(Magnitude.FromLog10(5000), 7).Should().Be(0);
        InitialNormBound.LogFailure(Magnitude.FromLog10(5000), 7).Should().BeLessThan(-1e306);
        InitialNormBound.HoldsAtOneOverWidth(Magnitude.FromLog10(5000), 7).Should().BeTrue();
    }

    [Fact(DisplayName = "The failure is enclosed to a relative 10⁻¹¹, and whether it is at most 1/m is open only within one part in 10¹² of m(d)")]
    public void Enclosed()
    {
        foreach (int dimension in new[] { 1, 7, 20, 100 })
        {
            using Case atDimension = Case.Of(dimension);
            Enclosure least = InitialNormBound.LogLeastWidth(dimension);
            InitialNormBound.LogFailure(least, dimension).RelativeWidth.Should().BeLessThan(1e-11);
            InitialNormBound.IsAtOneOverWidth(least, dimension).Should().BeTrue();
            InitialNormBound.IsAtOneOverWidth(least - 2e-12 - Math.Exp(-least.Lower), dimension).Should().BeFalse();
            InitialNormBound.IsAtOneOverWidth(new Enclosure(least.Lower - 1, least.Upper), dimension).Should().BeNull();
        }
    }

    [Theory(DisplayName = "Failure and success are complementary where both are ordinary numbers")]
    [InlineData(12.5, 20)]
    [InlineData(12.2, 20)]
    [InlineData(9.5, 100)]
    public void Complementary(double log10Width, int dimension)
    {
        Magnitude width = Magnitude.FromLog10(log10Width);
        double success = Math.Exp(InitialNormBound.LogProbability(width, dimension));
        double total = success + Math.Exp(InitialNormBound.LogFailure(width, dimension));

        total.Should().BeApproximately(1, 1e-14);
    }

    // Bisection of m·ln(1 − Q) = ln(1 − 1/m) in 50-digit arithmetic.
    [Theory(DisplayName = "Lemma C.1's 1 − 1/m is true from the width m(d) on: 7·10^20 at d = 1, 2.5·10^15 at d = 7, 10^10 at d = 100")]
    [InlineData(1, 7.0168744591823417946e+20)]
    [InlineData(2, 7195058942133916105.9)]
    [InlineData(3, 513848479087976872.96)]
    [InlineData(4, 81460386251567799.127)]
    [InlineData(7, 2528592862888023.2869)]
    [InlineData(10, 307218718224831.28675)]
    [InlineData(20, 7098503257574.8795089)]
    [InlineData(50, 115191174575.62450894)]
    [InlineData(100, 10520467821.065334827)]
    public void LeastWidth(int dimension, double expected)
    {
        Magnitude least = InitialNormBound.LeastWidth(dimension);

        // Rounding up to a whole number adds 10^-10 at the smallest of these; the tail itself rounds at 10^-13.
        (least.ToDouble() / expected).Should().BeApproximately(1, 1e-12 + (1 / expected));
        InitialNormBound.IsAtOneOverWidth(InitialNormBound.LogLeastWidth(dimension), dimension).Should().BeTrue();
        InitialNormBound.HoldsAtOneOverWidth(least / Magnitude.Of(1 + 1e-9), dimension).Should().BeFalse();
        if (expected < 1e12)
            InitialNormBound.LogLeastWidth(dimension).Should().Be(Enclosure.Log(Math.Ceiling(expected)));
    }

    [Theory(DisplayName = "Below m(d) the bound fails at every width from 2 on, and above m(d) it holds at every width: one crossing")]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(5000)]
    public void OneCrossing(int dimension)
    {
        double crossing = InitialNormBound.LeastWidth(dimension).Log10;

        for (double share = 0.02; share < 1; share += 0.02)
        {
            using Case atShare = Case.Of(share);
            double below = Math.Log10(2) + (share * (crossing - Math.Log10(2)));
            InitialNormBound.HoldsAtOneOverWidth(Magnitude.FromLog10(below), dimension).Should().BeFalse();
            InitialNormBound.HoldsAtOneOverWidth(Magnitude.FromLog10(crossing / share), dimension).Should().BeTrue();
        }
    }

    [Theory(DisplayName = "The general radius gives B₀ at r = m^(1/12)/4 and agrees with the chi-square law elsewhere")]
    [InlineData(1000, 7)]
    [InlineData(100_000, 20)]
    public void GeneralRadius(long width, int dimension)
    {
        double radius = Math.Pow(width, 1.0 / 12) / 4;
        (InitialNormBound.LogProbability(width, dimension, radius) / InitialNormBound.LogProbability(Magnitude.Of(width), dimension))
            .Should().BeApproximately(1, 1e-12);

        double expected = width * Math.Log(ChiSquared.CDF(dimension, dimension * 2.25));
        (InitialNormBound.LogProbability(width, dimension, 1.5) / expected).Should().BeApproximately(1, 1e-10);
        InitialNormBound.LogProbability(width, dimension, 0).Should().Be(double.NegativeInfinity);
    }

    [Fact(DisplayName = "In the plane ten neurons lie within 10⁻¹⁴⁰ with probability (10⁻²⁸⁰)¹⁰, and within 10¹⁴⁹ for certain")]
    public void FarRadii()
    {
        // Pr[χ²_2 ≤ 2r²] = 1 − e^(−r²).
        (InitialNormBound.LogProbability(10, 2, 1e-140) / (-2800 * Math.Log(10))).Should().BeApproximately(1, 1e-12);
        InitialNormBound.LogProbability(10, 2, 1e149).Should().Be(0);
    }

    [Theory(DisplayName = "Widths and dimensions start at 1, radii at 0")]
    [InlineData(0.5, 3, "width", "*at least 1*")]
    [InlineData(10, 0, "dimension", "*at least 1*")]
    public void BadInput(double width, int dimension, string name, string message)
    {
        FluentActions.Invoking(() => InitialNormBound.LogProbability(Magnitude.Of(width), dimension))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName(name).WithMessage(message);
        FluentActions.Invoking(() => InitialNormBound.LogFailure(Magnitude.Of(width), dimension))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName(name).WithMessage(message);
        FluentActions.Invoking(() => InitialNormBound.LogProbability((long)width, dimension, 1))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName(name).WithMessage(message);
        FluentActions.Invoking(() => InitialNormBound.LeastWidth(0))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName(nameof(dimension)).WithMessage("*at least 1*");
        FluentActions.Invoking(() => InitialNormBound.LogProbability(10, 3, double.NaN))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("radius").WithMessage("*at least 0*");
        foreach (double radius in new[] { 1e-200, 1e200 })
        {
            FluentActions.Invoking(() => InitialNormBound.LogProbability(10, 3, radius))
                .Should().Throw<ArgumentOutOfRangeException>().WithParameterName(nameof(radius)).WithMessage("radius must be 0 or a number from 1E-150 to 1E+149.*");
        }
    }
}
