using LabelNoise.Charts.Drawing;
using LabelNoise.Figures;
using OxyPlot;

namespace LabelNoise.Charts.Plots;

/// <summary>The names of kinds of cells and of series beside what they look like, in rows below the panels that share them.</summary>
internal sealed class Legend
{
    private const double FontSize = 11;

    private const double Swatch = 30;

    private const double Gap = 6;

    private const double Between = 18;

    private const double BoxHeight = 10;

    private readonly Theme _theme;

    private readonly List<Item> _items = [];

    /// <summary>Lays it out: kinds of cells, then series.</summary>
    /// <param name="panel">One of the panels.</param>
    /// <param name="theme">The colours.</param>
    /// <param name="width">The room from left to right.</param>
    public Legend(Panel panel, Theme theme, double width)
    {
        _theme = theme;
        (double x, double y, double row) = (0, 0, 0);
        foreach ((string text, Action<Sketch, ScreenPoint> draw) in Entries(panel))
        {
            TextBlock name = TextBlock.Of(text, FontSize, width - Swatch - Gap);
            double item = Swatch + Gap + name.Width;
            if (x > 0 && x + item > width)
                (x, y, row) = (0, y + row, 0);
            _items.Add(new Item(x, y, name, draw));
            x += item + Between;
            row = Math.Max(row, name.Height);
        }

        Height = y + row;
        if (panel.Series.FirstOrDefault(SeriesPlot.IsPath) is not { } path)
            return;
        Note = TextBlock.Of(FormattableString.Invariant($"From the palest marker (step {path.Points[0].Step}) to the fullest (step {path.Points[^1].Step})."), FontSize, width);
        Height += Note.Height;
    }

    /// <summary>The height of all rows.</summary>
    public double Height { get; }

    /// <summary>How time is told along paths; null where there are none.</summary>
    private TextBlock? Note { get; }

    /// <summary>Draws it from its upper left corner.</summary>
    public void Draw(Sketch sketch, double left, double top)
    {
        foreach (Item item in _items)
        {
            item.Draw(sketch, new ScreenPoint(left + item.Left, top + item.Top + (FontSize * 0.68)));
            item.Name.Draw(sketch, left + item.Left + Swatch + Gap, top + item.Top, _theme.Text);
        }

        Note?.Draw(sketch, left, top + Height - Note.Height, _theme.Muted);
    }

    /// <summary>What there is to name, and how it is drawn to the right of a point.</summary>
    private IEnumerable<(string Name, Action<Sketch, ScreenPoint> Draw)> Entries(Panel panel) =>
    [
        .. (panel.Cells?.Kinds ?? []).Select(kind => (kind.Name, (Action<Sketch, ScreenPoint>)((sketch, left) => Box(sketch, CellStyle.Of(kind.Pattern, _theme), left)))),
        .. panel.Series.Select((series, k) => (series.Name, (Action<Sketch, ScreenPoint>)((sketch, left) => Line(sketch, panel, series, SeriesStyle.In(panel, k, _theme), left)))),
    ];

    private static void Box(Sketch sketch, CellStyle style, ScreenPoint left) =>
        style.Draw(sketch, [new OxyRect(Math.Round(left.X), Math.Round(left.Y - (BoxHeight / 2)), Swatch, BoxHeight)], Swatch, hasBorder: true);

    private void Line(Sketch sketch, Panel panel, Series series, SeriesStyle style, ScreenPoint left)
    {
        bool isPath = SeriesPlot.IsPath(series);
        bool hasLine = series.IsJoined || series.Points.Any(point => point.Low is not null);
        double[]? dashes = !series.IsJoined || isPath || style.Dashes.Count == 0 ? null : [.. style.Dashes];
        if (hasLine)
            sketch.DrawLine([left, new ScreenPoint(left.X + Swatch, left.Y)], style.Colour, isPath ? 1 : SeriesStyle.Thickness, EdgeRenderingMode.Automatic, dashes, LineJoin.Round);
        if (SeriesPlot.HasMarkers(panel, series))
            style.DrawMarker(sketch, new ScreenPoint(left.X + (Swatch / 2), left.Y), _theme);
    }

    private sealed record Item(double Left, double Top, TextBlock Name, Action<Sketch, ScreenPoint> Draw);
}
