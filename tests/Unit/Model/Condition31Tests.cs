using LabelNoise.Model.Conditions;
using LabelNoise.Numerics;

namespace LabelNoise.Tests.Unit.Model;

public sealed class Condition31Tests
{
    /// <summary>The smallest literal setting: C = 1.2, η = C^-96, m = C·(ln 1/η)⁶, d = 7, ‖θ*‖ = m^-1/4, σ = m^1/4.</summary>
    private static Condition31 LeastSetting()
    {
        Magnitude eta = Magnitude.Of(1.2).Pow(-96);
        Magnitude width = Magnitude.Of(1.2) * Magnitude.Of(eta.Pow(-1).Ln).Pow(6);
        return new Condition31
        {
            Width = width,
            Dimension = 7,
            LearningRate = eta,
            NoiseLevel = width.Pow(0.25),
            TeacherNorm = width.Pow(-0.25),
            InputBound = 10,
            C = 1.2,
        };
    }

    [Fact(DisplayName = "C = 1.2 satisfies every clause at η = 2.5·10^-8, m = 3.45·10^7, d = 7, ‖θ*‖ = m^-1/4, C_data = 10; ηm = 0.86")]
    public void LiteralSetting()
    {
        Condition31 condition = LeastSetting();

        // The figures are quoted to their last printed digit.
        condition.LearningRate.ToDouble().Should().BeApproximately(2.50e-8, 0.01e-8);
        condition.Width.ToDouble().Should().BeApproximately(3.45e7, 0.01e7);
        condition.EtaTimesWidth.ToDouble().Should().BeApproximately(0.86, 0.01);
        condition.IsStable.Should().BeTrue();
        condition.Checks.Select(check => check.Id).Should().Equal("A1", "A2", "A3", "A4", "A5", "A6");
        condition.Checks.Should().OnlyContain(check => check.Holds);
        condition.EscapeTime!.Value.ToDouble().Should().BeApproximately(7.4e10, 0.1e10);
        condition.LargestC.Should().BeApproximately(1.2, 1e-12);
    }

    [Fact(DisplayName = "The clauses that define the setting hold with equality, A6 by 7 against 6.24, A3 vacuously")]
    public void Margins()
    {
        IReadOnlyList<ConditionCheck> checks = LeastSetting().Checks;

        // Equality to the rounding of logarithms below 10.
        checks[0].Log10Margin.Should().BeApproximately(0, 1e-13);
        checks[1].Log10Margin.Should().BeApproximately(0, 1e-13);
        checks[2].Log10Margin.Should().Be(double.PositiveInfinity);
        checks[2].Requirement.Should().Contain("holds vacuously");
        checks[3].Log10Margin.Should().BeApproximately(0, 1e-13);
        checks[5].Log10Margin.Should().BeApproximately(Math.Log10(7 / (9 * Math.Log(2))), 1e-13);
    }

    [Fact(DisplayName = "Each clause is violated by its own number alone")]
    public void Violations()
    {
        Condition31 condition = LeastSetting();

        Violated(condition with { Width = condition.Width / Magnitude.Of(1.01) }).Should().Equal("A1");
        Violated(condition with { LearningRate = condition.LearningRate * Magnitude.Of(1.01) }).Should().Equal("A2");
        Violated(condition with { Samples = condition.LearningRate.Pow(-2) / Magnitude.Of(1.01) }).Should().Equal("A3");
        Violated(condition with { Samples = condition.LearningRate.Pow(-2) }).Should().BeEmpty();
        Violated(condition with { TeacherNorm = condition.TeacherNorm * Magnitude.Of(1.01) }).Should().Equal("A4");
        Violated(condition with { TeacherNorm = null }).Should().BeEmpty();
        Violated(condition with { InputBound = 0.99 * condition.MedianLargestInput }).Should().Equal("A5");
        Violated(condition with { InputBound = 1.01 * condition.MedianLargestInput }).Should().BeEmpty();
        Violated(condition with { Dimension = 6 }).Should().Equal("A6");
        Violated(condition with { KFourthOverC = 2.3 }).Should().Equal("A6");
        Violated(condition with { C = 1.21 }).Should().Equal("A1", "A2");
    }

    [Theory(DisplayName = "A clause missed by 10⁻¹⁰ of its logarithm, which rounding can cause, counts as met; one missed by a little more does not")]
    [InlineData(-1e-10, true)]
    [InlineData(-1.01e-10, false)]
    public void Rounding(double log10Margin, bool holds)
    {
        // One sample and η = 10^(margin/2) leave 2·log₁₀ η as the margin of n ≥ η^-2, without rounding.
        ConditionCheck samples = (LeastSetting() with { Samples = Magnitude.Of(1), LearningRate = Magnitude.FromLog10(log10Margin / 2) }).Checks[2];

        samples.Log10Margin.Should().Be(log10Margin);
        samples.Holds.Should().Be(holds);
    }

    [Fact(DisplayName = "The largest C is the smaller of m/max((ln 1/η)⁶, η^-1/2) and η^(-1/96), and below 1 where no C serves")]
    public void LargestConstant()
    {
        Condition31 condition = LeastSetting() with { Width = Magnitude.FromLog10(9) };
        condition.LargestC.Should().BeApproximately(1.2, 1e-12);
        (condition with { Width = Magnitude.FromLog10(7) }).LargestC.Should().BeApproximately(1e7 / Math.Pow(96 * Math.Log(1.2), 6), 1e-12);
        // At η = 10^-3 the width must exceed (ln 1000)⁶ = 1.1·10^5.
        (condition with { Width = Magnitude.Of(1000), LearningRate = Magnitude.Of(1e-3) }).LargestC.Should().BeLessThan(0.01);
    }

    [Fact(DisplayName = "At η = 10^-1200 and m = 10^700 every quantity keeps its logarithm: ηm = 10^-500, T₁ beyond 10^2050")]
    public void BeyondDoubles()
    {
        Condition31 condition = LeastSetting() with
        {
            LearningRate = Magnitude.Parse("1e-1200"),
            Width = Magnitude.Parse("1e700"),
            TeacherNorm = Magnitude.Parse("1e-175"),
            NoiseLevel = Magnitude.Of(1),
            InputBound = 200,
            C = 1e12,
        };

        condition.Checks.Should().OnlyContain(check => check.Holds);
        condition.Checks[0].Log10Margin.Should().BeApproximately(700 - 12 - 600, 1e-9);
        condition.Checks[1].Log10Margin.Should().BeApproximately(1200 - (96 * 12), 1e-9);
        condition.LargestC.Should().BeApproximately(Math.Pow(10, 12.5), 1e3);
        condition.EtaTimesWidth.Log10.Should().BeApproximately(-500, 1e-9);
        // 384·√(700·ln 10) steps times 10^(2400 − 350).
        condition.EscapeTime!.Value.Log10.Should().BeApproximately(2050 + Math.Log10(384 * Math.Sqrt(700 * Math.Log(10))), 1e-9);
        condition.BoundHorizon.Log10.Should().BeApproximately(2050 + Math.Log10(700 * Math.Log(10)), 1e-9);
        condition.RhoOverWidthEighthRoot.Should().BeApproximately(2 * Math.Sqrt(7 / Math.PI) * Math.Pow(10, -87.5), 1e-98);
        // The largest of N inputs is near √(2 ln N) = √(2·2053·ln 10) = 97; the chi-square factor adds a little at d = 7.
        condition.MedianLargestInput.Should().BeInRange(97, 98);
    }

    [Fact(DisplayName = "At m = 10^2000, where σ = m^(1/4) exceeds every double, T₁ and footnote 3 keep their logarithms")]
    public void NoiseBeyondDoubles()
    {
        Condition31 condition = LeastSetting() with
        {
            LearningRate = Magnitude.Parse("1e-1200"),
            Width = Magnitude.Parse("1e2000"),
            NoiseLevel = Magnitude.Parse("1e500"),
        };

        condition.EscapeTime!.Value.Log10.Should().BeApproximately(2400 - 1000 - 1000 + Math.Log10(384 * Math.Sqrt(2000 * Math.Log(10))), 1e-9);
        condition.Footnote3Bound.Should().Be(LeastSetting().Footnote3Bound);
    }

    [Fact(DisplayName = "Footnote 3 bounds C by (8.47√d)⁸, which with A2 asks for η below 10^-700 already at d = 1")]
    public void FootnoteThree()
    {
        Condition31 condition = LeastSetting() with { Dimension = 1, InputBound = 1 };

        // 8.47 is quoted to its last digit, and enters to the eighth power.
        condition.Footnote3Bound.Pow(0.125).ToDouble().Should().BeApproximately(8.47, 0.005);
        condition.Footnote3Bound.Pow(-96).Log10.Should().BeLessThan(-700);
        // The dimension enters as d⁴.
        (condition with { Dimension = 16 }).Footnote3Bound.Log10
            .Should().BeApproximately(condition.Footnote3Bound.Log10 + (4 * Math.Log10(16)), 1e-12);
        // e·C_data² takes over for a large input bound.
        (condition with { InputBound = 1e6 }).Footnote3Bound.ToDouble().Should().BeApproximately(Math.E * 1e12, 1);
    }

    [Theory(DisplayName = "Lemma C.3's ρ/m^(1/8) is vacuous up to the width ρ⁸ = (4/π)⁴·d⁴, 6311 at d = 7")]
    [InlineData(6310, true)]
    [InlineData(6311, false)]
    public void Rho(double width, bool vacuous)
    {
        Condition31 condition = LeastSetting() with { Width = Magnitude.Of(width) };

        condition.IsRhoBoundVacuous.Should().Be(vacuous);
        (condition.RhoOverWidthEighthRoot >= 1).Should().Be(vacuous);
        condition.Rho.Should().BeApproximately(2.9854106607209, 1e-12);
    }

    [Fact(DisplayName = "At the width ρ⁸ itself ρ/m^(1/8) is 1, which still says nothing")]
    public void RhoAtItsBorder() =>
        (LeastSetting() with { Width = Magnitude.Of(LeastSetting().Rho).Pow(8) }).IsRhoBoundVacuous.Should().BeTrue();

    [Fact(DisplayName = "Without label noise there is no escape time, and A5 counts inputs up to T₀")]
    public void NoNoise()
    {
        Condition31 condition = LeastSetting() with { NoiseLevel = null };

        condition.EscapeTime.Should().BeNull();
        condition.InputCount.Should().Be(condition.BoundHorizon);
    }

    [Fact(DisplayName = "A5 counts the training inputs where there are any, else one input for each of the T₁ steps, and one at least")]
    public void Inputs()
    {
        Condition31 condition = LeastSetting();

        (condition with { Samples = Magnitude.Of(50) }).InputCount.Should().Be(Magnitude.Of(50));
        condition.InputCount.Should().Be(condition.EscapeTime!.Value).And.NotBe(condition.BoundHorizon);

        // 384·√(ln 2)/(10⁶·√2) is far below one step.
        (condition with { Width = Magnitude.Of(2), LearningRate = Magnitude.Of(1), NoiseLevel = Magnitude.Of(1000) }).InputCount.Should().Be(Magnitude.Of(1));
    }

    [Theory(DisplayName = "The yardstick of A5 is the median of the largest of n norms: √(−2 ln(1 − 2^(-1/n))) in the plane")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1e6)]
    [InlineData(1e15)]
    [InlineData(1e17)]
    public void MedianOfMaximum(double samples)
    {
        Condition31 condition = LeastSetting() with { Dimension = 2, Samples = Magnitude.Of(samples) };
        // 1 − 2^(-1/n) = ln 2/n·(1 − ln 2/(2n) + …) without cancellation for large n.
        double share = samples < 10 ? 1 - Math.Pow(2, -1 / samples) : Math.Log(2) / samples * (1 - (Math.Log(2) / (2 * samples)));

        condition.MedianLargestInput.Should().BeApproximately(Math.Sqrt(-2 * Math.Log(share)), 1e-11);
    }

    [Fact(DisplayName = "A width with ηm of 2 or more is reported as unstable")]
    public void Unstable()
    {
        (LeastSetting() with { Width = Magnitude.FromLog10(8) }).IsStable.Should().BeFalse();
        (LeastSetting() with { Width = Magnitude.Of(2), LearningRate = Magnitude.Of(1) }).IsStable.Should().BeFalse();
        (LeastSetting() with { Width = Magnitude.Of(2), LearningRate = Magnitude.Of(0.999) }).IsStable.Should().BeTrue();
    }

    [Theory(DisplayName = "The mean-square stability limit of ηm is 2d/(d + 2): there, 1 − 2κ + κ²(d + 2) at κ = ηm/d is 1, and less below")]
    [InlineData(1, 2.0 / 3)]
    [InlineData(2, 1)]
    [InlineData(7, 14.0 / 9)]
    public void MeanSquareStability(int dimension, double limit)
    {
        static double Factor(double etaTimesWidth, int d) => 1 - (2 * etaTimesWidth / d) + (Math.Pow(etaTimesWidth / d, 2) * (d + 2));
        double found = (LeastSetting() with { Dimension = dimension }).MeanSquareStabilityLimit;

        found.Should().Be(limit);
        Factor(found, dimension).Should().BeApproximately(1, 1e-15);
        Factor(0.99 * found, dimension).Should().BeLessThan(1);
        Factor(1.01 * found, dimension).Should().BeGreaterThan(1);
    }

    [Fact(DisplayName = "Numbers outside their range are refused when set, also through `with`, naming the property")]
    public void BadInput()
    {
        Condition31 valid = LeastSetting();

        Refused(() => valid with { Width = Magnitude.Of(1.9) }, "Width", "Width must be at least 2.*");
        Refused(() => valid with { Dimension = 0 }, "Dimension", "Dimension must be a whole number of at least 1.*");
        Refused(() => valid with { Samples = Magnitude.Of(0.5) }, "Samples", "Samples must be at least 1.*");
        Refused(() => valid with { InputBound = 0 }, "InputBound", "InputBound must be a finite number greater than 0.*");
        Refused(() => valid with { C = 0.99 }, "C", "C must be a finite number of at least 1.*");
        Refused(() => valid with { C = double.PositiveInfinity }, "C", "C must be a finite number of at least 1.*");
        Refused(() => valid with { KFourthOverC = 0 }, "KFourthOverC", "KFourthOverC must be a finite number greater than 0.*");
    }

    private static IEnumerable<string> Violated(Condition31 condition) =>
        condition.Checks.Where(check => !check.Holds).Select(check => check.Id);

    private static void Refused(Func<Condition31> set, string name, string message) =>
        set.Should().Throw<ArgumentOutOfRangeException>().WithParameterName(name).WithMessage(message);
}
