using LabelNoise.Charts.Fonts;
using OxyPlot;

namespace LabelNoise.Charts.Drawing;

/// <summary>Takes down what OxyPlot and the layout draw.</summary>
internal sealed class Sketch : ClippingRenderContext
{
    private const int Corners = 20;

    private readonly List<Mark> _marks = [];

    private OxyRect? _clip;

    /// <summary>What has been drawn.</summary>
    public IReadOnlyList<Mark> Marks => _marks;

    /// <summary>Draws a text from its left end and its top.</summary>
    public void Text(string text, double left, double top, double size, OxyColor colour) =>
        _marks.Add(new TextMark(text, left, top + (TextMark.Ascent * size), size, colour, _clip));

    /// <inheritdoc/>
    public override void DrawLine(IList<ScreenPoint> points, OxyColor stroke, double thickness, EdgeRenderingMode edgeRenderingMode, double[]? dashArray, LineJoin lineJoin) =>
        Add(points, isClosed: false, OxyColors.Undefined, stroke, thickness, dashArray);

    /// <summary>Circles are markers a few pixels wide, for which this many corners are round.</summary>
    public override void DrawEllipse(OxyRect extents, OxyColor fill, OxyColor stroke, double thickness, EdgeRenderingMode edgeRenderingMode) =>
        DrawPolygon(CreateEllipse(extents, Corners), fill, stroke, thickness, edgeRenderingMode, null, LineJoin.Round);

    /// <inheritdoc/>
    public override void DrawPolygon(IList<ScreenPoint> points, OxyColor fill, OxyColor stroke, double thickness, EdgeRenderingMode edgeRenderingMode, double[]? dashArray, LineJoin lineJoin) =>
        Add(points, isClosed: true, fill, stroke, thickness, dashArray);

    /// <inheritdoc/>
    public override void DrawText(
        ScreenPoint p, string text, OxyColor fill, string? fontFamily, double fontSize, double fontWeight, double rotation, HorizontalAlignment horizontalAlignment, VerticalAlignment verticalAlignment, OxySize? maxSize)
    {
        if (rotation != 0)
            throw new NotSupportedException("Text is level: what is turned is hard to read.");
        if (string.IsNullOrEmpty(text))
            return;
        OxySize size = MeasureText(text, fontFamily, fontSize, fontWeight);
        double left = p.X - (size.Width * Share((int)horizontalAlignment));
        double top = p.Y - (size.Height * Share((int)verticalAlignment));
        Text(text, left, top, fontSize, fill);
    }

    /// <inheritdoc/>
    public override OxySize MeasureText(string text, string? fontFamily, double fontSize, double fontWeight) =>
        string.IsNullOrEmpty(text) ? OxySize.Empty : new OxySize(FontFile.Sans.Width(text, fontSize), (TextMark.Ascent + TextMark.Descent) * fontSize);

    /// <inheritdoc/>
    protected override void SetClip(OxyRect clippingRectangle) => _clip = clippingRectangle;

    /// <inheritdoc/>
    protected override void ResetClip() => _clip = null;

    /// <summary>OxyPlot's alignments are −1, 0 and 1.</summary>
    private static double Share(int alignment) => (alignment + 1) / 2.0;

    private void Add(IList<ScreenPoint> points, bool isClosed, OxyColor fill, OxyColor stroke, double thickness, double[]? dashes)
    {
        // OxyPlot reuses its buffers and counts dashes in thicknesses.
        PathMark mark = new([.. points], isClosed, fill, stroke, thickness, [.. (dashes ?? []).Select(dash => dash * thickness)], _clip);
        if (points.Count > 1 && (mark.HasFill || mark.HasStroke))
            _marks.Add(mark);
    }
}
