using LabelNoise.Model.Conditions;
using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class EscapeThresholdsTests
{
    [Fact(DisplayName = "Footnote 3's C, enclosed, is that of Condition 3.1")]
    public void Footnote()
    {
        foreach (int dimension in new[] { 1, 7, 222, 4450 })
        {
            using Case atDimension = Case.Of(dimension);
            (EscapeThresholds.EnclosedFootnote3(dimension).Middle / EscapeThresholds.Footnote3(dimension)).Should().BeApproximately(1, 1e-11);
        }
    }

    [Fact(DisplayName = "At the least width the enclosures hold what is true at the ηm of that width")]
    public void LeastWidth()
    {
        foreach (double constant in new[] { 1.3, 1.66, 2.69, 100 })
        {
            using Case atConstant = Case.Of(constant);
            Magnitude width = WidthFloor.At(constant);
            LazyMotion motion = new(Math.Exp(width.Ln - (96 * Math.Log(constant))), 7);
            const double Rounding = 1e-9;
            double number = width.Ln + ShortNeurons.LogShare(width, motion);
            double excess = ShortNeurons.LogProbability(width, motion) + width.Ln - Math.Log(31);
            Close(EscapeThresholds.LogNumber(Enclosure.Written(constant), 7, null), number);
            Close(EscapeThresholds.LogExcess(Enclosure.Written(constant), 7, null, 31), excess);
            void Close(Enclosure enclosure, double value) => (enclosure.Lower - Rounding <= value && value <= enclosure.Upper + Rounding && enclosure.Upper - enclosure.Lower < 0.02).Should().BeTrue("{0} lies in {1}", value, enclosure);
        }
    }

    [Theory(DisplayName = "With footnote 3's C the number of short neurons and the probability of one are those of arithmetic of 1200 digits")]
    [InlineData(222, null, -0.832864262819, 1888.56702501)]
    [InlineData(476, null, -2036.73934459, 1.60627131082)]
    [InlineData(477, null, -2044.9462982, -6.19144485322)]
    [InlineData(445, 0.1, -7.82677725336, 3964.81618128)]
    [InlineData(948, 0.1, -4254.69681719, 7.60255822549)]
    [InlineData(949, 0.1, -4263.32601164, -0.622839888635)]
    public void AtFootnote(int dimension, double? stability, double logNumber, double logExcess)
    {
        const double Digits = 1e-7;
        Enclosure constant = EscapeThresholds.EnclosedFootnote3(dimension);

        EscapeThresholds.LogNumber(constant, dimension, stability).Middle.Should().BeApproximately(logNumber, Digits);
        EscapeThresholds.LogExcess(constant, dimension, stability, (4 * dimension) + 3).Middle.Should().BeApproximately(logExcess, Digits);
    }

    [Fact(DisplayName = "The least C is the last hundredth at which an inequality is not certain")]
    public void LeastConstant()
    {
        EscapeThresholds.LeastConstant(c => c - Enclosure.Written(2.5)).Should().Be(2.5);
        EscapeThresholds.LeastConstant(c => c - 2.495).Should().Be(2.5);
    }
}
