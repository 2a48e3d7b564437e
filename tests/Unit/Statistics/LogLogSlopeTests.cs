using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Statistics;

public sealed class LogLogSlopeTests
{
    private static readonly double[] Grid = [1, 3, 10, 40, 100];

    [Theory(DisplayName = "The slope through 5·s^b is b, whatever the grid's spacing")]
    [InlineData(-2)]
    [InlineData(0)]
    [InlineData(0.375)]
    public void PowerLaw(double exponent) =>
        new LogLogSlope(Grid).Through([.. Grid.Select(s => 5 * Math.Pow(s, exponent))]).Should().BeApproximately(exponent, 1e-14);

    [Fact(DisplayName = "The slope is that of the least-squares line, by the normal equations")]
    public void LeastSquares()
    {
        double[] values = [2, 1, 5, 3, 30];
        double[] x = [.. Grid.Select(s => Math.Log(s))];
        double[] y = [.. values.Select(v => Math.Log(v))];
        double n = x.Length;
        double expected = (n * x.Zip(y, (a, b) => a * b).Sum() - x.Sum() * y.Sum()) / (n * x.Sum(a => a * a) - x.Sum() * x.Sum());

        new LogLogSlope(Grid).Through(values).Should().BeApproximately(expected, 1e-13);
    }

    [Fact(DisplayName = "The interval holds the slope through every choice of ends, and both its ends are such slopes")]
    public void EveryCorner()
    {
        LogLogSlope slope = new(Grid);
        Interval[] intervals = [new(1, 2), new(0.5, 3), new(4, 4), new(2, 9), new(20, 21)];
        double[] corners = [.. Enumerable.Range(0, 32).Select(mask => slope.Through([.. intervals.Select((i, k) => (mask >> k & 1) == 0 ? i.Lower : i.Upper)]))];

        Interval found = slope.Between(intervals);

        found.Lower.Should().BeApproximately(corners.Min(), 1e-13);
        found.Upper.Should().BeApproximately(corners.Max(), 1e-13);
    }

    [Fact(DisplayName = "A value that may be 0 or infinite leaves open the end that it decides, and only that end")]
    public void OpenEnds()
    {
        LogLogSlope slope = new([1, 10]);

        slope.Between([new(1, 2), new(0, 0.1)]).Lower.Should().Be(double.NegativeInfinity);
        slope.Between([new(1, 2), new(0, 0.1)]).Upper.Should().BeApproximately(-1, 1e-14);
        slope.Between([new(1, 2), new(double.NegativeInfinity, double.PositiveInfinity)]).Should().Be(new Interval(double.NegativeInfinity, double.PositiveInfinity));
        new LogLogSlope([1, 10, 100]).Between([new(1, 1), new(0, double.PositiveInfinity), new(100, 100)]).Lower.Should().BeApproximately(1, 1e-14);

        // −(−∞) at the first and −∞ at the last: nothing is known of the slope.
        new LogLogSlope([1, 10, 100]).Between([new(0, 0), new(1, 1), new(0, 0)]).Should().Be(new Interval(double.NegativeInfinity, double.PositiveInfinity));
    }

    [Fact(DisplayName = "A grid below 1 is a grid like any other, and one of large equal parameters is refused")]
    public void GridsAnywhere()
    {
        Action equal = () => _ = new LogLogSlope([1e3, 1e3]);

        new LogLogSlope([0.1, 0.2]).Through([1, 8]).Should().BeApproximately(3, 1e-14);
        equal.Should().Throw<ArgumentException>().WithParameterName("parameters");
    }

    [Fact(DisplayName = "A grid of one parameter or with one below 0 is refused, and values of another length")]
    public void BadInput()
    {
        Action single = () => _ = new LogLogSlope([2, 2]);
        Action negative = () => _ = new LogLogSlope([1, -1]);
        Action length = () => new LogLogSlope(Grid).Through([1, 2]);

        single.Should().Throw<ArgumentException>().WithParameterName("parameters").WithMessage("parameters must hold at least two different numbers.*");
        negative.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("parameters");
        length.Should().Throw<ArgumentException>().WithParameterName("values").WithMessage("values must hold 5 entries, one per parameter.*");
    }

    [Fact(DisplayName = "A missing grid, missing values and missing intervals are refused by name, and so are intervals of another number")]
    public void Missing()
    {
        Action grid = () => _ = new LogLogSlope(null!);
        Action values = () => new LogLogSlope(Grid).Through(null!);
        Action intervals = () => new LogLogSlope(Grid).Between(null!);
        Action length = () => new LogLogSlope(Grid).Between([new(1, 2)]);

        grid.Should().Throw<ArgumentNullException>().WithParameterName("parameters");
        values.Should().Throw<ArgumentNullException>().WithParameterName("values");
        intervals.Should().Throw<ArgumentNullException>().WithParameterName("values");
        length.Should().Throw<ArgumentException>().WithParameterName("values").WithMessage("values must hold 5 entries, one per parameter.*");
    }
}
