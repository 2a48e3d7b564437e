using System.Globalization;
using LabelNoise.Charts.Drawing;
using LabelNoise.Figures;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;
using Axis = LabelNoise.Figures.Axis;
using PlotAxis = OxyPlot.Axes.Axis;
using PlotSeries = OxyPlot.Series.Series;
using Series = LabelNoise.Figures.Series;

namespace LabelNoise.Charts.Plots;

/// <summary>A panel's axes and series, as OxyPlot draws them. Titles and legends stand outside, where they cover nothing.</summary>
/// <param name="panel">The panel.</param>
/// <param name="theme">The colours.</param>
internal sealed class PanelPlot(Panel panel, Theme theme)
{
    /// <summary>The font size at axes.</summary>
    public const double TickSize = 10.5;

    private const int Markers = 7;

    /// <summary>The opacity of all bands together, so that many do not hide one another.</summary>
    private const int BandOpacity = 120;

    private const int GreatestBandOpacity = 48;

    private const byte EdgeOpacity = 110;

    private const double Palest = 0.3;

    /// <summary>Beyond so many decades the ticks between powers would run together.</summary>
    private const double Decades = 6;

    /// <summary>Draws it into a rectangle.</summary>
    /// <exception cref="InvalidOperationException">OxyPlot could not draw it.</exception>
    public void Draw(Sketch sketch, OxyRect place)
    {
        PlotModel model = new()
        {
            Culture = CultureInfo.InvariantCulture,
            Padding = new OxyThickness(0, 6, 0, 0),
            PlotAreaBorderColor = theme.Muted,
            PlotAreaBorderThickness = new OxyThickness(1, 0, 0, 1),
            TextColor = theme.Muted,
        };
        Range time = Range.Exactly(panel.Series.SelectMany(series => series.Points).Select(point => point.X));
        bool isTime = ReferenceEquals(panel.Horizontal, Axis.Steps) && time.Least < time.Greatest;
        model.Axes.Add(AxisOf(panel.Horizontal, AxisPosition.Bottom, isTime ? time : Range.Around(panel.Series.SelectMany(series => series.Points).Select(point => point.X), panel.Horizontal)));
        model.Axes.Add(AxisOf(panel.Vertical, AxisPosition.Left, Range.Around(panel.Series.SelectMany(series => series.Points).SelectMany(Heights), panel.Vertical)));
        foreach (PlotSeries series in panel.Series.SelectMany(Bands).Concat(panel.Series.SelectMany(Lines)))
            model.Series.Add(series);
        ((IPlotModel)model).Update(updateData: true);
        ((IPlotModel)model).Render(sketch, place);
        if (model.GetLastPlotException() is { } error)
            throw new InvalidOperationException($"The panel '{panel.Title}' cannot be drawn.", error);
    }

    private PlotAxis AxisOf(Axis axis, AxisPosition position, Range range)
    {
        PlotAxis drawn = axis.IsLogarithmic ? new LogarithmicAxis { PowerPadding = false } : new LinearAxis();
        drawn.Position = position;
        drawn.Minimum = range.Least;
        drawn.Maximum = range.Greatest;
        drawn.LabelFormatter = NumberLabel.Of;
        drawn.FontSize = TickSize;
        drawn.TicklineColor = theme.Muted;
        drawn.MinorTicklineColor = theme.Muted;
        drawn.MinorTickSize = axis.IsLogarithmic && Math.Log10(range.Greatest / range.Least) < Decades ? 3 : 0;
        drawn.TickStyle = TickStyle.Outside;
        drawn.MajorTickSize = 5;
        drawn.MajorGridlineStyle = LineStyle.Solid;
        drawn.MajorGridlineThickness = 0.8;
        drawn.MajorGridlineColor = theme.Grid;
        drawn.IntervalLength = position == AxisPosition.Bottom ? 75 : 34;
        return drawn;
    }

    private static IEnumerable<double> Heights(FigurePoint point) => [point.Y, point.Low ?? point.Y, point.High ?? point.Y];

    private IEnumerable<PlotSeries> Bands(Series series, int index)
    {
        FigurePoint[] points = [.. series.Points.Where(point => point is { Low: not null, High: not null } && Range.CanShow(point.X, panel.Horizontal) && Range.CanShow(point.Low.Value, panel.Vertical) && Range.CanShow(point.High.Value, panel.Vertical))];
        if (points.Length < 2)
            return [];
        AreaSeries band = new()
        {
            Color = OxyColor.FromAColor(EdgeOpacity, SeriesStyle.Of(index, theme).Colour),
            Fill = OxyColor.FromAColor((byte)Math.Min(GreatestBandOpacity, BandOpacity / panel.Series.Count), SeriesStyle.Of(index, theme).Colour),
            StrokeThickness = 0.5,
        };
        band.Points.AddRange(points.Select(point => new DataPoint(point.X, point.Low!.Value)));
        band.Points2.AddRange(points.Select(point => new DataPoint(point.X, point.High!.Value)));
        return [band];
    }

    private IEnumerable<PlotSeries> Lines(Series series, int index)
    {
        SeriesStyle style = SeriesStyle.Of(index, theme);
        FigurePoint[] points = [.. series.Points.Where(point => Range.CanShow(point.X, panel.Horizontal) && Range.CanShow(point.Y, panel.Vertical))];
        bool isPath = IsPath(series);
        LineSeries line = new()
        {
            Color = style.Colour,
            StrokeThickness = isPath ? 1 : SeriesStyle.Thickness,
            Dashes = isPath || style.Dashes.Count == 0 ? null : [.. style.Dashes],
            LineJoin = LineJoin.Round,
        };
        line.Points.AddRange(points.Select(point => new DataPoint(point.X, point.Y)));
        return HasMarkers(series) && points.Length > 0 ? [line, .. Marked(points, index, isPath).Select(marked => style.MarkerAt(new ScatterPoint(marked.Point.X, marked.Point.Y), theme, marked.Fullness))] : [line];
    }

    /// <summary>A few points of a series, those of its neighbours between them, and how full their colour is: it grows along paths.</summary>
    private static IEnumerable<(FigurePoint Point, double Fullness)> Marked(FigurePoint[] points, int index, bool isPath)
    {
        if (isPath)
            return Enumerable.Range(0, Markers + 1).Select(k => (points[(points.Length - 1) * k / Markers], Palest + ((1 - Palest) * k / Markers)));
        double first = (index % 4 + 1) / 5.0;
        return Enumerable.Range(0, Markers).Select(k => (points[(int)((points.Length - 1) * (k + first) / Markers)], 1.0));
    }

    /// <summary>Whether a series has markers on its line; a line through two points is a level.</summary>
    public static bool HasMarkers(Series series) => series.Points.Count > 2;

    /// <summary>Whether a series is the path of something in the plane, which time runs along.</summary>
    public static bool IsPath(Series series) => series.Points.Count > 0 && series.Points[0].Step is not null;
}
