using LabelNoise.Numerics;

namespace LabelNoise.Tests.Unit.Numerics;

public sealed class CertifiedLogTests
{
    [Fact(DisplayName = "ln of a sum of exponentials contains the value of 1600-bit arithmetic, and keeps terms that overflow or vanish")]
    public void Sum()
    {
        Random random = new(11);
        for (int k = 0; k < 50; k++)
        {
            double[] terms = [.. Enumerable.Range(0, 1 + (k % 4)).Select(_ => (random.NextDouble() - 0.5) * 100)];
            using Case atTerms = Case.Of(string.Join(", ", terms));
            Enclosure sum = CertifiedLog.Sum([.. terms.Select(term => (Enclosure)term)]);
            EnclosureTests.Within(FixedPoint.Log(terms.Aggregate((FixedPoint)0, (all, term) => all + FixedPoint.Exp(FixedPoint.Of(term)))), sum);
            (sum.Upper - sum.Lower).Should().BeLessThan(1e-13);
        }

        EnclosureTests.Within(-1000 + FixedPoint.Ln2, CertifiedLog.Sum(-1000, -1000));
        EnclosureTests.Within(1000 + FixedPoint.Ln2, CertifiedLog.Sum(1000, 1000));
        CertifiedLog.Sum(double.NegativeInfinity, 0).Contains(0).Should().BeTrue();
        CertifiedLog.Sum(double.NegativeInfinity, double.NegativeInfinity).Upper.Should().Be(double.NegativeInfinity);
        CertifiedLog.Sum(0, new Enclosure(0, double.PositiveInfinity)).Upper.Should().Be(double.PositiveInfinity);
    }
}
