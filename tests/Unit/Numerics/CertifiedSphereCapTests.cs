using LabelNoise.Numerics;

namespace LabelNoise.Tests.Unit.Numerics;

public sealed class CertifiedSphereCapTests
{
    [Fact(DisplayName = "The band contains the incomplete beta function of 1600-bit arithmetic, up to d = 100 and a half-width of 0.99, and is narrower than 10⁻¹¹")]
    public void ReferenceValues()
    {
        foreach (int dimension in new[] { 2, 3, 4, 7, 20, 100 })
        {
            foreach (double r in new[] { 1e-9, 0.1, 0.5, 0.9, 0.99 })
            {
                using Case atR = Case.Of((dimension, r));
                Enclosure band = CertifiedSphereCap.BandProbability(dimension, r);
                EnclosureTests.Within(Band(dimension, r), band);
                band.RelativeWidth.Should().BeLessThan(1e-11);
            }
        }
    }

    [Theory(DisplayName = "The half-width has the probability at its ends, on either side, and is narrower than 10⁻¹¹")]
    [InlineData(7, 0.22)]
    [InlineData(20, 1e-3)]
    [InlineData(100, 1e-184)]
    public void HalfWidth(int dimension, double probability)
    {
        Enclosure halfWidth = CertifiedSphereCap.HalfWidth(dimension, probability);

        halfWidth.RelativeWidth.Should().BeLessThan(1e-11);
        CertifiedSphereCap.BandProbability(dimension, halfWidth.Lower).Below(probability).Should().BeTrue();
        ((Enclosure)probability).Below(CertifiedSphereCap.BandProbability(dimension, halfWidth.Upper)).Should().BeTrue();
    }

    [Fact(DisplayName = "On the sphere the band is uniform, and an enclosure of the half-width has the bands of its ends")]
    public void Sphere()
    {
        EnclosureTests.Within(FixedPoint.Of(0.3), CertifiedSphereCap.BandProbability(3, 0.3));
        Enclosure wide = CertifiedSphereCap.BandProbability(3, new Enclosure(0.2, 0.4));
        (wide.Contains(0.2) && wide.Contains(0.4)).Should().BeTrue();
    }

    [Fact(DisplayName = "ln Γ contains the value of 1600-bit arithmetic at every half and whole number up to 20")]
    public void LogGamma()
    {
        FixedPoint half = FixedPoint.Sqrt(FixedPoint.Pi);
        FixedPoint whole = 1;
        for (int n = 1; n <= 20; n++)
        {
            using Case atN = Case.Of(n);
            EnclosureTests.Within(FixedPoint.Log(half), CertifiedSaddlePoint.LogGamma(n - 0.5));
            EnclosureTests.Within(FixedPoint.Log(whole), CertifiedSaddlePoint.LogGamma(n));
            half = half * ((2 * n) - 1) / 2;
            whole *= n;
        }
    }

    [Fact(DisplayName = "Where the series would need many terms the band is known to lie above 1 less what is left outside, and from 1 on it is the sphere")]
    public void NearlyAll()
    {
        foreach ((int dimension, double r) in new[] { (82, 0.995), (101, 0.9), (400, 0.46), (400, 0.8), (10_000, 0.1), (10_000, 0.5) })
        {
            using Case atR = Case.Of((dimension, r));
            Enclosure band = CertifiedSphereCap.BandProbability(dimension, r);
            EnclosureTests.Within(Band(dimension, r), band);
            band.Lower.Should().BeInRange(1 - 1e-15, 1);
            band.Upper.Should().Be(1);
        }

        CertifiedSphereCap.BandProbability(7, 1).Should().Be((Enclosure)1);
        CertifiedSphereCap.BandProbability(7, new Enclosure(1, 3)).Should().Be((Enclosure)1);
    }

    [Theory(DisplayName = "The dimension is at least 2 and the half-width between 0 and 0.9999, or 1 or more")]
    [InlineData(1, 0.5, "dimension")]
    [InlineData(3, 0, "halfWidth")]
    [InlineData(3, 0.99995, "halfWidth")]
    public void BadInput(int dimension, double halfWidth, string name) =>
        FluentActions.Invoking(() => CertifiedSphereCap.BandProbability(dimension, halfWidth)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName(name);

    /// <summary>∫₀ʳ(1 − t²)^((d − 3)/2)dt over the same to 1, by integrating the cosine: ∫cosⁿ = (sin·cosⁿ⁻¹ + (n − 1)·∫cosⁿ⁻²)/n, n = d − 2, sin = r.</summary>
    private static FixedPoint Band(int dimension, double r)
    {
        FixedPoint sine = FixedPoint.Of(r);
        FixedPoint cosine = FixedPoint.Sqrt(1 - (sine * sine));
        bool isEven = dimension % 2 == 0;
        FixedPoint integral = isEven ? Arcsine(sine) : sine;
        FixedPoint whole = isEven ? FixedPoint.Pi / 2 : 1;
        FixedPoint power = isEven ? cosine : cosine * cosine;
        for (int n = isEven ? 2 : 3; n <= dimension - 2; n += 2)
        {
            integral = ((sine * power) + ((n - 1) * integral)) / n;
            whole = (n - 1) * whole / n;
            power *= cosine * cosine;
        }

        return integral / whole;
    }

    /// <summary>arctan(s/√(1 − s²)) by halving the angle eight times, and its series.</summary>
    private static FixedPoint Arcsine(FixedPoint sine)
    {
        FixedPoint tangent = sine / FixedPoint.Sqrt(1 - (sine * sine));
        for (int k = 0; k < 8; k++)
            tangent /= 1 + FixedPoint.Sqrt(1 + (tangent * tangent));
        FixedPoint power = tangent;
        FixedPoint sum = tangent;
        for (int odd = 3; !power.Units.IsZero && !(-power).Units.IsOne; odd += 2)
            sum += (power = -(power * tangent * tangent)) / odd;
        return 256 * sum;
    }
}
