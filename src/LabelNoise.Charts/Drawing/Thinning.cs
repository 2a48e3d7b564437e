using OxyPlot;

namespace LabelNoise.Charts.Drawing;

/// <summary>Leaves out the corners of a line that no pixel would show, by the rule of Douglas and Peucker.</summary>
internal static class Thinning
{
    /// <summary>How far the thinner line may be from the points, in pixels.</summary>
    private const double Tolerance = 0.12;

    /// <summary>The corners that remain, among them the first and the last.</summary>
    public static IReadOnlyList<ScreenPoint> Of(IReadOnlyList<ScreenPoint> points)
    {
        if (points.Count < 3)
            return points;
        bool[] remains = new bool[points.Count];
        remains[0] = remains[^1] = true;
        Stack<(int First, int Last)> spans = new([(0, points.Count - 1)]);
        while (spans.TryPop(out (int First, int Last) span))
        {
            (int farthest, double distance) = Farthest(points, span.First, span.Last);
            if (distance <= Tolerance)
                continue;
            remains[farthest] = true;
            spans.Push((span.First, farthest));
            spans.Push((farthest, span.Last));
        }

        return [.. points.Where((_, k) => remains[k])];
    }

    private static (int Index, double Distance) Farthest(IReadOnlyList<ScreenPoint> points, int first, int last)
    {
        (int index, double distance) = (first, 0);
        for (int k = first + 1; k < last; k++)
        {
            double away = Away(points[k], points[first], points[last]);
            if (away > distance)
                (index, distance) = (k, away);
        }

        return (index, distance);
    }

    /// <summary>The distance of a point from a segment.</summary>
    private static double Away(ScreenPoint point, ScreenPoint from, ScreenPoint to)
    {
        ScreenVector along = to - from;
        double share = along.LengthSquared > 0 ? Math.Clamp((((point.X - from.X) * along.X) + ((point.Y - from.Y) * along.Y)) / along.LengthSquared, 0, 1) : 0;
        return (point - (from + (along * share))).Length;
    }
}
