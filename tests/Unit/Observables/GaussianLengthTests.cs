using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class GaussianLengthTests
{
    // Pr[||x| − 1| ≥ ⅓] = 2Φ(−4/3) + 2Φ(⅔) − 1 at d = 1; at d = 2 ‖x‖² is exponential with mean 2.
    [Theory(DisplayName = "A length is a third of √d away from √d with the probability of a closed form at d = 1 and 2")]
    [InlineData(1, 0.677437364357890)]
    [InlineData(2, 0.527832926976112)]
    public void Outside(int dimension, double expected) =>
        Math.Exp(GaussianLength.LogOutside(dimension, Enclosure.Sqrt(dimension) / 3).Middle).Should().BeApproximately(expected, 1e-12);

    [Fact(DisplayName = "Beyond its centre a length can deviate only upwards")]
    public void Upwards() => GaussianLength.LogOutside(2, 1, 3).Middle.Should().BeApproximately(-8, 1e-12);

    [Fact(DisplayName = "An enclosed deviation has the probabilities of all that it may be, also where it reaches the centre")]
    public void Enclosed()
    {
        Enclosure wide = GaussianLength.LogOutside(3, new Enclosure(0.5, 2));

        foreach (double deviation in new[] { 0.5, 1, 1.7, 1.8, 2 })
        {
            using Case atDeviation = Case.Of(deviation);
            Enclosure one = GaussianLength.LogOutside(3, deviation);
            one.RelativeWidth.Should().BeLessThan(1e-12);
            (wide.Lower <= one.Upper && one.Lower <= wide.Upper).Should().BeTrue();

            // At the ends the two may differ by a rounding.
            if (deviation is > 0.5 and < 2)
                (wide.Lower <= one.Lower && one.Upper <= wide.Upper).Should().BeTrue();
        }
    }

    [Fact(DisplayName = "At d = 2 the chance that one of m norms exceeds √(2·log m) is 1 − (1 − 1/m²)^m")]
    public void SomeLonger() =>
        GaussianLength.LogSomeLonger(Enclosure.Ln10, 2).Middle.Should().BeApproximately(Math.Log(1 - Math.Pow(0.99, 10)), 1e-12);

    [Fact(DisplayName = "The bound of Lemma B.5 is 2·e^(−c·t²/K⁴)")]
    public void Bound() => GaussianLength.LogBound(0.5, 2).Middle.Should().BeApproximately(Math.Log(2) - 2, 1e-15);
}
