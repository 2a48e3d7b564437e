using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Tests.Unit.Numerics;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class CertifiedStepMomentTests
{
    [Theory(DisplayName = "At powers 2 and 4 the moment contains the polynomial that the moments of ‖x‖² and of a squared cosine give, to 10⁻¹⁰")]
    [InlineData(2, 0.5)]
    [InlineData(3, 1.5)]
    [InlineData(7, 0.875)]
    [InlineData(20, 1.5)]
    public void EvenMoments(int d, double stability)
    {
        FixedPoint k = FixedPoint.Of(stability) / d;
        int[] r = [1, d, d * (d + 2), d * (d + 2) * (d + 4), d * (d + 2) * (d + 4) * (d + 6)];
        FixedPoint first = (k * k * r[2]) - (2 * k * r[1]);
        FixedPoint second = (k * k * k * k * r[4]) - (4 * k * k * k * r[3]) + (4 * k * k * r[2]);

        Narrow(1 + (first / d), CertifiedStepMoment.Of(d, stability, 2));
        Narrow(1 + (2 * first / d) + (3 * second / (d * (d + 2))), CertifiedStepMoment.Of(d, stability, 4));
    }

    // mpmath 1.3.0, 25 digits: ∫ χ²_d(R)·₂F₁(−p/2, ½; d/2; 1 − (κR − 1)²) dR.
    [Theory(DisplayName = "At other powers the moment is, to 10⁻⁹, what arbitrary precision finds")]
    [InlineData(2, 0.5, 3.3, 0.69036319018697086)]
    [InlineData(3, 0.9, 5.1, 1.7659847393790341)]
    [InlineData(7, 0.864, 10.5, 0.92272130120327525)]
    [InlineData(7, 1.5, 0.7, 0.98474463543370325)]
    [InlineData(20, 1.5, 7.7, 0.92948925893991955)]
    public void OtherMoments(int dimension, double stability, double power, double expected)
    {
        Enclosure moment = CertifiedStepMoment.Of(dimension, Enclosure.Written(stability), Enclosure.Written(power));

        (moment.Contains(expected) || moment.Contains(Math.BitIncrement(expected)) || moment.Contains(Math.BitDecrement(expected))).Should().BeTrue("{0} lies in {1}", expected, moment);
        moment.RelativeWidth.Should().BeLessThan(1e-9);
    }

    [Theory(DisplayName = "The dimension is at least 2, ηm and the power are positive")]
    [InlineData(1, 0.5, 1)]
    [InlineData(7, 0, 1)]
    [InlineData(7, 0.5, 0)]
    public void BadInput(int dimension, double stability, double power) =>
        FluentActions.Invoking(() => CertifiedStepMoment.Of(dimension, stability, power)).Should().Throw<ArgumentOutOfRangeException>();

    private static void Narrow(FixedPoint exact, Enclosure moment)
    {
        EnclosureTests.Within(exact, moment);
        moment.RelativeWidth.Should().BeLessThan(1e-10);
    }
}
