using LabelNoise.Model.Conditions;
using LabelNoise.Numerics;
using LabelNoise.Paper;

namespace LabelNoise.Tests.Unit.Paper;

public sealed class FootnoteSettingTests
{
    [Theory(DisplayName = "A1 to A6 hold with footnote 3's constant at the least width, at ηm = ½ and at m = 7/η², from d = 7 to 400")]
    [InlineData(7)]
    [InlineData(20)]
    [InlineData(100)]
    [InlineData(400)]
    public void MeetsTheConditions(int dimension)
    {
        FootnoteSetting setting = new(dimension);
        foreach (Magnitude width in new[] { setting.LeastWidth, Magnitude.Of(0.5) / setting.LearningRate, Magnitude.Of(7) * setting.LearningRate.Pow(-2) })
        {
            using Case atWidth = Case.Of(width);
            foreach (double exponent in new[] { 0, 0.25 })
            {
                Condition31 conditions = setting.Conditions(width, width.Pow(exponent));
                conditions.Checks.Should().OnlyContain(check => check.Holds);
                conditions.Footnote3Bound.ToDouble().Should().BeApproximately(setting.C, 1e-9 * setting.C);
            }
        }
    }

    [Fact(DisplayName = "At d = 7 the footnote's C is 6.4·10¹⁰, η is 10⁻¹⁰³⁷ and the least width 10⁵²⁹, C⁴⁹")]
    public void Sizes()
    {
        FootnoteSetting setting = new(7);

        (setting.C / 6.4e10).Should().BeApproximately(1, 0.01);
        setting.LearningRate.Log10.Should().BeApproximately(-1037, 1);
        setting.LeastWidth.Log10.Should().BeApproximately(49 * Math.Log10(setting.C), 1e-9).And.BeInRange(529, 530);
    }

    [Theory(DisplayName = "The enclosed logarithms are narrow and those of the magnitudes")]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(4742)]
    public void Enclosed(int dimension)
    {
        FootnoteSetting setting = new(dimension);

        Holds(setting.LogC, Math.Log(setting.C));
        Holds(setting.LogLearningRate, setting.LearningRate.Ln);
        Holds(setting.LogLeastWidth, setting.LeastWidth.Ln);
        Holds(setting.LogWidthAt(0.5), Math.Log(0.5) - setting.LearningRate.Ln);

        static void Holds(Enclosure enclosure, double number)
        {
            enclosure.RelativeWidth.Should().BeLessThan(1e-13);
            (number / enclosure.Middle).Should().BeApproximately(1, 1e-13);
        }
    }
}
