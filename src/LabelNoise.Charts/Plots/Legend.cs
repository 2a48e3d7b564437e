using LabelNoise.Charts.Drawing;
using LabelNoise.Figures;
using OxyPlot;

namespace LabelNoise.Charts.Plots;

/// <summary>The names of series beside what they look like, in rows below the panels that share them.</summary>
internal sealed class Legend
{
    private const double FontSize = 11;

    private const double Swatch = 30;

    private const double Gap = 6;

    private const double Between = 18;

    private readonly Theme _theme;

    private readonly List<Item> _items = [];

    /// <summary>Lays it out.</summary>
    /// <param name="panel">One of the panels.</param>
    /// <param name="theme">The colours.</param>
    /// <param name="width">The room from left to right.</param>
    public Legend(Panel panel, Theme theme, double width)
    {
        _theme = theme;
        (double x, double y, double row) = (0, 0, 0);
        foreach ((int index, Series series) in panel.Series.Index())
        {
            TextBlock name = TextBlock.Of(series.Name, FontSize, width - Swatch - Gap);
            double item = Swatch + Gap + name.Width;
            if (x > 0 && x + item > width)
                (x, y, row) = (0, y + row, 0);
            _items.Add(new Item(x, y, name, SeriesStyle.Of(index, theme), PanelPlot.IsPath(series), PanelPlot.HasMarkers(series)));
            x += item + Between;
            row = Math.Max(row, name.Height);
        }

        Height = y + row;
        if (panel.Series.FirstOrDefault(PanelPlot.IsPath) is not { } path)
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
            double middle = top + item.Top + (FontSize * 0.68);
            Line(sketch, item, left + item.Left, middle);
            item.Name.Draw(sketch, left + item.Left + Swatch + Gap, top + item.Top, _theme.Text);
        }

        Note?.Draw(sketch, left, top + Height - Note.Height, _theme.Muted);
    }

    private void Line(Sketch sketch, Item item, double left, double middle)
    {
        SeriesStyle style = item.Style;
        double[]? dashes = item.IsPath || style.Dashes.Count == 0 ? null : [.. style.Dashes];
        sketch.DrawLine([new ScreenPoint(left, middle), new ScreenPoint(left + Swatch, middle)], style.Colour, item.IsPath ? 1 : SeriesStyle.Thickness, EdgeRenderingMode.Automatic, dashes, LineJoin.Round);
        if (item.HasMarkers)
            style.DrawMarker(sketch, new ScreenPoint(left + (Swatch / 2), middle), _theme);
    }

    private sealed record Item(double Left, double Top, TextBlock Name, SeriesStyle Style, bool IsPath, bool HasMarkers);
}
