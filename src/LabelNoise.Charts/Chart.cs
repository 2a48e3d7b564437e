using LabelNoise.Charts.Drawing;
using LabelNoise.Charts.Plots;
using LabelNoise.Figures;
using OxyPlot;

namespace LabelNoise.Charts;

/// <summary>Draws a figure: its title, its panels in one column or two, legends below the panels that share one, and what it says.</summary>
internal sealed class Chart
{
    /// <summary>The least width: narrower, words would break.</summary>
    public const int LeastWidth = 320;

    /// <summary>The greatest width.</summary>
    public const int GreatestWidth = 4000;

    /// <summary>The width unless another is asked for.</summary>
    public const int UsualWidth = 900;

    private const double Margin = 16;

    private const double AxisSize = 12;

    private const double ColumnGap = 28;

    private const double RowGap = 18;

    /// <summary>From here on there is room for two columns.</summary>
    private const double TwoColumns = 640;

    private readonly Theme _theme;

    private readonly double _width;

    private readonly Sketch _sketch = new();

    private double _top = Margin;

    private Chart(Theme theme, double width) => (_theme, _width) = (theme, width - (2 * Margin));

    /// <summary>Draws it.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="data">What was computed of it.</param>
    /// <param name="theme">The colours.</param>
    /// <param name="width">The width in pixels; the height follows.</param>
    public static Picture Of(Figure figure, FigureData data, Theme theme, int width = UsualWidth)
    {
        Chart chart = new(theme, width);
        chart.Paragraph(figure.Title, 15, theme.Text);
        chart._top += 8;
        foreach (List<Panel> block in Blocks(data.Panels))
            chart.Block(block);
        chart.Paragraph(figure.Sentence, 12, theme.Text);
        chart.Paragraph(data.Setting, 10.5, theme.Muted);
        return new Picture($"{figure.Name}-{theme.Name}", width, Math.Ceiling(chart._top + Margin), theme.Background, Words.Of(figure, data), chart._sketch.Marks);
    }

    /// <summary>Neighbouring panels with one legend, their series having the same names, or else each with its own.</summary>
    private static List<List<Panel>> Blocks(IReadOnlyList<Panel> panels)
    {
        List<List<Panel>> blocks = [];
        for (int k = 0; k < panels.Count; k++)
        {
            bool isShared = k > 0 && AreAlike(panels[k - 1], panels[k]);
            bool isFirstShared = k + 1 < panels.Count && AreAlike(panels[k], panels[k + 1]);
            bool isSingle = !isShared && !isFirstShared;
            if (k > 0 && (isShared || (isSingle && !ShareLegend(blocks[^1]))))
                blocks[^1].Add(panels[k]);
            else
                blocks.Add([panels[k]]);
        }

        return blocks;
    }

    private static bool ShareLegend(List<Panel> panels) => panels.Count > 1 && AreAlike(panels[0], panels[1]);

    private static bool AreAlike(Panel a, Panel b) => Names(a).SequenceEqual(Names(b));

    private static IEnumerable<(string Name, bool IsPath)> Names(Panel panel) =>
        [.. (panel.Cells?.Kinds ?? []).Select(kind => (kind.Name, false)), .. panel.Series.Select(series => (series.Name, SeriesPlot.IsPath(series)))];

    private void Paragraph(string text, double size, OxyColor colour)
    {
        TextBlock block = TextBlock.Of(text, size, _width);
        block.Draw(_sketch, Margin, _top, colour);
        _top += block.Height + 4;
    }

    private void Block(List<Panel> panels)
    {
        int columns = _width >= TwoColumns && panels.Count > 1 ? 2 : 1;
        double width = (_width - ((columns - 1) * ColumnGap)) / columns;
        if (ShareLegend(panels))
            SharedLegend(panels, columns, width);
        else
            OwnLegends(panels, columns, width);
    }

    /// <summary>The legend stands in a free cell, or below all panels.</summary>
    private void SharedLegend(List<Panel> panels, int columns, double width)
    {
        bool hasFreeCell = panels.Count % columns != 0;
        foreach (Panel[] row in panels.Chunk(columns))
        {
            if (row.Length < columns)
                new Legend(row[0], _theme, width).Draw(_sketch, Margin + width + ColumnGap, _top);
            Row(row, width);
        }

        if (!hasFreeCell)
            Legends([panels[0]], _width);
    }

    private void OwnLegends(List<Panel> panels, int columns, double width)
    {
        foreach (Panel[] row in panels.Chunk(columns))
        {
            Row(row, width);
            Legends(row, width);
        }
    }

    private void Legends(Panel[] panels, double width)
    {
        Legend[] legends = [.. panels.Select(panel => new Legend(panel, _theme, width))];
        foreach ((int k, Legend legend) in legends.Index())
            legend.Draw(_sketch, Margin + (k * (width + ColumnGap)), _top);
        _top += legends.Max(legend => legend.Height) + RowGap;
    }

    private void Row(Panel[] panels, double width)
    {
        Heading[] headings = [.. panels.Select(panel => new Heading(panel, width))];
        double plotTop = _top + headings.Max(heading => heading.Height);
        PanelPlot[] plots = [.. panels.Select(panel => new PanelPlot(panel, _theme, width))];
        double plotHeight = plots.Max(plot => plot.Height);
        for (int k = 0; k < panels.Length; k++)
        {
            double left = Margin + (k * (width + ColumnGap));
            headings[k].Draw(_sketch, left, plotTop, _theme);
            plots[k].Draw(_sketch, left, plotTop);
            TextBlock below = TextBlock.Of(panels[k].Horizontal.Label, AxisSize, width);
            below.Draw(_sketch, left + ((width - below.Width) / 2), plotTop + plots[k].Height, _theme.Muted);
        }

        _top = plotTop + plotHeight + panels.Max(panel => TextBlock.Of(panel.Horizontal.Label, AxisSize, width).Height) + RowGap;
    }

    /// <summary>A panel's title and, level above its axis, what is on that.</summary>
    private sealed class Heading(Panel panel, double width)
    {
        private readonly TextBlock _title = TextBlock.Of(panel.Title, 13, width);

        private readonly TextBlock _axis = TextBlock.Of(panel.Vertical.Label, AxisSize, width);

        public double Height => _title.Height + _axis.Height;

        public void Draw(Sketch sketch, double left, double bottom, Theme theme)
        {
            _title.Draw(sketch, left, bottom - Height, theme.Text);
            _axis.Draw(sketch, left, bottom - _axis.Height, theme.Muted);
        }
    }
}
