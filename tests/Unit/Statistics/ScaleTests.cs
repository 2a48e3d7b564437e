using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Statistics;

public sealed class ScaleTests
{
    [Fact(DisplayName = "The median of an odd number of values is the middle one, of an even number the larger of the middle two, in any order")]
    public void Median()
    {
        Scale.Median.Of([5, 1, 3]).Should().Be(3);
        Scale.Median.Of([1, 2, 3, 4]).Should().Be(3);
        Scale.Median.Of([4, 1, 3, 2]).Should().Be(3);
    }

    [Fact(DisplayName = "The interval of a median is that between order statistics: 2 and 9 of ten values at 0.05")]
    public void MedianBetween() =>
        Scale.Median.Between([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.05).Should().Be(new Interval(2, 9));

    [Fact(DisplayName = "A probability is the share of ones, and its interval misses with half the level on either side")]
    public void Probability()
    {
        double[] sample = [1, 0, 0, 1, 0, 0, 0, 0];

        Interval interval = Scale.Probability.Between(sample, 0.02);

        Scale.Probability.Of(sample).Should().Be(0.25);
        Math.Exp(BinomialTail.LogAtLeast(2, 8, interval.Lower)).Should().BeApproximately(0.01, 1e-12);
        Math.Exp(BinomialTail.LogAtMost(2, 8, interval.Upper)).Should().BeApproximately(0.01, 1e-12);
    }
}
