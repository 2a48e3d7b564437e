using System.Globalization;
using LabelNoise.Charts.Drawing;
using OxyPlot;

namespace LabelNoise.Charts.Plots;

/// <summary>The names along a horizontal axis, level below it: in one row, or by turns in two where they are too wide; numbers, which a key explains, where they are wider.</summary>
internal sealed class ColumnNames
{
    private const double Apart = 6;

    private const double Tick = 4;

    /// <summary>How many columns a name may take where every other one is lower: its neighbours' ticks are beside it.</summary>
    private const double TwoLevels = 2;

    private const double Spacing = 1.35 * PanelPlot.TickSize;

    private readonly string[] _texts;

    private readonly int _levels;

    private readonly TextBlock? _key;

    /// <summary>Lays them out.</summary>
    /// <param name="names">The names, from the left.</param>
    /// <param name="plot">The room for all columns.</param>
    /// <param name="panel">The room for a key.</param>
    public ColumnNames(IReadOnlyList<string> names, double plot, double panel)
    {
        // The last name may be wider than its column, and the columns are narrower by half of what it has too much.
        Beyond = Math.Max(0, (Measure(names[^1]).Width - (plot / names.Count)) / (2 - (1.0 / names.Count)));
        double column = (plot - Beyond) / names.Count;
        double widest = names.Select(name => Measure(name).Width).Max() + Apart;
        bool fits = widest <= TwoLevels * column;
        Beyond = fits ? Beyond : 0;
        _texts = fits ? [.. names] : [.. names.Select((_, k) => (k + 1).ToString(CultureInfo.InvariantCulture))];
        _levels = widest <= column || !fits ? 1 : 2;
        _key = fits ? null : TextBlock.Of(string.Join("; ", names.Select((name, k) => FormattableString.Invariant($"{k + 1}: {name}"))), PanelPlot.TickSize, panel);
    }

    /// <summary>How much room the last name needs to the right of the axis.</summary>
    public double Beyond { get; }

    /// <summary>The height of all of it.</summary>
    public double Height => Tick + (_levels * Spacing) + (_key is null ? 0 : _key.Height + Tick);

    /// <summary>Draws them.</summary>
    /// <param name="sketch">Where.</param>
    /// <param name="top">Where the axis is.</param>
    /// <param name="left">The left end of the panel.</param>
    /// <param name="middle">The middle of a column.</param>
    /// <param name="colour">Their colour.</param>
    public void Draw(Sketch sketch, double top, double left, Func<int, double> middle, OxyColor colour)
    {
        foreach ((int k, string text) in _texts.Index())
        {
            ScriptText name = Measure(text);
            double down = Tick + (k % _levels * Spacing);
            if (down > Tick)
                sketch.DrawLine([new ScreenPoint(middle(k), top), new ScreenPoint(middle(k), top + down)], colour, 0.6, EdgeRenderingMode.Automatic, null, LineJoin.Miter);
            name.Draw(sketch, middle(k) - (name.Width / 2), top + down, colour);
        }

        _key?.Draw(sketch, left, top + Height - _key.Height, colour);
    }

    private static ScriptText Measure(string text) => new(text, PanelPlot.TickSize);
}
