using LabelNoise.Experiments;
using LabelNoise.Xunit;
using Xunit;

namespace OwnTheorem;

/// <summary>Exponential variables by inversion: −ln(1 − U).</summary>
public sealed class SamplerTests
{
    private static double Exponential(Random random) => -Math.Log(1 - random.NextDouble());

    [Fact(DisplayName = "Inversion draws exponential variables: their distribution function is 1 − e^(−x), within 0.02")]
    public void Law() => Sampling.OfRandom(Exponential).Should().FollowTheLaw(x => 1 - Math.Exp(-x), within: 0.02);

    [Fact(DisplayName = "The sum of two exponential variables exceeds one with probability ¾, within 0.02")]
    public void SumIsLarger() => Sampling.OfRandom(random => Exponential(random) + Exponential(random))
        .Should().TendToExceed(Sampling.OfRandom(Exponential), by: 0.25, slack: 0.02);

    [Fact(DisplayName = "The median of an exponential variable is ln 2, within 0.02 in probability on either side")]
    public void Median() => Sampling.OfRandom(Exponential)
        .Should().HaveMedianAtMost(Math.Log(2), slack: 0.02).And.HaveMedianAtLeast(Math.Log(2), slack: 0.02);
}
