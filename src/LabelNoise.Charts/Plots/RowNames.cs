using LabelNoise.Charts.Drawing;
using OxyPlot;

namespace LabelNoise.Charts.Plots;

/// <summary>The names along a vertical axis, on its left.</summary>
internal sealed class RowNames
{
    /// <summary>The most of a panel's width that names take.</summary>
    private const double GreatestShare = 0.42;

    private const double Gap = 8;

    private const double Apart = 4;

    private const double LeastHeight = 19;

    private readonly TextBlock[] _names;

    /// <summary>Lays them out.</summary>
    /// <param name="names">The names, from the top.</param>
    /// <param name="width">The width of the panel.</param>
    public RowNames(IEnumerable<string> names, double width)
    {
        _names = [.. names.Select(name => TextBlock.Of(name, PanelPlot.TickSize, (GreatestShare * width) - Gap))];
        Width = _names.Select(name => name.Width).DefaultIfEmpty().Max() + Gap;
        RowHeight = Math.Max(LeastHeight, _names.Select(name => name.Height).DefaultIfEmpty().Max() + Apart);
    }

    /// <summary>Their width, with the gap to the axis.</summary>
    public double Width { get; }

    /// <summary>The height of a row.</summary>
    public double RowHeight { get; }

    /// <summary>The height of all rows.</summary>
    public double Height => _names.Length * RowHeight;

    /// <summary>Draws them.</summary>
    /// <param name="sketch">Where.</param>
    /// <param name="right">Where the axis is.</param>
    /// <param name="middle">The height of the middle of a row.</param>
    /// <param name="colour">Their colour.</param>
    public void Draw(Sketch sketch, double right, Func<int, double> middle, OxyColor colour)
    {
        foreach ((int k, TextBlock name) in _names.Index())
            name.Draw(sketch, right - Gap - name.Width, middle(k) - (name.Height / 2), colour);
    }
}
