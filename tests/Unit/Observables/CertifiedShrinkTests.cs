using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class CertifiedShrinkTests
{
    [Theory(DisplayName = "The probability is enclosed to 0.03, and what arbitrary precision finds lies within")]
    [MemberData(nameof(ShrinkProbabilityTests.ReferenceValues), MemberType = typeof(ShrinkProbabilityTests))]
    public void ReferenceValues(int dimension, double norm, double outer, double along, double expected)
    {
        Enclosure probability = new CertifiedShrink(dimension).Of(norm, Enclosure.Written(outer), along);

        probability.Contains(expected).Should().BeTrue("{0} lies in {1}", expected, probability);
        (probability.Upper - probability.Lower).Should().BeLessThan(0.03);
    }

    [Fact(DisplayName = "It encloses the quadrature at every point on the border of what is proved, and everything at a norm that is not known")]
    public void Quadrature()
    {
        foreach (int dimension in new[] { 2, 3, 7, 20 })
        {
            CertifiedShrink shrink = new(dimension);
            foreach (double outer in new[] { 0, 0.05, 0.3 })
            {
                foreach (double along in new[] { 0, 0.25, 1, 4 })
                {
                    using Case atPoint = Case.Of((dimension, outer, along));
                    double norm = ShrinkFloor.LeastNorm(dimension, outer).Middle;
                    Enclosure narrow = shrink.Of(norm, outer, along);
                    Enclosure wide = shrink.Of(new Enclosure(norm, 1.1 * norm), outer, along);
                    if (dimension > 2)
                        narrow.Contains(ShrinkProbability.Of(dimension, norm, outer, along, 0)).Should().BeTrue();
                    (wide.Lower <= narrow.Lower && wide.Upper >= narrow.Upper).Should().BeTrue();
                }
            }
        }
    }

    [Fact(DisplayName = "The dimension is at least 2")]
    public void BadInput() => FluentActions.Invoking(() => new CertifiedShrink(1)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("dimension");
}
