using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Tests.Unit.Numerics;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class MomentSeriesTests
{
    [Theory(DisplayName = "E e^(λX²) contains 1/√(1 − 2λ) and E e^(λXY) contains 1/√(1 − λ²), to 10⁻¹³, whatever the sign of λ")]
    [InlineData(-0.375)]
    [InlineData(-0.125)]
    [InlineData(0)]
    [InlineData(0.0009765625)]
    [InlineData(0.25)]
    [InlineData(0.4375)]
    public void ClosedForms(double lambda)
    {
        FixedPoint exact = FixedPoint.Of(lambda);

        Narrow(1 / FixedPoint.Sqrt(1 - (2 * exact)), MomentSeries.OfSquare(lambda));
        Narrow(1 / FixedPoint.Sqrt(1 - (exact * exact)), MomentSeries.OfProduct(lambda));
    }

    private static void Narrow(FixedPoint exact, Enclosure enclosure)
    {
        EnclosureTests.Within(exact, enclosure);
        enclosure.RelativeWidth.Should().BeLessThan(1e-13);
    }
}
