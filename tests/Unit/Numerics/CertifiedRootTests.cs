using LabelNoise.Numerics;

namespace LabelNoise.Tests.Unit.Numerics;

public sealed class CertifiedRootTests
{
    [Theory(DisplayName = "The root lies within, however good or bad the number is at which the search starts, and narrowly if it is good")]
    [InlineData(1.4142135623730951, 1e-14)]
    [InlineData(1.4142, 1e-3)]
    [InlineData(1.2, 2)]
    public void SquareRoot(double near, double width)
    {
        Enclosure root = CertifiedRoot.Near(near, x => ((Enclosure)x * x) - 2);

        EnclosureTests.Within(FixedPoint.Sqrt(2), root);
        (root.Upper - root.Lower).Should().BeLessThan(width);
    }

    [Fact(DisplayName = "Of a root that is not found nothing is said")]
    public void FarAway() => CertifiedRoot.Near(1, x => (Enclosure)x - 5).Should().Be(new Enclosure(double.NegativeInfinity, double.PositiveInfinity));
}
