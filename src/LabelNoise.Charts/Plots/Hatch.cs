using LabelNoise.Figures;
using OxyPlot;

namespace LabelNoise.Charts.Plots;

/// <summary>The lines of a pattern. They have the same places everywhere, so that neighbouring cells of a kind have one pattern.</summary>
/// <param name="pattern">The pattern.</param>
/// <param name="pitch">From one line to the next, in pixels.</param>
internal sealed class Hatch(CellPattern pattern, double pitch)
{
    private const double Thickness = 1;

    /// <summary>The side of a dot for each pixel of the pitch.</summary>
    private const double Dot = 0.3;

    /// <summary>Draws them within rectangles.</summary>
    public void Draw(IRenderContext sketch, IReadOnlyList<OxyRect> places, OxyColor colour)
    {
        bool isDotted = pattern == CellPattern.Dotted;
        double thickness = isDotted ? Dot * pitch : Thickness;
        double[]? dashes = isDotted ? [1, (1 / Dot) - 1] : null;
        foreach (int slope in Slopes)
        {
            foreach ((ScreenPoint from, ScreenPoint to) in Lines(places, slope))
                sketch.DrawLine([from, to], colour, thickness, EdgeRenderingMode.Automatic, dashes, LineJoin.Miter);
        }
    }

    private int[] Slopes => pattern switch
    {
        CellPattern.Striped => [-1],
        CellPattern.Crossed => [-1, 1],
        CellPattern.Dotted or CellPattern.Barred => [0],
        _ => [],
    };

    /// <summary>Of each line y = slope·x + c, the parts within the rectangles; those that touch are one.</summary>
    private IEnumerable<(ScreenPoint From, ScreenPoint To)> Lines(IReadOnlyList<OxyRect> places, int slope) =>
        places.SelectMany(place => Parts(place, slope)).GroupBy(part => part.Line).OrderBy(line => line.Key).SelectMany(line =>
        {
            double c = (line.Key + 0.5) * pitch;
            return Joined(line.Select(part => (part.From, part.To)).Order()).Select(part => (new ScreenPoint(part.From, (slope * part.From) + c), new ScreenPoint(part.To, (slope * part.To) + c)));
        });

    private IEnumerable<(int Line, double From, double To)> Parts(OxyRect place, int slope)
    {
        (double least, double greatest) = (Math.Min(-slope * place.Left, -slope * place.Right) + place.Top, Math.Max(-slope * place.Left, -slope * place.Right) + place.Bottom);
        for (int line = (int)Math.Ceiling((least / pitch) - 0.5); (line + 0.5) * pitch < greatest; line++)
        {
            double c = (line + 0.5) * pitch;
            (double from, double to) = slope switch
            {
                0 => (pattern == CellPattern.Dotted ? Math.Ceiling(place.Left / pitch) * pitch : place.Left, place.Right),
                < 0 => (Math.Max(place.Left, c - place.Bottom), Math.Min(place.Right, c - place.Top)),
                _ => (Math.Max(place.Left, place.Top - c), Math.Min(place.Right, place.Bottom - c)),
            };
            if (from < to)
                yield return (line, from, to);
        }
    }

    private static List<(double From, double To)> Joined(IEnumerable<(double From, double To)> parts)
    {
        List<(double From, double To)> joined = [];
        foreach ((double from, double to) in parts)
        {
            if (joined.Count > 0 && from - joined[^1].To < 1e-6)
                joined[^1] = (joined[^1].From, Math.Max(to, joined[^1].To));
            else
                joined.Add((from, to));
        }

        return joined;
    }
}
