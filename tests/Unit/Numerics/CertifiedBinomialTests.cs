using LabelNoise.Numerics;

namespace LabelNoise.Tests.Unit.Numerics;

public sealed class CertifiedBinomialTests
{
    [Fact(DisplayName = "Up to the mean and beyond it the tails contain the sums of 1600-bit arithmetic and are known to 10⁻¹⁰, for n = 1 to 100 and p from 0.001 to 0.99")]
    public void ReferenceValues()
    {
        foreach (int n in new[] { 1, 2, 10, 100 })
        {
            foreach (int thousandths in new[] { 1, 250, 500, 990 })
            {
                using Case atLaw = Case.Of((n, thousandths));
                CertifiedBinomial binomial = new(n, Enclosure.Written(thousandths / 1000.0));
                FixedPoint[] law = Law(n, (FixedPoint)thousandths / 1000);
                for (int k = 0; k <= n; k++)
                {
                    using Case atK = Case.Of(k);
                    if (1000 * (k - 1) <= n * thousandths)
                        Narrow(FixedPoint.Log(Sum(law[..(k + 1)])), binomial.LogAtMost(k));
                    if (1000 * (k + 1) >= n * thousandths)
                        Narrow(FixedPoint.Log(Sum(law[k..])), binomial.LogAtLeast(k));
                }
            }
        }
    }

    [Fact(DisplayName = "A tail that no double holds has its logarithm: none of 1000 occurs with probability 0.01¹⁰⁰⁰, and all of them with 0.99¹⁰⁰⁰")]
    public void FarOut()
    {
        CertifiedBinomial binomial = new(1000, Enclosure.Written(0.99));

        EnclosureTests.Within(1000 * FixedPoint.Log((FixedPoint)1 / 100), binomial.LogAtMost(0));
        EnclosureTests.Within(1000 * FixedPoint.Log((FixedPoint)99 / 100), binomial.LogAtLeast(1000));
        binomial.LogAtMost(0).RelativeWidth.Should().BeLessThan(1e-12);
        binomial.LogAtMost(1000).Contains(0).Should().BeTrue();
        binomial.LogAtLeast(0).Contains(0).Should().BeTrue();
    }

    [Theory(DisplayName = "There is at least one trial, and p lies between 0 and 1")]
    [InlineData(0, 0.5, "trials")]
    [InlineData(3, 0, "probability")]
    [InlineData(3, 1, "probability")]
    public void BadInput(int trials, double probability, string name) =>
        FluentActions.Invoking(() => new CertifiedBinomial(trials, probability)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName(name);

    private static FixedPoint[] Law(int n, FixedPoint p)
    {
        FixedPoint[] law = new FixedPoint[n + 1];
        law[0] = 1;
        for (int k = 0; k < n; k++)
            law[0] *= 1 - p;
        for (int k = 1; k <= n; k++)
            law[k] = law[k - 1] * (n - k + 1) * p / (k * (1 - p));
        return law;
    }

    private static FixedPoint Sum(FixedPoint[] terms) => terms.Aggregate((sum, term) => sum + term);

    private static void Narrow(FixedPoint exact, Enclosure logarithm)
    {
        EnclosureTests.Within(exact, logarithm);
        (logarithm.Upper - logarithm.Lower).Should().BeLessThan(1e-10);
    }
}
