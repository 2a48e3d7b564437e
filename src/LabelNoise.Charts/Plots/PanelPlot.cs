using System.Globalization;
using LabelNoise.Charts.Drawing;
using LabelNoise.Figures;
using OxyPlot;
using OxyPlot.Axes;
using Axis = LabelNoise.Figures.Axis;
using PlotAxis = OxyPlot.Axes.Axis;
using PlotSeries = OxyPlot.Series.Series;

namespace LabelNoise.Charts.Plots;

/// <summary>A panel's axes, cells and series, as OxyPlot draws them. Titles, names and legends stand outside, where they cover nothing.</summary>
internal sealed class PanelPlot
{
    /// <summary>The font size at axes.</summary>
    public const double TickSize = 10.5;

    /// <summary>Beyond so many decades the ticks between powers would run together.</summary>
    private const double Decades = 6;

    /// <summary>The most decades that a curve over time falls within its panel.</summary>
    private const double Deepest = 10;

    private const double Top = 6;

    /// <summary>What numbers take below an axis.</summary>
    private const double Below = 22;

    /// <summary>What numbers take beside an axis, where names stand below.</summary>
    private const double Beside = 52;

    private readonly Panel _panel;

    private readonly Theme _theme;

    private readonly double _width;

    private readonly RowNames? _rows;

    private readonly ColumnNames? _columns;

    /// <summary>Lays it out.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="theme">The colours.</param>
    /// <param name="width">Its width.</param>
    public PanelPlot(Panel panel, Theme theme, double width)
    {
        (_panel, _theme, _width) = (panel, theme, width);
        _rows = panel.Vertical.Categories is { } rows ? new RowNames(rows, width) : null;
        _columns = panel.Horizontal.Categories is { } columns ? new ColumnNames(columns, width - Left, width) : null;
    }

    /// <summary>Its height: what its rows need, or in proportion to the width.</summary>
    public double Height => _rows is null ? Math.Clamp(0.6 * _width, 190, 360) + (_columns is null ? 0 : _columns.Height - Below) : _rows.Height + Top + (_columns?.Height ?? Below);

    private double Left => _rows?.Width ?? Beside;

    /// <summary>Draws it from its upper left corner.</summary>
    /// <exception cref="InvalidOperationException">OxyPlot could not draw it.</exception>
    public void Draw(Sketch sketch, double left, double top)
    {
        PlotModel model = new()
        {
            Culture = CultureInfo.InvariantCulture,
            Padding = new OxyThickness(0, Top, 0, 0),
            PlotMargins = new OxyThickness(_rows is null && _columns is null ? double.NaN : Left, double.NaN, _columns?.Beyond ?? double.NaN, _columns?.Height ?? (_rows is null ? double.NaN : Below)),
            PlotAreaBorderColor = _theme.Muted,
            PlotAreaBorderThickness = new OxyThickness(1, 0, 0, 1),
            TextColor = _theme.Muted,
        };
        PlotAxis horizontal = AxisOf(_panel.Horizontal, AxisPosition.Bottom, Ends(_panel.Horizontal, _panel.Cells?.ColumnEdges, Points.SelectMany(Widths)));
        PlotAxis vertical = AxisOf(_panel.Vertical, AxisPosition.Left, Ends(_panel.Vertical, _panel.Cells?.RowEdges, Points.SelectMany(Heights)));
        model.Axes.Add(horizontal);
        model.Axes.Add(vertical);
        foreach (PlotSeries series in Drawn())
            model.Series.Add(series);
        ((IPlotModel)model).Update(updateData: true);
        ((IPlotModel)model).Render(sketch, new OxyRect(left, top, _width, Height));
        if (model.GetLastPlotException() is { } error)
            throw new InvalidOperationException($"The panel '{_panel.Title}' cannot be drawn.", error);
        _rows?.Draw(sketch, model.PlotArea.Left, k => vertical.Transform(k), _theme.Muted);
        _columns?.Draw(sketch, model.PlotArea.Bottom, left, k => horizontal.Transform(k), _theme.Muted);
    }

    private IEnumerable<FigurePoint> Points => _panel.Series.SelectMany(series => series.Points);

    /// <summary>An axis of names, cells or time ends where they do; others have room at their ends. Over time a curve that falls to the size of rounding errors leaves the panel, so that the others are seen.</summary>
    private Range Ends(Axis axis, IReadOnlyList<double>? edges, IEnumerable<double> values)
    {
        if ((axis.Categories is null ? edges : axis.CategoryEdges) is { Count: > 1 } ends)
            return new Range(ends[0], ends[^1]);
        Range exactly = Range.Exactly(values);
        return ReferenceEquals(axis, Axis.Steps) && exactly.Least < exactly.Greatest ? exactly : Range.Around(values, axis, ReferenceEquals(_panel.Horizontal, Axis.Steps) ? Deepest : double.PositiveInfinity);
    }

    private PlotAxis AxisOf(Axis axis, AxisPosition position, Range range)
    {
        PlotAxis drawn = axis.IsLogarithmic ? new LogarithmicAxis { PowerPadding = false } : new LinearAxis();
        drawn.Position = position;
        drawn.Minimum = range.Least;
        drawn.Maximum = range.Greatest;
        drawn.FontSize = TickSize;
        if (axis.Categories is { } categories)
            return Named(drawn, categories.Count);
        drawn.LabelFormatter = NumberLabel.Of;
        drawn.TicklineColor = _theme.Muted;
        drawn.MinorTicklineColor = _theme.Muted;
        drawn.MinorTickSize = axis.IsLogarithmic && Math.Log10(range.Greatest / range.Least) < Decades ? 3 : 0;
        drawn.TickStyle = TickStyle.Outside;
        drawn.MajorTickSize = 5;
        drawn.MajorGridlineStyle = _panel.Cells is null ? LineStyle.Solid : LineStyle.None;
        drawn.MajorGridlineThickness = 0.8;
        drawn.MajorGridlineColor = _theme.Grid;
        drawn.IntervalLength = position == AxisPosition.Bottom ? 75 : 34;
        return drawn;
    }

    /// <summary>Names are drawn beside the axis; the first is at the top.</summary>
    private PlotAxis Named(PlotAxis axis, int count)
    {
        axis.TickStyle = TickStyle.None;
        axis.LabelFormatter = _ => string.Empty;
        if (axis.Position == AxisPosition.Left)
            (axis.StartPosition, axis.EndPosition) = (1, 0);
        if (_panel.Cells is not null)
            return axis;
        axis.ExtraGridlines = [.. Enumerable.Range(0, count).Select(k => (double)k)];
        axis.ExtraGridlineStyle = LineStyle.Solid;
        axis.ExtraGridlineThickness = 0.8;
        axis.ExtraGridlineColor = _theme.Grid;
        return axis;
    }

    /// <summary>Cells are lowest, and no band is over a line.</summary>
    private IEnumerable<PlotSeries> Drawn()
    {
        SeriesPlot[] series = [.. _panel.Series.Select((one, k) => new SeriesPlot(_panel, one, SeriesStyle.In(_panel, k, _theme), _theme, k))];
        IEnumerable<PlotSeries> cells = _panel.Cells is { } grid ? [new CellSeries(_panel, grid, _theme)] : [];
        return [.. cells, .. series.SelectMany(one => one.Bands()), .. series.SelectMany(one => one.Lines())];
    }

    private IEnumerable<double> Widths(FigurePoint point) => _rows is null ? [point.X] : [point.X, point.Low ?? point.X, point.High ?? point.X];

    private IEnumerable<double> Heights(FigurePoint point) => _rows is null ? [point.Y, point.Low ?? point.Y, point.High ?? point.Y] : [point.Y];
}
