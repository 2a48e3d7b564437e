using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using LabelNoise.Tests.Unit.Numerics;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class EvenStepMomentTests
{
    [Theory(DisplayName = "The moments of a step contain those of the expanded powers in 1600-bit arithmetic, and are narrower than 10⁻⁹")]
    [InlineData(3, 0.25)]
    [InlineData(7, 0.0714)]
    [InlineData(20, 0.025)]
    [InlineData(100, 0.005)]
    [InlineData(7, 0.2)]
    public void ReferenceValues(int dimension, double step)
    {
        foreach (int half in new[] { 1, 2, 3, 6, 10 })
        {
            using Case atHalf = Case.Of(half);
            Enclosure moment = EvenStepMoment.Of(dimension, step, half);
            EnclosureTests.Within(Expanded(dimension, FixedPoint.Of(step), half), moment);
            moment.RelativeWidth.Should().BeLessThan(1e-9);
        }
    }

    [Theory(DisplayName = "They are the integrals that Kesten's index comes from")]
    [InlineData(7, 0.5)]
    [InlineData(20, 0.5)]
    [InlineData(100, 1)]
    public void Integrals(int dimension, double stability)
    {
        foreach (int half in new[] { 2, 5, 8 })
        {
            using Case atHalf = Case.Of(half);
            double integral = Math.Exp(KestenIndex.LogMoment(dimension, stability, 2 * half));
            EvenStepMoment.Of(dimension, stability / dimension, half).Middle.Should().BeApproximately(integral, 1e-9 * integral);
        }
    }

    /// <summary>E(1 − BR(2κ − κ²R))ᵏ multiplied out, E Bʲ = Π(½ + i)/(d/2 + i), E Rⁿ = Π(d + 2i).</summary>
    private static FixedPoint Expanded(int dimension, FixedPoint step, int half)
    {
        FixedPoint sum = 0;
        for (int j = 0; j <= half; j++)
        {
            for (int l = 0; l <= j; l++)
            {
                FixedPoint term = Choose(half, j) * Choose(j, l) * Power(2 * step, j - l) * Power(step * step, l);
                for (int i = 0; i < j; i++)
                    term = term * (1 + (2 * i)) / (dimension + (2 * i));
                for (int i = 0; i < j + l; i++)
                    term *= dimension + (2 * i);
                sum += (j + l) % 2 == 0 ? term : -term;
            }
        }

        return sum;
    }

    private static FixedPoint Choose(int n, int k)
    {
        FixedPoint product = 1;
        for (int i = 0; i < k; i++)
            product = product * (n - i) / (i + 1);
        return product;
    }

    private static FixedPoint Power(FixedPoint value, int exponent)
    {
        FixedPoint power = 1;
        for (int i = 0; i < exponent; i++)
            power *= value;
        return power;
    }
}
