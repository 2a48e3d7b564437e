using OxyPlot;

namespace LabelNoise.Charts.Drawing;

/// <summary>A line or an area.</summary>
/// <param name="Points">Its corners.</param>
/// <param name="IsClosed">Whether the last is joined to the first.</param>
/// <param name="Fill">The colour within; undefined for none.</param>
/// <param name="Stroke">The colour of the line; undefined for none.</param>
/// <param name="Thickness">The line's thickness.</param>
/// <param name="Dashes">Lengths of dashes and gaps; none for a solid line.</param>
/// <param name="Clip">See <see cref="Mark"/>.</param>
internal sealed record PathMark(IReadOnlyList<ScreenPoint> Points, bool IsClosed, OxyColor Fill, OxyColor Stroke, double Thickness, IReadOnlyList<double> Dashes, OxyRect? Clip) : Mark(Clip)
{
    /// <summary>Whether there is an area.</summary>
    public bool HasFill => Fill.IsVisible();

    /// <summary>Whether there is a line.</summary>
    public bool HasStroke => Stroke.IsVisible() && Thickness > 0;
}
