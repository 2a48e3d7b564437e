using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Statistics;

public sealed class MedianIntervalTests
{
    [Theory(DisplayName = "The interval lies between the innermost order statistics whose chance to miss the median is at most the level")]
    [InlineData(10, 0.05, 2, 9)]
    [InlineData(6, 0.05, 1, 6)]
    [InlineData(25, 1e-7, 1, 25)]
    [InlineData(100, 0.05, 40, 61)]
    public void Ranks(int count, double level, int lower, int upper)
    {
        // Observations 1 … n in disorder: an order statistic is its own rank.
        double[] sample = [.. Enumerable.Range(0, count).Select(i => (i * 7.0 % count) + 1).Distinct()];
        sample = sample.Length == count ? sample : [.. Enumerable.Range(1, count).Select(i => (double)i).Reverse()];

        MedianInterval.Of(sample, level).Should().Be(new Interval(lower, upper));
    }

    [Fact(DisplayName = "A sample too small for the level says nothing: five observations all lie on one side of the median with probability 1/16")]
    public void TooSmall() =>
        MedianInterval.Of([1, 2, 3, 4, 5], 0.0624).Should().Be(new Interval(double.NegativeInfinity, double.PositiveInfinity));

    [Fact(DisplayName = "The exact probability to miss the median is at most the level, and above it one rank further in, for samples of 1 to 300")]
    public void CoverageIsTight()
    {
        foreach (double level in new[] { 0.3, 0.01, 1e-7 })
        {
            for (int n = 1; n <= 300; n++)
            {
                using Case atLevelN = Case.Of((level, n));
                double[] sample = [.. Enumerable.Range(1, n).Select(i => (double)i)];
                double rank = Math.Max(0, MedianInterval.Of(sample, level).Lower);
                if (rank > 0)
                    (2 * Math.Exp(BinomialTail.LogAtMost((long)rank - 1, n, 0.5))).Should().BeLessThanOrEqualTo(level * (1 + 1e-12));
                (2 * Math.Exp(BinomialTail.LogAtMost((long)rank, n, 0.5))).Should().BeGreaterThan(level);
            }
        }
    }

    [Fact(DisplayName = "Infinite observations are ordered with the others; an empty sample, NaN and a level outside (0, 1) are refused")]
    public void BadInput()
    {
        MedianInterval.Of([1, double.PositiveInfinity, double.PositiveInfinity, 2, 3, 4], 0.05).Should().Be(new Interval(1, double.PositiveInfinity));
        Action empty = () => MedianInterval.Of([], 0.05);
        Action nan = () => MedianInterval.Of([1, double.NaN, 2], 0.05);
        Action missing = () => MedianInterval.Of(null!, 0.05);
        Action level = () => MedianInterval.Of([1], 1);

        empty.Should().Throw<ArgumentException>().WithParameterName("sample").WithMessage("sample must hold at least one observation, and numbers only.*");
        nan.Should().Throw<ArgumentException>().WithParameterName("sample").WithMessage("sample must hold at least one observation, and numbers only.*");
        missing.Should().Throw<ArgumentNullException>().WithParameterName("sample");
        level.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("level");
    }
}
