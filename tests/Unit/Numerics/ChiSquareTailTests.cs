using LabelNoise.Numerics;
using MathNet.Numerics;

namespace LabelNoise.Tests.Unit.Numerics;

public sealed class ChiSquareTailTests
{
    // The promise: relative error of the logarithm. The rounding of x/2 − a·ln(…) and of some thousand terms stays below it.
    private const double Relative = 1e-12;

    // Reference values to 20 digits from the incomplete gamma function in 60-digit arithmetic.
    [Theory(DisplayName = "Both tails agree with 60-digit arithmetic to 12 digits of their logarithms, from 1 to 10^6 degrees of freedom")]
    [InlineData(1, 0.01, -0.083007412170328012265, -2.5300420015472385007)]
    [InlineData(1, 30, -16.957318158128789667, -4.3204631511595051533e-8)]
    [InlineData(3, 2.5, -0.74382785559911622441, -0.64491161461457819919)]
    [InlineData(10, 1, -0.00017213044355067017867, -8.6673440398360598692)]
    [InlineData(10, 200, -84.716975911698489446, -1.613930533697730479e-37)]
    [InlineData(20, 1e-3, -2.6899214882720399324e-40, -91.113891713089984553)]
    [InlineData(100, 100, -0.73148957572927053761, -0.6562207983875686789)]
    [InlineData(100, 102, -0.85424326282477595221, -0.55443821059725629345)]
    [InlineData(1000, 1000, -0.70511277596023771353, -0.68132306935837569125)]
    [InlineData(1000, 1200, -11.309499650376676265, -0.000012256017435297762948)]
    [InlineData(1e5, 9.8e4, -3.3847599563730095919e-6, -12.596229260416349131)]
    [InlineData(1e5, 1e5, -0.69433730468638594078, -0.6919584711454250099)]
    [InlineData(1e5, 1.02e5, -12.331196224772897622, -4.4119489877529281542e-6)]
    [InlineData(1e6, 1e6, -0.69352337770643015067, -0.69277112488453414511)]
    [InlineData(1e6, 1.01e6, -27.728796160458735457, -9.0685288232661887749e-13)]
    public void HighPrecision(double dof, double x, double logSurvival, double logCumulative)
    {
        (ChiSquareTail.LogSurvival(dof, x) / logSurvival).Should().BeApproximately(1, Relative);
        (ChiSquareTail.LogCumulative(dof, x) / logCumulative).Should().BeApproximately(1, Relative);
    }

    // mpmath, 50 digits: the density of ln(χ²) integrated from the point outwards, and the complement.
    [Theory(DisplayName = "Both tails agree with 50-digit arithmetic to 12 digits of their logarithms")]
    [InlineData(1, 5e-324, -1.7735048886036272689e-162, -372.44582731333535859)]
    [InlineData(1, 1e-300, -7.9788456080286536588e-151, -345.61355530175158002)]
    [InlineData(1, 1e-12, -7.9788487911278786724e-7, -14.041301910609168213)]
    [InlineData(1, 1e250, -4.9999999999999996055e+249, -0.0)]
    [InlineData(1, 1.7e308, -8.4999999999999996942e+307, -0.0)]
    [InlineData(1.5, 0.02, -0.034861306348292964275, -3.3737577812008882371)]
    [InlineData(2, 1e-310, -0.0, -714.49452600871411041)]
    [InlineData(3, 1e-100, -2.6596152026762179327e-151, -346.7121675904196897)]
    [InlineData(33, 0.5, -1.0740620781136708424e-24, -55.190594436590110546)]
    [InlineData(10000, 1e-5, -0.0, -98621.506741526635008)]
    [InlineData(10000, 1e9, -499937452.06314241136, -0.0)]
    [InlineData(1e6, 1.004e6, -6.0478113304958755896, -0.002365824596028453399)]
    [InlineData(1e8, 9.9985e7, -0.15597666253898413514, -1.935023722103376792)]
    [InlineData(1e8, 1.0003e8, -4.0772300113255939306, -0.017099734749944949786)]
    [InlineData(1e9, 1e9, -0.69315907479145588454, -0.69313528646990579483)]
    [InlineData(2147483647, 2147383647, -0.065625329573996772618, -2.7564267620679430839)]
    [InlineData(2147483647, 2147483647, -0.69315529709435922843, -0.6931390640914089866)]
    [InlineData(2147483647, 2147583647, -2.7563737748330077836, -0.065628923617499408633)]
    [InlineData(2147483647, 4294967294, -329480717.20782681572, -0.0)]
    [InlineData(2147483647, 1e300, -5.0000000000000002625e+299, -0.0)]
    public void WholeRange(double dof, double x, double logSurvival, double logCumulative)
    {
        Same(ChiSquareTail.LogSurvival(dof, x), logSurvival);
        Same(ChiSquareTail.LogCumulative(dof, x), logCumulative);
    }

    [Theory(DisplayName = "The far upper tail, beyond the smallest double, agrees with 60-digit arithmetic")]
    [InlineData(1, 1e6, -500007.13354763162436)]
    [InlineData(7, 1e4, -4979.9074905988248124)]
    [InlineData(100, 1000, -339.94704606427336865)]
    public void FarTail(double dof, double x, double logSurvival) =>
        (ChiSquareTail.LogSurvival(dof, x) / logSurvival).Should().BeApproximately(1, Relative);

    [Theory(DisplayName = "With 1 degree of freedom the tail is that of |N(0,1)|: its asymptotic series to 8 terms at x ≥ 1000")]
    [InlineData(1e3)]
    [InlineData(1e6)]
    [InlineData(1e12)]
    public void OneDegree(double x)
    {
        // Pr[|Z| > √x] = √(2/(πx))·e^(−x/2)·(1 − 1/x + 3/x² − 15/x³ + …), DLMF 7.12.1; the ninth term is below 10^-17.
        double term = 1;
        double sum = 1;
        for (int k = 1; k < 8; k++)
            sum += term *= -((2 * k) - 1) / x;
        double expected = (-x / 2) + (0.5 * Math.Log(2 / (Math.PI * x))) + Math.Log(sum);

        (ChiSquareTail.LogSurvival(1, x) / expected).Should().BeApproximately(1, Relative);
    }

    [Theory(DisplayName = "With 2 and 4 degrees of freedom the tail is e^(−x/2) and (1 + x/2)·e^(−x/2), at any x")]
    [InlineData(1e-9)]
    [InlineData(0.5)]
    [InlineData(4.1)]
    [InlineData(50)]
    [InlineData(1e4)]
    [InlineData(1e6)]
    [InlineData(1e250)]
    public void EvenDegrees(double x)
    {
        (ChiSquareTail.LogSurvival(2, x) / (-x / 2)).Should().BeApproximately(1, Relative);
        if (x > 1e-3)
            (ChiSquareTail.LogSurvival(4, x) / (Math.Log(1 + (x / 2)) - (x / 2))).Should().BeApproximately(1, Relative);
    }

    [Theory(DisplayName = "Where MathNet represents the tail, both agree to MathNet's own rounding")]
    [InlineData(1, 2)]
    [InlineData(5, 40)]
    [InlineData(12, 3)]
    [InlineData(60, 90)]
    [InlineData(400, 380)]
    public void AgainstMathNet(double dof, double x)
    {
        // MathNet cancels terms of size a·ln a ≤ 1100 here: 1100·2^-52 with a margin of four.
        double survival = SpecialFunctions.GammaUpperRegularized(dof / 2, x / 2);
        double cumulative = SpecialFunctions.GammaLowerRegularized(dof / 2, x / 2);
        ChiSquareTail.LogSurvival(dof, x).Should().BeApproximately(Math.Log(survival), 1e-12);
        ChiSquareTail.LogCumulative(dof, x).Should().BeApproximately(Math.Log(cumulative), 1e-12);
    }

    [Theory(DisplayName = "The two tails sum to 1 on both sides of the line where the expansion changes")]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(1e3)]
    [InlineData(1e6)]
    public void Complementary(double dof)
    {
        foreach (double x in new[] { dof + 2, dof + 2 + (1e-9 * dof), 0.97 * dof, 1.03 * dof })
        {
            using Case atX = Case.Of(x);
            double total = Math.Exp(ChiSquareTail.LogSurvival(dof, x)) + Math.Exp(ChiSquareTail.LogCumulative(dof, x));
            total.Should().BeApproximately(1, Relative);
        }
    }

    [Fact(DisplayName = "The expansions meet: nothing jumps where the series hands over to the continued fraction")]
    public void HandOver()
    {
        foreach (double dof in new[] { 1.0, 7, 100, 1e4, 1e6 })
        {
            using Case atDof = Case.Of(dof);
            double below = ChiSquareTail.LogSurvival(dof, dof + 2);
            double above = ChiSquareTail.LogSurvival(dof, Math.BitIncrement(dof + 2));
            (above / below).Should().BeApproximately(1, Relative);
        }
    }

    [Fact(DisplayName = "At 0 the survival is 1 and the cumulative probability 0")]
    public void Zero()
    {
        ChiSquareTail.LogSurvival(3, 0).Should().Be(0);
        ChiSquareTail.LogCumulative(3, 0).Should().Be(double.NegativeInfinity);
    }

    [Theory(DisplayName = "Degrees of freedom from 1 to 2³¹ − 1 are accepted, and a finite point of at least 0")]
    [InlineData(0, 1, "dof", "dof must be a number from 1 to 2147483647.*0*")]
    [InlineData(1e-14, 1, "dof", "dof must be a number from 1 to 2147483647.*1E-14*")]
    [InlineData(2147483648.0, 1, "dof", "dof must be a number from 1 to 2147483647.*")]
    [InlineData(double.NaN, 1, "dof", "dof must be a number from 1 to 2147483647.*")]
    [InlineData(3, -1, "x", "*at least 0*")]
    [InlineData(3, double.NaN, "x", "*at least 0*")]
    [InlineData(3, double.PositiveInfinity, "x", "*at least 0*")]
    public void BadInput(double dof, double x, string name, string message)
    {
        FluentActions.Invoking(() => ChiSquareTail.LogSurvival(dof, x)).Should().Throw<ArgumentOutOfRangeException>()
            .WithParameterName(name).WithMessage(message);
        FluentActions.Invoking(() => ChiSquareTail.LogCumulative(dof, x)).Should().Throw<ArgumentOutOfRangeException>()
            .WithParameterName(name).WithMessage(message);
    }

    // A logarithm that is no normal number is that of a tail of 1; its own tail has underflowed.
    private static void Same(double actual, double expected)
    {
        if (expected == 0)
            actual.Should().BeInRange(-double.Epsilon * (1L << 52), 0);
        else
            (actual / expected).Should().BeApproximately(1, Relative);
    }
}
