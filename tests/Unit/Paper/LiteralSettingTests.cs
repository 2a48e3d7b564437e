using LabelNoise.Claims;
using LabelNoise.Model;
using LabelNoise.Model.Conditions;
using LabelNoise.Paper;

namespace LabelNoise.Tests.Unit.Paper;

public sealed class LiteralSettingTests
{
    [Theory(DisplayName = "The literal setting at C meets A1, A2 and A4 with equality and A3, A5 and A6 with room, below the stability limit 14/9")]
    [InlineData(1.2, 34501404, 0.86385)]
    [InlineData(1.21, 45438970, 0.51290)]
    [InlineData(1.22, 59040776, 0.30242)]
    public void MeetsTheConditions(double constant, long width, double rateTimesWidth)
    {
        LiteralSetting setting = new(constant, 7);

        setting.Problem.Width.Should().Be(width);
        (setting.Problem.LearningRate * width).Should().BeApproximately(rateTimesWidth, 1e-5);
        rateTimesWidth.Should().BeLessThan(setting.Conditions.MeanSquareStabilityLimit);
        IReadOnlyDictionary<string, ConditionCheck> clauses = setting.Conditions.Checks.ToDictionary(c => c.Id, StringComparer.Ordinal);
        clauses.Values.Should().OnlyContain(c => c.Holds);

        // Rounding the width up adds at most one neuron in 3·10⁷.
        clauses["A1"].Log10Margin.Should().BeInRange(-1e-10, 1.0 / width);
        clauses["A2"].Log10Margin.Should().BeApproximately(0, 1e-10);
        clauses["A4"].Log10Margin.Should().BeApproximately(0, 1e-10);
        clauses["A5"].Log10Margin.Should().BeGreaterThan(0.02);
        clauses["A6"].Log10Margin.Should().BeGreaterThan(0.05);
    }

    [Theory(DisplayName = "The problem simulated is the one whose conditions are printed, online and with ⌈1/η²⌉ inputs")]
    [InlineData(false)]
    [InlineData(true)]
    public void SameNumbers(bool finite)
    {
        LiteralSetting setting = new(1.2, 7, finite);

        setting.Conditions.Width.ToDouble().Should().BeApproximately(setting.Problem.Width, 1e-4);
        setting.Conditions.LearningRate.ToDouble().Should().BeApproximately(setting.Problem.LearningRate, 1e-20);
        setting.Conditions.NoiseLevel!.Value.ToDouble().Should().BeApproximately(setting.Problem.NoiseLevel, 1e-12);
        setting.Conditions.TeacherNorm!.Value.ToDouble().Should().BeApproximately(setting.Problem.TeacherNorm, 1e-14);
        setting.Conditions.Dimension.Should().Be(setting.Problem.Dimension);
        double samples = setting.Problem.Inputs is InputLaw.Finite { Count: long n } ? n : 0;
        (samples * Math.Pow(setting.Problem.LearningRate, 2)).Should().BeApproximately(finite ? 1 : 0, 1e-14);
        (setting.Conditions.Samples?.ToDouble() ?? 0).Should().BeApproximately(samples, 1e-11 * samples);
        setting.Conditions.Checks.Should().OnlyContain(c => c.Holds);
        setting.Conditions.EscapeTime!.Value.ToDouble().Should().BeApproximately(setting.Problem.EscapeHorizon, 1e-11 * setting.Problem.EscapeHorizon);
    }

    [Fact(DisplayName = "Claims of the literal profile, and they alone, carry the conditions they meet; quick and deep runs do not check them")]
    public void StandAlone()
    {
        Catalogue.Paper.In(Profile.Literal).Select(c => c.Statement.Id).Distinct(StringComparer.Ordinal).Should().Equal("C.2", "C.3", "C.4", "3.3", "3.4", "3.5");
        Catalogue.Paper.In(Profile.Literal).Should().OnlyContain(c => c.Conditions!.Checks.All(check => check.Holds));
        Catalogue.Paper.In(Profile.Deep).Should().OnlyContain(c => c.Conditions == null);
        Catalogue.Paper.In(Profile.Deep).Count().Should().Be(Catalogue.Paper.Claims.Count - Catalogue.Paper.In(Profile.Literal).Count());
    }
}
