using LabelNoise.Numerics;

namespace LabelNoise.Tests.Unit.Numerics;

public sealed class CertifiedChiSquareTests
{
    // Eight times what is seen, where the logarithm is some 400: the rounding of the deviance, of Stirling's error, and of some hundred terms.
    private const double Relative = 1e-11;

    private static readonly int[] Degrees = [1, 2, 3, 4, 7, 8, 20, 21, 100];

    [Fact(DisplayName = "Both tails contain the incomplete gamma function of 1600-bit arithmetic, from a thousandth of the mean to eight times it, and are narrower than 10⁻¹¹")]
    public void ReferenceValues()
    {
        foreach (int degrees in Degrees)
        {
            foreach (double share in new[] { 1e-3, 0.01, 0.25, 0.9, 1.0, 1.5, 3, 8 })
            {
                double x = degrees * share;
                using Case atX = Case.Of((degrees, x));
                FixedPoint lower = Cumulative(degrees, x);
                Narrow(FixedPoint.Log(lower), CertifiedChiSquare.LogCumulative(degrees, x));
                Narrow(FixedPoint.Log(1 - lower), CertifiedChiSquare.LogSurvival(degrees, x));
            }
        }
    }

    [Fact(DisplayName = "The tails contain the values of 1600-bit arithmetic on both sides of the line where the expansion changes, and far out")]
    public void Seams()
    {
        foreach (int degrees in Degrees)
        {
            foreach (double x in new[] { degrees + 2, Math.BitIncrement(degrees + 2.0), degrees + 2.001, 300, 0.05 })
            {
                using Case atX = Case.Of((degrees, x));
                FixedPoint lower = Cumulative(degrees, x);
                Narrow(FixedPoint.Log(lower), CertifiedChiSquare.LogCumulative(degrees, x));
                Narrow(FixedPoint.Log(1 - lower), CertifiedChiSquare.LogSurvival(degrees, x));
            }
        }
    }

    [Fact(DisplayName = "The bound on the tail beyond a point is above the tail of 1600-bit arithmetic on either side of the mean, and is −a·φ(x/(2a)), a = d/2")]
    public void Beyond()
    {
        foreach (int degrees in Degrees)
        {
            foreach (double share in new[] { 0.01, 0.25, 0.9, 1.5, 3, 8 })
            {
                double x = degrees * share;
                using Case atX = Case.Of((degrees, x));
                FixedPoint lower = Cumulative(degrees, x);
                FixedPoint tail = FixedPoint.Log(share < 1 ? lower : 1 - lower);
                FixedPoint ratio = FixedPoint.Of(x) / degrees;
                FixedPoint bound = -(FixedPoint)degrees / 2 * (ratio - 1 - FixedPoint.Log(ratio));
                (tail < bound).Should().BeTrue();
                EnclosureTests.Within(bound, CertifiedChiSquare.LogBeyondAtMost(degrees, x));
            }
        }
    }

    [Theory(DisplayName = "The tails lie within a relative 10⁻¹¹ of the double-precision ones where these are right to 12 digits, from 1 to 10⁵ degrees of freedom and out to x = 10⁶")]
    [InlineData(1, 1e-300)]
    [InlineData(1, 1e6)]
    [InlineData(7, 1e4)]
    [InlineData(7, 1e-30)]
    [InlineData(100, 1000)]
    [InlineData(1000, 1200)]
    [InlineData(100000, 98000)]
    [InlineData(100000, 102000)]
    public void AgainstDoubles(int degrees, double x)
    {
        Close(CertifiedChiSquare.LogSurvival(degrees, x), ChiSquareTail.LogSurvival(degrees, x));
        Close(CertifiedChiSquare.LogCumulative(degrees, x), ChiSquareTail.LogCumulative(degrees, x));
    }

    [Fact(DisplayName = "With 2 and 4 degrees of freedom the upper tail is e^(−x/2) and (1 + x/2)·e^(−x/2)")]
    public void EvenDegrees()
    {
        foreach (double x in new[] { 0.5, 3.9, 4.1, 7, 100, 1000 })
        {
            using Case atX = Case.Of(x);
            EnclosureTests.Within(FixedPoint.Of(-x / 2), CertifiedChiSquare.LogSurvival(2, x));
            EnclosureTests.Within(FixedPoint.Log(1 + FixedPoint.Of(x / 2)) - FixedPoint.Of(x / 2), CertifiedChiSquare.LogSurvival(4, x));
        }
    }

    [Fact(DisplayName = "The upper tail falls with x and grows with d, by their enclosures' ends")]
    public void Monotone()
    {
        for (int degrees = 1; degrees < 30; degrees++)
        {
            using Case atDegrees = Case.Of(degrees);
            for (double x = 0.5; x < 80; x *= 1.3)
            {
                using Case atX = Case.Of(x);
                CertifiedChiSquare.LogSurvival(degrees, x * 1.3).Below(CertifiedChiSquare.LogSurvival(degrees, x)).Should().BeTrue();
                CertifiedChiSquare.LogSurvival(degrees, x).Below(CertifiedChiSquare.LogSurvival(degrees + 1, x)).Should().BeTrue();
            }
        }
    }

    [Fact(DisplayName = "An enclosure of x has the tails of all of its points; those at 0 and without an upper end are the whole and nothing")]
    public void Ends()
    {
        Enclosure wide = CertifiedChiSquare.LogSurvival(7, new Enclosure(3, 20));

        wide.Contains(ChiSquareTail.LogSurvival(7, 3.01)).Should().BeTrue();
        wide.Contains(ChiSquareTail.LogSurvival(7, 19.9)).Should().BeTrue();
        CertifiedChiSquare.LogSurvival(7, 0).Contains(0).Should().BeTrue();
        CertifiedChiSquare.LogCumulative(7, 0).Lower.Should().Be(double.NegativeInfinity);
        CertifiedChiSquare.LogSurvival(7, new Enclosure(1, double.PositiveInfinity)).Lower.Should().Be(double.NegativeInfinity);
        CertifiedChiSquare.LogCumulative(7, new Enclosure(1, double.PositiveInfinity)).Upper.Should().Be(0);
        CertifiedChiSquare.LogSurvival(7, new Enclosure(double.MaxValue, double.PositiveInfinity)).Upper.Should().BeLessThan(-8e307);
    }

    [Fact(DisplayName = "Stirling's error contains ln Γ(a + 1) less its leading terms at every half and whole number up to 40, and is known to 10⁻¹³")]
    public void StirlingError()
    {
        for (int twice = 1; twice <= 80; twice++)
        {
            using Case atTwice = Case.Of(twice);
            FixedPoint a = (FixedPoint)twice / 2;
            FixedPoint exact = FixedPoint.Log(Gamma(twice + 2)) - ((a + ((FixedPoint)1 / 2)) * FixedPoint.Log(a)) + a - (FixedPoint.Log(2 * FixedPoint.Pi) / 2);
            Enclosure error = CertifiedSaddlePoint.StirlingError(twice / 2.0);
            EnclosureTests.Within(exact, error);
            (error.Upper - error.Lower).Should().BeLessThan(1e-13);
        }
    }

    [Fact(DisplayName = "The deviance a·ln(a/z) + z − a contains the value of 1600-bit arithmetic, to a relative 10⁻¹², from z = a(1 ± 10⁻¹²) to z = 10³⁰a")]
    public void Deviance()
    {
        foreach (double factor in new[] { 1e-30, 0.5, 0.81, 0.82, 0.99, 1 - 1e-12, 1 + 1e-12, 1.01, 1.22, 1.23, 5, 1e30 })
        {
            using Case atFactor = Case.Of(factor);
            foreach (double a in new[] { 0.5, 7, 1e6 })
            {
                using Case atA = Case.Of(a);
                FixedPoint exactA = FixedPoint.Of(a);
                FixedPoint z = FixedPoint.Of(a * factor);
                Enclosure deviance = CertifiedSaddlePoint.Deviance(a, a * factor);
                EnclosureTests.Within((exactA * FixedPoint.Log(exactA / z)) + z - exactA, deviance);
                deviance.RelativeWidth.Should().BeLessThan(1e-12);
            }
        }
    }

    [Theory(DisplayName = "ln(1 − p), the logarithm of the hazard and the probability of a hazard contain the values of 1600-bit arithmetic, from ln p = −0.01 to −700")]
    [InlineData(-0.01)]
    [InlineData(-0.69)]
    [InlineData(-0.71)]
    [InlineData(-5)]
    [InlineData(-36.9)]
    [InlineData(-37.1)]
    [InlineData(-700)]
    public void Probabilities(double logarithm)
    {
        FixedPoint p = FixedPoint.Exp(FixedPoint.Of(logarithm));
        Enclosure complement = CertifiedLog.Complement(logarithm);

        EnclosureTests.Within(FixedPoint.Log(1 - p), complement);
        complement.RelativeWidth.Should().BeLessThan(Relative);
        EnclosureTests.Within(FixedPoint.Log(-FixedPoint.Log(1 - p)), CertifiedLog.Hazard(logarithm, complement));
        EnclosureTests.Within(FixedPoint.Log(1 - FixedPoint.Exp(-p)), CertifiedLog.OfHazard(logarithm));
    }

    [Theory(DisplayName = "The logarithm of a sum contains the value of 1600-bit arithmetic, also where one of the two or both are nothing")]
    [InlineData(-0.5, -0.5)]
    [InlineData(-700, -699)]
    [InlineData(-1, -80)]
    public void Sum(double first, double second)
    {
        EnclosureTests.Within(FixedPoint.Log(FixedPoint.Exp(FixedPoint.Of(first)) + FixedPoint.Exp(FixedPoint.Of(second))), CertifiedLog.Sum(first, second));
        CertifiedLog.Sum(first, second).RelativeWidth.Should().BeLessThan(Relative);
        CertifiedLog.Sum(Enclosure.Log(0), second).Contains(second).Should().BeTrue();
        CertifiedLog.Sum(Enclosure.Log(0), Enclosure.Log(0)).Lower.Should().Be(double.NegativeInfinity);
    }

    [Fact(DisplayName = "Degrees of freedom start at 1 and points at 0")]
    public void BadInput()
    {
        FluentActions.Invoking(() => CertifiedChiSquare.LogSurvival(0, 1)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("degrees");
        FluentActions.Invoking(() => CertifiedChiSquare.LogCumulative(3, -1)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("x");
    }

    /// <summary>P(d/2, x/2) by the series of positive terms.</summary>
    private static FixedPoint Cumulative(int degrees, double x)
    {
        FixedPoint point = FixedPoint.Of(x);
        FixedPoint z = point / 2;
        FixedPoint term = FixedPoint.Exp(-z) / Gamma(degrees + 2);
        for (int k = 0; k < degrees / 2; k++)
            term *= z;
        if (degrees % 2 == 1)
            term *= FixedPoint.Sqrt(z);
        FixedPoint sum = term;
        for (int n = 1; !term.Units.IsZero; n++)
            sum += term *= point / (degrees + (2 * n));
        return sum;
    }

    /// <summary>Γ(n/2).</summary>
    private static FixedPoint Gamma(int n)
    {
        FixedPoint product = n % 2 == 0 ? 1 : FixedPoint.Sqrt(FixedPoint.Pi);
        for (int k = n % 2 == 0 ? 2 : 1; k < n; k += 2)
            product = product * k / 2;
        return product;
    }

    private static void Narrow(FixedPoint exact, Enclosure enclosure)
    {
        EnclosureTests.Within(exact, enclosure);
        enclosure.RelativeWidth.Should().BeLessThan(Relative);
    }

    private static void Close(Enclosure enclosure, double expected)
    {
        double room = 1e-12 * Math.Abs(expected);
        (enclosure.Lower - room <= expected && expected <= enclosure.Upper + room).Should().BeTrue("{0} lies in {1}", expected, enclosure);
        (enclosure.Upper - enclosure.Lower).Should().BeLessThanOrEqualTo((1e-11 * Math.Abs(expected)) + 1e-300);
    }
}
