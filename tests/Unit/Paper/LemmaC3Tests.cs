using System.Globalization;
using LabelNoise.Paper;
using LabelNoise.Tests.Unit.Docs;
using MathNet.Numerics;

namespace LabelNoise.Tests.Unit.Paper;

public sealed class LemmaC3Tests
{
    [Theory(DisplayName = "ρ = √(2(d − 1)/π) is no less than twice the density of a coordinate at its peak, by less than a seventh, where the peak is at 0: from d = 3 on")]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(100)]
    public void Rho(int dimension)
    {
        double peak = Math.Exp(SpecialFunctions.GammaLn(0.5 * dimension) - SpecialFunctions.GammaLn(0.5 * (dimension - 1))) / Math.Sqrt(Math.PI);

        (LemmaC3.Rho(dimension) / (2 * peak)).Should().BeInRange(1, 1.14);
    }

    [Fact(DisplayName = "Below d = 3 the density has no bound, and ρ is the printed 2√(d/π)")]
    public void PrintedRho()
    {
        LemmaC3.Rho(1).Should().BeApproximately(2 / Math.Sqrt(Math.PI), 1e-15);
        LemmaC3.Rho(2).Should().BeApproximately(2 * Math.Sqrt(2 / Math.PI), 1e-15);
    }

    [Theory(DisplayName = "The documents say from which width on the bound of Lemma C.3 (1) and (3) says something with the printed ρ: ρ⁸, 6310 at d = 7")]
    [InlineData("README.md")]
    [InlineData("docs/conditions.md")]
    public void DocumentedPrintedWidth(string path)
    {
        double printed = 2 * Math.Sqrt(7 / Math.PI);

        Document.Read(path).Should().Contain(Math.Round(Math.Pow(printed, 8)).ToString(CultureInfo.InvariantCulture) + " at d = 7").And.Contain("(4d/π)⁴");
    }

    [Theory(DisplayName = "The documents say from which width on the bound of Lemma C.3 (1) and (3) says something with the best ρ: ρ⁸, 213 at d = 7")]
    [InlineData("README.md")]
    [InlineData("docs/conditions.md")]
    [InlineData("docs/errata.md")]
    public void DocumentedWidth(string path)
    {
        Document.Read(path).Should().Contain(Math.Round(Math.Pow(LemmaC3.Rho(7), 8)).ToString(CultureInfo.InvariantCulture) + " at d = 7").And.Contain("(2(d − 1)/π)⁴");
    }
}
