using LabelNoise.Figures;
using OxyPlot;
using OxyPlot.Series;
using PlotSeries = OxyPlot.Series.Series;
using Series = LabelNoise.Figures.Series;

namespace LabelNoise.Charts.Plots;

/// <summary>A series, as OxyPlot draws it.</summary>
/// <param name="panel">The panel.</param>
/// <param name="series">The series.</param>
/// <param name="style">Its style.</param>
/// <param name="theme">The colours.</param>
/// <param name="index">Its place in the panel.</param>
internal sealed class SeriesPlot(Panel panel, Series series, SeriesStyle style, Theme theme, int index)
{
    private const int Markers = 7;

    /// <summary>The opacity of all bands together, so that many do not hide one another.</summary>
    private const int BandOpacity = 120;

    private const int GreatestBandOpacity = 48;

    private const byte EdgeOpacity = 110;

    private const double Palest = 0.3;

    private const double Halo = 4.5;

    /// <summary>From more points on they are a cloud, and small.</summary>
    private const int Many = 40;

    private const double Small = 1.8;

    /// <summary>Whether a series has markers on its line. A line through two points is a level, and one over cells a border.</summary>
    public static bool HasMarkers(Panel panel, Series series) => !series.IsJoined || (panel.Cells is null && series.Points.Count > 2);

    /// <summary>Whether a series is the path of something in the plane, which time runs along.</summary>
    public static bool IsPath(Series series) => series.IsJoined && series.Points.Count > 0 && series.Points[0].Step is not null;

    /// <summary>Its band.</summary>
    public IEnumerable<PlotSeries> Bands()
    {
        FigurePoint[] points = [.. series.Points.Where(point => point is { Low: not null, High: not null } && Range.CanShow(point.X, panel.Horizontal) && Range.CanShow(point.Low.Value, panel.Vertical) && Range.CanShow(point.High.Value, panel.Vertical))];
        if (points.Length < 2 || !series.IsJoined)
            return [];
        AreaSeries band = new()
        {
            Color = OxyColor.FromAColor(EdgeOpacity, style.Colour),
            Fill = OxyColor.FromAColor((byte)Math.Min(GreatestBandOpacity, BandOpacity / panel.Series.Count), style.Colour),
            StrokeThickness = 0.5,
        };
        band.Points.AddRange(points.Select(point => new DataPoint(point.X, point.Low!.Value)));
        band.Points2.AddRange(points.Select(point => new DataPoint(point.X, point.High!.Value)));
        return [band];
    }

    /// <summary>Its line and markers, or its points and intervals.</summary>
    public IEnumerable<PlotSeries> Lines()
    {
        FigurePoint[] points = [.. series.Points.Where(point => Range.CanShow(point.X, panel.Horizontal) && Range.CanShow(point.Y, panel.Vertical))];
        if (!series.IsJoined)
            return [.. points.Where(point => point is { Low: not null, High: not null }).Select(Interval), style.MarkersAt(points.Select(Place), theme, size: points.Length > Many ? Small : SeriesStyle.MarkerSize)];
        LineSeries line = IsPath(series) ? Line(1, style.Colour, []) : Line(SeriesStyle.Thickness, style.Colour, style.Dashes);
        line.Points.AddRange(points.Select(point => new DataPoint(point.X, point.Y)));
        if (panel.Cells is not null)
            return [Around(line), line];
        return HasMarkers(panel, series) && points.Length > 0 ? [line, .. Marked(points).Select(marked => style.MarkersAt([Place(marked.Point)], theme, marked.Fullness))] : [line];
    }

    private static ScatterPoint Place(FigurePoint point) => new(point.X, point.Y);

    private static LineSeries Line(double thickness, OxyColor colour, IReadOnlyList<double> dashes) =>
        new() { Color = colour, StrokeThickness = thickness, Dashes = dashes.Count == 0 ? null : [.. dashes], LineJoin = LineJoin.Round };

    /// <summary>What sets a line off from the cells below it.</summary>
    private LineSeries Around(LineSeries line)
    {
        LineSeries halo = Line(Halo, theme.Background, []);
        halo.Points.AddRange(line.Points);
        return halo;
    }

    private LineSeries Interval(FigurePoint point)
    {
        LineSeries interval = Line(SeriesStyle.Thickness, style.Colour, []);
        (double low, double high) = (point.Low!.Value, point.High!.Value);
        interval.Points.AddRange(panel.Vertical.Categories is null
            ? [new DataPoint(point.X, low), new DataPoint(point.X, high)]
            : [new DataPoint(low, point.Y), new DataPoint(high, point.Y)]);
        return interval;
    }

    /// <summary>A few points of a series, those of its neighbours between them, and how full their colour is: it grows along paths.</summary>
    private IEnumerable<(FigurePoint Point, double Fullness)> Marked(FigurePoint[] points)
    {
        if (IsPath(series))
            return Enumerable.Range(0, Markers + 1).Select(k => (points[(points.Length - 1) * k / Markers], Palest + ((1 - Palest) * k / Markers)));
        double first = (index % 4 + 1) / 5.0;
        return Enumerable.Range(0, Markers).Select(k => (points[(int)((points.Length - 1) * (k + first) / Markers)], 1.0));
    }
}
