using System.Globalization;
using LabelNoise.Numerics;

namespace LabelNoise.Tests.Unit.Numerics;

public sealed class EnclosureTests
{
    // Some ten roundings of series whose terms do not cancel.
    private const double Relative = 3e-14;

    private static IEnumerable<(double A, double B)> Pairs
    {
        get
        {
            Random random = new(2024);
            for (int k = 0; k < 2000; k++)
                yield return (Signed(random, 60), Signed(random, 60));
        }
    }

    [Fact(DisplayName = "Sums, differences, products, quotients and roots of random numbers lie within, and products and quotients are narrower than 5·10⁻¹⁶")]
    public void Arithmetic()
    {
        foreach ((double a, double b) in Pairs)
        {
            using Case atPair = Case.Of((a, b));
            FixedPoint x = FixedPoint.Of(a);
            FixedPoint y = FixedPoint.Of(b);
            Within(x + y, (Enclosure)a + b);
            Within(x - y, (Enclosure)a - b);
            Within(x * y, (Enclosure)a * b);
            Within(x / y, (Enclosure)a / b);
            Within(FixedPoint.Sqrt(FixedPoint.Abs(x)), Enclosure.Sqrt(Math.Abs(a)));
            ((Enclosure)a * b).RelativeWidth.Should().BeLessThan(5e-16);
            ((Enclosure)a / b).RelativeWidth.Should().BeLessThan(5e-16);
        }
    }

    [Fact(DisplayName = "Operations on enclosures contain the results for numbers between the ends, whatever the signs")]
    public void Inclusion()
    {
        Random random = new(7);
        foreach ((double a, double b) in Pairs)
        {
            using Case atPair = Case.Of((a, b));
            Enclosure wideA = Around(a, random);
            Enclosure wideB = Around(b, random);
            (double p, double q) = (Inside(wideA, random), Inside(wideB, random));
            FixedPoint x = FixedPoint.Of(p);
            FixedPoint y = FixedPoint.Of(q);
            Within(x + y, wideA + wideB);
            Within(x - y, wideA - wideB);
            Within(x * y, wideA * wideB);
            if (q != 0)
                Within(x / y, wideA / wideB);
            Within(FixedPoint.Abs(x), Enclosure.Abs(wideA));
            Within(x > y ? x : y, Enclosure.Max(wideA, wideB));
            Within(x > y ? y : x, Enclosure.Min(wideA, wideB));
            Within(-x, -wideA);
        }
    }

    [Fact(DisplayName = "Exponential and logarithm contain the values of 1600-bit arithmetic and are narrower than 3·10⁻¹⁴, also where the result is near 0")]
    public void Functions()
    {
        Random random = new(5);
        for (int k = 0; k < 150; k++)
        {
            double x = Signed(random, 9) * 0.9;
            double positive = Math.Abs(Signed(random, 200));
            double small = Signed(random, 50) * 1e-16 / (1L << 10);
            using Case atX = Case.Of((x, positive, small));
            Narrow(FixedPoint.Exp(FixedPoint.Of(x)), Enclosure.Exp(x));
            Narrow(FixedPoint.Exp(FixedPoint.Of(x)) - 1, Enclosure.Expm1(x));
            Narrow(FixedPoint.Exp(FixedPoint.Of(small)) - 1, Enclosure.Expm1(small));
            Narrow(FixedPoint.Log(FixedPoint.Of(positive)), Enclosure.Log(positive));
            Narrow(FixedPoint.Log(1 + FixedPoint.Of(positive)), Enclosure.Log1p(positive));
            if (small > -1)
                Narrow(FixedPoint.Log(1 + FixedPoint.Of(small)), Enclosure.Log1p(small));
        }
    }

    [Theory(DisplayName = "Exponential and logarithm at the ends of their reductions contain the values of 1600-bit arithmetic")]
    [InlineData(0.34)]
    [InlineData(0.34657359027997264)]
    [InlineData(-0.34657359027997264)]
    [InlineData(0.35)]
    [InlineData(1.4142)]
    [InlineData(1.41421)]
    [InlineData(0.70710678118654757)]
    [InlineData(-0.25)]
    [InlineData(0.4)]
    [InlineData(1)]
    [InlineData(0.99999999999999989)]
    [InlineData(-0.99999999999999989)]
    [InlineData(700)]
    [InlineData(-700)]
    public void Seams(double x)
    {
        Narrow(FixedPoint.Exp(FixedPoint.Of(x)), Enclosure.Exp(x));
        Narrow(FixedPoint.Exp(FixedPoint.Of(x)) - 1, Enclosure.Expm1(x));
        if (x > -1)
            Within(FixedPoint.Log(1 + FixedPoint.Of(x)), Enclosure.Log1p(x));
        if (x > 0)
            Within(FixedPoint.Log(FixedPoint.Of(x)), Enclosure.Log(x));
    }

    [Fact(DisplayName = "The constants π, ln 2 and ln 10 lie within, to a few doubles")]
    public void Constants()
    {
        Narrow(FixedPoint.Pi, Enclosure.Pi);
        Narrow(FixedPoint.Ln2, Enclosure.Ln2);
        Narrow(FixedPoint.Log(10), Enclosure.Ln10);
    }

    [Fact(DisplayName = "Powers are those of 1600-bit arithmetic, to the error of the exponent")]
    public void Powers()
    {
        Narrow(FixedPoint.Sqrt(FixedPoint.Of(1e-3)), Enclosure.Pow(1e-3, 0.5));
        Narrow(1 / (FixedPoint)(81 * 81 * 81), Enclosure.Pow(81, -3));
    }

    [Fact(DisplayName = "Beyond the range of doubles an end is 0 or infinite, and never the wrong one")]
    public void Range()
    {
        Enclosure.Exp(1000).Should().Be(new Enclosure(double.MaxValue, double.PositiveInfinity));
        Enclosure.Exp(-1000).Should().Be(new Enclosure(0, double.Epsilon));
        Enclosure.Exp(new Enclosure(double.NegativeInfinity, 0)).Lower.Should().Be(0);
        Enclosure.Log(0).Should().Be(new Enclosure(double.NegativeInfinity, -double.MaxValue));
        Enclosure.Log(new Enclosure(-1, 1)).Lower.Should().Be(double.NegativeInfinity);
        ((Enclosure)double.MaxValue * 2).Should().Be(new Enclosure(double.MaxValue, double.PositiveInfinity));
        ((Enclosure)double.Epsilon / 4).Should().Be(new Enclosure(0, double.Epsilon));
        ((Enclosure)1 / new Enclosure(-1, 1)).Should().Be(new Enclosure(double.NegativeInfinity, double.PositiveInfinity));
        (new Enclosure(0, double.PositiveInfinity) - new Enclosure(0, double.PositiveInfinity)).Should().Be(new Enclosure(double.NegativeInfinity, double.PositiveInfinity));
        (new Enclosure(0, double.PositiveInfinity) * new Enclosure(0, 1)).Upper.Should().Be(double.PositiveInfinity);
        Within(FixedPoint.Exp(FixedPoint.Of(-740)), Enclosure.Exp(-740));
        Within(FixedPoint.Exp(FixedPoint.Of(709.7)), Enclosure.Exp(709.7));
    }

    [Fact(DisplayName = "A comparison is true for certain, false for certain, or open")]
    public void Comparisons()
    {
        Enclosure middle = new(1, 2);

        middle.AtMost(new Enclosure(2, 3)).Should().BeTrue();
        middle.Below(new Enclosure(2, 3)).Should().BeNull();
        middle.AtMost(new Enclosure(0, 0.5)).Should().BeFalse();
        middle.Below(new Enclosure(0, 1)).Should().BeFalse();
        middle.AtMost(new Enclosure(0, 1)).Should().BeNull();
        middle.Below(2.5).Should().BeTrue();
        middle.AtMost(1.5).Should().BeNull();
        (middle.Contains(1) && middle.Contains(2) && !middle.Contains(2.5) && !middle.Contains(double.NaN)).Should().BeTrue();
    }

    [Fact(DisplayName = "A number written in decimals lies between the neighbours of its double, and the middle between the ends")]
    public void Written()
    {
        Within((FixedPoint)1 / 10, Enclosure.Written(0.1));
        Within((FixedPoint)999 / 1000, Enclosure.Written(0.999));
        Enclosure.Written(0.5).Should().Be((Enclosure)0.5);
        Enclosure.Written(3.45e7).Should().Be((Enclosure)3.45e7);
        Enclosure.Written(1e30).Upper.Should().BeGreaterThan(1e30);
        new Enclosure(1, 2).Middle.Should().Be(1.5);
        new Enclosure(double.NegativeInfinity, -5).Middle.Should().Be(-5);
        new Enclosure(5, double.PositiveInfinity).Middle.Should().Be(5);
        Enclosure.Log(0).Middle.Should().Be(double.NegativeInfinity);
        new Enclosure(-1, 1).RelativeWidth.Should().Be(double.PositiveInfinity);
    }

    [Fact(DisplayName = "Ends in the wrong order, ends that are not a number, and arguments outside a function's domain are refused")]
    public void BadInput()
    {
        FluentActions.Invoking(() => new Enclosure(2, 1)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("upper must be at least lower, which is 2.*");
        FluentActions.Invoking(() => new Enclosure(double.NaN, 1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Enclosure.Written(double.PositiveInfinity)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Enclosure.Sqrt(-1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Enclosure.Log(-1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Enclosure.Log1p(-2)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact(DisplayName = "An enclosure is written the same under every culture")]
    public void Culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = comma;
        try
        {
            new Enclosure(-0.5, 1.5).ToString().Should().StartWith("Enclosure { Lower = -0.5, Upper = 1.5");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    internal static void Within(FixedPoint exact, Enclosure enclosure)
    {
        (!double.IsFinite(enclosure.Lower) || FixedPoint.Of(enclosure.Lower) <= exact).Should().BeTrue("{0} must not exceed {1}", enclosure.Lower, exact);
        (!double.IsFinite(enclosure.Upper) || FixedPoint.Of(enclosure.Upper) >= exact).Should().BeTrue("{0} must not be below {1}", enclosure.Upper, exact);
    }

    private static void Narrow(FixedPoint exact, Enclosure enclosure)
    {
        Within(exact, enclosure);
        enclosure.RelativeWidth.Should().BeLessThan(Relative);
    }

    private static double Signed(Random random, int exponent) => (random.NextDouble() - 0.5) * Math.Pow(2, random.Next(-exponent, exponent));

    private static Enclosure Around(double value, Random random)
    {
        double width = random.NextDouble() * Math.Abs(value) * (random.Next(2) == 0 ? 1e-15 : 3);
        return new Enclosure(value - width, value + (random.NextDouble() * width));
    }

    private static double Inside(Enclosure enclosure, Random random) =>
        Math.Clamp(enclosure.Lower + (random.NextDouble() * (enclosure.Upper - enclosure.Lower)), enclosure.Lower, enclosure.Upper);
}
