using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Tests.Unit.Numerics;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class CertifiedProductSumTests
{
    [Theory(DisplayName = "The tails of two and four products contain ½e^(−t) and ¼(2 + t)e^(−t), and are known to a factor of 5")]
    [InlineData(0.125)]
    [InlineData(1)]
    [InlineData(3.5)]
    [InlineData(10)]
    public void EvenCounts(double t)
    {
        FixedPoint exact = FixedPoint.Of(t);

        Known(-exact - FixedPoint.Log(2), new CertifiedProductSum(2).LogAtLeast(t));
        Known(FixedPoint.Log((2 + exact) / 4) - exact, new CertifiedProductSum(4).LogAtLeast(t));
    }

    [Theory(DisplayName = "The tail contains that of |θ(0)| = |Z|/√n in double precision, from one product to 1000, also where it underflows")]
    [InlineData(1, 0.5)]
    [InlineData(1, 8)]
    [InlineData(7, 20)]
    [InlineData(100, 50)]
    [InlineData(1000, 1000)]
    [InlineData(1000, 8000)]
    public void AgainstDoubles(int count, double t) =>
        new CertifiedProductSum(count).LogAtLeast(t).Contains(GaussianSums.LogNorm(count, 1, t / Math.Sqrt(count)) - Math.Log(2)).Should().BeTrue();

    [Fact(DisplayName = "From 0 on it is a half at most")]
    public void AtZero() => new CertifiedProductSum(3).LogAtLeast(0).Contains(-Math.Log(2)).Should().BeTrue();

    [Fact(DisplayName = "There is at least one product, and t is not negative")]
    public void BadInput()
    {
        FluentActions.Invoking(() => new CertifiedProductSum(0)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("count");
        FluentActions.Invoking(() => new CertifiedProductSum(1).LogAtLeast(-1)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("t");
    }

    private static void Known(FixedPoint exact, Enclosure logarithm)
    {
        EnclosureTests.Within(exact, logarithm);
        (logarithm.Upper - logarithm.Lower).Should().BeLessThan(Math.Log(5));
    }
}
