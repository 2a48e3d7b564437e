using LabelNoise.Figures;
using OxyPlot;

namespace LabelNoise.Charts.Plots;

/// <summary>How cells of a kind are drawn: a fill, and a pattern over it by which they are known in grey.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Fill">The colour within.</param>
/// <param name="Ink">The colour of the pattern and of borders.</param>
internal sealed record CellStyle(CellPattern Pattern, OxyColor Fill, OxyColor Ink)
{
    private const double GreatestPitch = 6;

    private const double LeastPitch = 3;

    private const double Full = 0.62;

    private const double Pale = 0.14;

    private const double Between = 0.5;

    /// <summary>The style of a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="theme">The colours.</param>
    public static CellStyle Of(CellPattern pattern, Theme theme)
    {
        (OxyColor ink, double fullness) = pattern switch
        {
            CellPattern.Full => (theme.Lines[0], Full),
            CellPattern.Striped => (theme.Lines[1], Pale),
            CellPattern.Dotted => (theme.Text, 0),
            CellPattern.Crossed => (theme.Lines[4], Pale),
            CellPattern.Barred => (theme.Lines[3], Pale),
            _ => (OxyColor.Interpolate(theme.Background, theme.Muted, Between), 0),
        };
        return new CellStyle(pattern, OxyColor.Interpolate(theme.Background, ink, fullness), ink);
    }

    /// <summary>Draws cells.</summary>
    /// <param name="sketch">Where.</param>
    /// <param name="places">Their rectangles.</param>
    /// <param name="least">The length of the shortest side of a cell: the lines of the pattern are near enough to meet every cell.</param>
    /// <param name="hasBorder">Whether each has a border.</param>
    public void Draw(IRenderContext sketch, IReadOnlyList<OxyRect> places, double least, bool hasBorder)
    {
        foreach (OxyRect place in places)
            sketch.DrawRectangle(place, Fill, OxyColors.Undefined, 0, EdgeRenderingMode.Automatic);
        new Hatch(Pattern, Math.Clamp(0.9 * least, LeastPitch, GreatestPitch)).Draw(sketch, places, Ink);
        if (!hasBorder)
            return;
        foreach (OxyRect place in places)
            sketch.DrawRectangle(place, OxyColors.Undefined, Ink, 0.8, EdgeRenderingMode.Automatic);
    }
}
