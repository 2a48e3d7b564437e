using LabelNoise.Statistics;
using MathNet.Numerics;

namespace LabelNoise.Tests.Unit.Statistics;

public sealed class IntervalTests
{
    [Theory(DisplayName = "The anytime interval at α = 0.05 ever misses the truth with probability at most α within 400 trials, exactly")]
    [InlineData(0.5)]
    [InlineData(0.1)]
    [InlineData(0.99)]
    public void AnytimeCoverage(double p)
    {
        const double Alpha = 0.05;
        const int Horizon = 400;
        double[] mass = new double[Horizon + 1];
        mass[0] = 1;
        double missed = 0;
        for (int n = 1; n <= Horizon; n++)
        {
            for (int s = n; s >= 0; s--)
            {
                mass[s] = (s < n ? mass[s] * (1 - p) : 0) + (s > 0 ? mass[s - 1] * p : 0);
                if (mass[s] == 0 || AnytimeInterval.For(s, n, Alpha).Contains(p))
                    continue;
                missed += mass[s];
                mass[s] = 0;
            }
        }

        missed.Should().BeInRange(Alpha / 10, Alpha);
    }

    [Fact(DisplayName = "The anytime interval contains S/n, closes in as n grows, and ends at 0 or 1 only when all trials agree")]
    public void AnytimeShape()
    {
        Interval small = AnytimeInterval.For(30, 100, 1e-6), large = AnytimeInterval.For(30_000, 100_000, 1e-6);

        small.Contains(0.3).Should().BeTrue();
        large.Contains(0.3).Should().BeTrue();
        large.Lower.Should().BeGreaterThan(small.Lower);
        large.Upper.Should().BeLessThan(small.Upper);
        small.Lower.Should().BePositive();
        AnytimeInterval.For(0, 100, 1e-6).Lower.Should().Be(0);
        AnytimeInterval.For(100, 100, 1e-6).Upper.Should().Be(1);
    }

    [Theory(DisplayName = "At the ends of the anytime interval the mixture B(S+½, n−S+½)/(B(½,½)·p^S·(1−p)^(n−S)) is 1/α, and it is less between")]
    [InlineData(7, 20, 0.05)]
    [InlineData(300, 1000, 1e-6)]
    [InlineData(12.5, 40, 1e-3)]
    public void AnytimeEquation(double sum, double count, double alpha)
    {
        Interval interval = AnytimeInterval.For(sum, count, alpha);

        LogMixture(interval.Lower).Should().BeApproximately(-Math.Log(alpha), 1e-10, "logarithms of some hundreds cancel");
        LogMixture(interval.Upper).Should().BeApproximately(-Math.Log(alpha), 1e-10, "logarithms of some hundreds cancel");
        LogMixture((interval.Lower + interval.Upper) / 2).Should().BeLessThan(-Math.Log(alpha));

        double LogMixture(double p) => SpecialFunctions.BetaLn(sum + 0.5, count - sum + 0.5) - SpecialFunctions.BetaLn(0.5, 0.5)
            - (sum * Math.Log(p)) - ((count - sum) * Math.Log(1 - p));
    }

    // mpmath, 70 digits: the roots of the mixture in log-odds.
    [Theory(DisplayName = "The ends of the anytime interval agree with 70-digit arithmetic to 12 digits, up to 2⁶³ − 1 observations")]
    [InlineData(0.3, 1000000000000000000, 1, 0.05, 0.29999999682875235839, 0.30000000317124763218)]
    [InlineData(0.3, 1000000000000, 1, 1e-7, 0.29999644094257870969, 0.30000355907350628013)]
    [InlineData(0, 9223372036854775807, 1, 1e-7, 0, 4.1768451524653462326e-18)]
    [InlineData(8, 9223372036854775807, 8, 0.9, 7.9999999999999999805, 8.0)]
    [InlineData(1e-300, 1000000, 1, 1e-7, 0, 0.000023597937562156215664)]
    [InlineData(1e-15, 9000000000000000000, 1, 1e-7, 9.1071125270693838221e-16, 1.0949424026465456232e-15)]
    [InlineData(0.999999999999999, 1000000000000000000, 1, 0.05, 0.9999999999999987658, 0.99999999999999920389)]
    [InlineData(0.5, 3, 1, 1e-300, 1.4118847627290322535e-201, 1.0)]
    [InlineData(2.5e299, 100, 1e300, 0.001, 9.8775540032039897369e+298, 4.6053781071363302001e+299)]
    [InlineData(1e-301, 100, 1e-300, 0.999, 4.5888491790897153218e-302, 1.8063609449127533617e-301)]
    [InlineData(0.7, 40, 1, 0.05, 0.45061170237677345846, 0.88680786890684849505)]
    [InlineData(0.25, 9223372036854775807, 1, 1e-12, 0.24999999857862257366, 0.25000000142137742993)]
    public void AnytimeWholeRange(double mean, long count, double ceiling, double alpha, double lower, double upper)
    {
        Interval interval = AnytimeInterval.OfMean(mean, count, ceiling, alpha);

        interval.Lower.Should().BeApproximately(lower, 1e-12 * lower);
        interval.Upper.Should().BeApproximately(upper, 1e-12 * upper);
    }

    // Here 1e-12 of the ends is below a thousandth of the width.
    [Fact(DisplayName = "At 10¹⁸ observations of mean 0.3 the anytime interval is as wide as the law of large numbers has it, to 6 digits")]
    public void AnytimeWidth()
    {
        Interval interval = AnytimeInterval.OfMean(0.3, 1_000_000_000_000_000_000, 1, 0.05);

        ((interval.Upper - interval.Lower) / 6.3424952737e-9).Should().BeApproximately(1, 1e-6);
    }

    [Fact(DisplayName = "Means of 0 and of the ceiling itself are accepted, and their intervals end there")]
    public void AnytimeOfAnExtremeMean()
    {
        AnytimeInterval.OfMean(0, 10, 8, 0.05).Lower.Should().Be(0);
        AnytimeInterval.OfMean(8, 10, 8, 0.05).Upper.Should().Be(8);
    }

    [Fact(DisplayName = "For values 0, ½ and 1 the anytime interval at α = 0.05 ever misses the mean with probability at most α within 60, exactly")]
    public void AnytimeCoverageOfAMean()
    {
        const int Horizon = 60;

        // Probabilities 0.2, 0.5 and 0.3 of 0, ½ and 1; the sum is counted in halves.
        double[] mass = new double[(2 * Horizon) + 1];
        mass[0] = 1;
        double missed = 0;
        for (int n = 1; n <= Horizon; n++)
        {
            for (int s = 2 * n; s >= 0; s--)
            {
                mass[s] = (mass[s] * 0.2) + (s > 0 ? mass[s - 1] * 0.5 : 0) + (s > 1 ? mass[s - 2] * 0.3 : 0);
                if (mass[s] == 0 || AnytimeInterval.OfMean(s / 2.0 / n, n, 1, 0.05).Contains(0.55))
                    continue;
                missed += mass[s];
                mass[s] = 0;
            }
        }

        missed.Should().BeInRange(double.Epsilon, 0.05);
    }

    [Fact(DisplayName = "The anytime interval of a mean scales with the ceiling, is that of a probability for 0 and 1, and is everything before the first value")]
    public void AnytimeOfAMean()
    {
        Interval unit = AnytimeInterval.OfMean(0.25, 100, 1, 1e-3);

        unit.Should().Be(AnytimeInterval.For(25, 100, 1e-3));
        AnytimeInterval.OfMean(2, 100, 8, 1e-3).Should().Be(new Interval(8 * unit.Lower, 8 * unit.Upper));
        AnytimeInterval.OfMean(double.NaN, 0, 8, 1e-3).Should().Be(new Interval(0, 8));
    }

    [Theory(DisplayName = "Means, counts, ceilings and levels out of range are rejected by name")]
    [InlineData(-0.1, 5, 1, 0.05, "mean")]
    [InlineData(1.1, 5, 1, 0.05, "mean")]
    [InlineData(double.NaN, 5, 1, 0.05, "mean")]
    [InlineData(0.5, -1, 1, 0.05, "count")]
    [InlineData(0.5, 5, 0, 0.05, "ceiling")]
    [InlineData(0.5, 5, double.PositiveInfinity, 0.05, "ceiling")]
    [InlineData(0.5, 5, 1, 0, "alpha")]
    public void AnytimeOfAMeanRejects(double mean, long count, double ceiling, double alpha, string parameter)
    {
        Action call = () => _ = AnytimeInterval.OfMean(mean, count, ceiling, alpha);

        call.Should().Throw<ArgumentOutOfRangeException>().WithParameterName(parameter).WithMessage($"{parameter} must *");
    }

    [Theory(DisplayName = "Clopper–Pearson: 0 of n ends at 1 − (tail)^(1/n), n of n starts at (tail)^(1/n)")]
    [InlineData(10, 0.95)]
    [InlineData(1_000_000, 0.999999)]
    public void ClopperPearsonAtTheEnds(long n, double confidence)
    {
        double root = Math.Pow((1 - confidence) / 2, 1.0 / n);

        Interval none = ClopperPearson.Interval(0, n, confidence), all = ClopperPearson.Interval(n, n, confidence);

        none.Lower.Should().Be(0);
        none.Upper.Should().BeApproximately(1 - root, 1e-10 * (1 - root) + 1e-15, "1 − root loses digits");
        all.Lower.Should().BeApproximately(root, 1e-12);
        all.Upper.Should().Be(1);
    }

    // mpmath, 50 digits: the roots of the beta tail in log-odds.
    [Theory(DisplayName = "The ends of Clopper–Pearson agree with 50-digit arithmetic to 12 digits, up to 2⁶³ − 1 trials")]
    [InlineData(1, 10000000000000000, 0.95, 2.5317807984289898145e-18, 5.5716433909388962761e-16)]
    [InlineData(500000000000000000, 1000000000000000000, 0.95, 0.49999999902001800723, 0.50000000097998199277)]
    [InlineData(7, 20, 0.95, 0.15390920478454118679, 0.59218853453282807728)]
    [InlineData(0, 1000000000000000000, 0.95, 0, 3.6888794541139354079e-18)]
    [InlineData(1, 1, 0.5, 0.25, 1.0)]
    [InlineData(9223372036854775807, 9223372036854775807, 0.999999, 0.99999999999999999843, 1.0)]
    [InlineData(9223372036854775806, 9223372036854775807, 0.999999, 0.99999999999999999811, 1.0)]
    public void ClopperPearsonWholeRange(long successes, long trials, double confidence, double lower, double upper)
    {
        Interval interval = ClopperPearson.Interval(successes, trials, confidence);

        interval.Lower.Should().BeApproximately(lower, 1e-12 * lower);
        interval.Upper.Should().BeApproximately(upper, 1e-12 * upper);
    }

    [Fact(DisplayName = "Clopper–Pearson at 7 of 20, 95 %: both tails at its ends are 0.025")]
    public void ClopperPearsonSolvesItsEquations()
    {
        Interval interval = ClopperPearson.Interval(7, 20, 0.95);

        interval.Contains(0.35).Should().BeTrue();
        Math.Exp(BinomialTail.LogAtLeast(7, 20, interval.Lower)).Should().BeApproximately(0.025, 1e-12);
        Math.Exp(BinomialTail.LogAtMost(7, 20, interval.Upper)).Should().BeApproximately(0.025, 1e-12);
    }

    [Fact(DisplayName = "Clopper–Pearson rejects counts and confidences out of range by name")]
    public void ClopperPearsonRejects()
    {
        Action tooMany = () => ClopperPearson.Interval(11, 10, 0.95);
        Action negative = () => ClopperPearson.Interval(-1, 10, 0.95);
        Action empty = () => ClopperPearson.Interval(0, 0, 0.95);
        Action certain = () => ClopperPearson.Interval(1, 10, 1);

        tooMany.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("successes")
            .WithMessage("successes must not exceed trials.*");
        negative.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("successes");
        empty.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("trials");
        certain.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("confidence");
    }

    [Fact(DisplayName = "An interval refuses NaN and reversed ends by name, and contains its ends but not NaN")]
    public void IntervalIsWellFormed()
    {
        Action reversed = () => _ = new Interval(1, 0);
        Action lowerNaN = () => _ = new Interval(double.NaN, 0);
        Action upperNaN = () => _ = new Interval(0, double.NaN);

        reversed.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("Upper");
        lowerNaN.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("Lower");
        upperNaN.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("Upper");
        new Interval(0, 1).Contains(1).Should().BeTrue();
        new Interval(0, 1).Contains(0).Should().BeTrue();
        new Interval(0, 1).Contains(double.NaN).Should().BeFalse();
        new Interval(0.25, 1).ToString().Should().Be("[0.25, 1]");
    }
}
