using LabelNoise.Charts.Drawing;
using OxyPlot;

namespace LabelNoise.Tests.Charts;

public sealed class ThinningTests
{
    [Fact(DisplayName = "What is left out of a line is within an eighth of a pixel of what is left")]
    public void Near()
    {
        ScreenPoint[] points = [.. Enumerable.Range(0, 2000).Select(k => new ScreenPoint(k * 0.2, 100 + (60 * Math.Sin(k / 90.0)) + (k % 400 == 7 ? 5 : 0)))];

        IReadOnlyList<ScreenPoint> thin = Thinning.Of(points);

        thin.Count.Should().BeLessThan(points.Length / 5);
        (thin[0], thin[^1]).Should().Be((points[0], points[^1]));
        thin.Should().BeSubsetOf(points);
        points.Max(point => Enumerable.Range(1, thin.Count - 1).Min(k => Distance(point, thin[k - 1], thin[k]))).Should().BeLessThan(0.125);
    }

    [Fact(DisplayName = "Corners remain, and lines of one or two points are as they are")]
    public void Corners()
    {
        ScreenPoint[] corner = [new(0, 0), new(5, 0), new(10, 0), new(10, 10)];

        Thinning.Of(corner).Should().Equal((ScreenPoint[])[corner[0], corner[2], corner[3]]);
        Thinning.Of(corner[..2]).Should().Equal(corner[..2]);
        Thinning.Of([new(1, 1), new(4, 1), new(1, 1)]).Should().Equal((ScreenPoint[])[new(1, 1), new(4, 1), new(1, 1)]);
    }

    private static double Distance(ScreenPoint point, ScreenPoint from, ScreenPoint to)
    {
        ScreenVector along = to - from;
        double share = Math.Clamp((((point.X - from.X) * along.X) + ((point.Y - from.Y) * along.Y)) / along.LengthSquared, 0, 1);
        return (point - (from + (along * share))).Length;
    }
}
