using LabelNoise.Experiments;
using LabelNoise.Randomness;
using LabelNoise.Xunit;
using MathNet.Numerics.Distributions;

namespace LabelNoise.Tests.Unit.Randomness;

public sealed class GammaVariateTests
{
    private const int Count = 40_000;

    [Theory(DisplayName = "Mean and variance of gamma variates are the shape, within six standard errors")]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(7.5)]
    [InlineData(1e12)]
    public void Moments(double shape)
    {
        double[] sample = Draw(shape);

        // The fourth central moment of the gamma law is 3s² + 6s.
        sample.Average().Should().BeApproximately(shape, 6 * Math.Sqrt(shape / Count));
        sample.Average(x => (x - shape) * (x - shape)).Should().BeApproximately(shape, 6 * Math.Sqrt((2 * shape * shape + 6 * shape) / Count));
    }

    [Theory(DisplayName = "Gamma variates follow the gamma law, within 0.02 in distribution")]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(7.5)]
    public void Law(double shape) => Variates(shape).Should().FollowTheLaw(x => Gamma.CDF(shape, 1, x), within: 0.02);

    // The gamma law's third cumulant over σ³ is 2/√s = 2·10⁻⁶, so its distance from the normal law is far below the tolerance.
    [Fact(DisplayName = "Gamma variates of shape 10¹² follow the normal law N(s, s), within 0.02 in distribution")]
    public void LargeShape() => Variates(1e12).Should().FollowTheLaw(x => Normal.CDF(1e12, 1e6, x), within: 0.02);

    [Theory(DisplayName = "A shape below one half, or none at all, is refused")]
    [InlineData(0.49)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void BadShape(double value)
    {
        ReplicateSeed seed = new(1, 1);
        Action act = () => GammaVariate.Draw(value, new NormalStream(seed, StreamPurpose.Inputs), new UniformStream(seed, StreamPurpose.Covariance));

        act.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("shape").WithMessage("shape must be a finite number of at least 0.5.*");
    }

    private static Sampling<double> Variates(double shape) => Sampling.Of(
        seed => GammaVariate.Draw(shape, new NormalStream(seed, StreamPurpose.Inputs), new UniformStream(seed, StreamPurpose.Covariance)), FormattableString.Invariant($"{shape}"));

    private static double[] Draw(double shape)
    {
        ReplicateSeed seed = new(0xD1CE, 1);
        NormalStream normals = new(seed, StreamPurpose.Inputs);
        UniformStream uniforms = new(seed, StreamPurpose.Covariance);
        return [.. Enumerable.Range(0, Count).Select(_ => GammaVariate.Draw(shape, normals, uniforms))];
    }
}
