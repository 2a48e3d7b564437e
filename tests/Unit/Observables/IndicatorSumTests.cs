using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Tests.Unit.Numerics;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class IndicatorSumTests
{
    [Fact(DisplayName = "Equal parameters give the binomial law, on both tails, to 10⁻¹¹")]
    public void Binomial()
    {
        IndicatorSum sum = new([.. Enumerable.Repeat(Enclosure.Written(0.3), 25)]);
        CertifiedBinomial binomial = new(25, Enclosure.Written(0.3));

        for (int t = 0; t <= 25; t++)
        {
            using Case atT = Case.Of(t);
            Enclosure.Abs(sum.LogAtMost(t) - binomial.LogAtMost(t)).Upper.Should().BeLessThan(1e-11);
            Enclosure.Abs(sum.LogAtLeast(t) - binomial.LogAtLeast(t)).Upper.Should().BeLessThan(1e-11);
        }
    }

    [Fact(DisplayName = "Of parameters ½ and ¼ none occurs with probability 3/8, both with 1/8")]
    public void Two()
    {
        IndicatorSum sum = new([0.5, 0.25]);

        EnclosureTests.Within(FixedPoint.Log((FixedPoint)3 / 8), sum.LogAtMost(0));
        EnclosureTests.Within(FixedPoint.Log((FixedPoint)1 / 8), sum.LogAtLeast(2));
        (sum.LogAtMost(0).Upper - sum.LogAtMost(0).Lower).Should().BeLessThan(1e-14);
    }

    [Fact(DisplayName = "Chernoff's bound is e^(−μ) at 0, 1 at μ, and e·μ·e^(−μ) at 1")]
    public void Bound()
    {
        ChernoffBound.Log(2, 0).Should().Be((Enclosure)(-2));
        EnclosureTests.Within(0, ChernoffBound.Log(2, 2));
        EnclosureTests.Within(FixedPoint.Log(2) - 1, ChernoffBound.Log(2, 1));
        EnclosureTests.Within((3 * FixedPoint.Log((FixedPoint)2 / 3)) + 1, ChernoffBound.Log(2, 3));
    }
}
