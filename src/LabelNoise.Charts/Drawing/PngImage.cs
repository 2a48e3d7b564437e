using LabelNoise.Charts.Fonts;
using OxyPlot;
using SkiaSharp;

namespace LabelNoise.Charts.Drawing;

/// <summary>A picture as PNG, drawn by Skia, one pixel for each unit of its width, with its words.</summary>
internal static class PngImage
{
    /// <summary>Whether Skia's native part is here. It comes for Linux on x64.</summary>
    public static bool IsAvailable
    {
        get
        {
            try
            {
                using SKPaint paint = new();
                return true;
            }
            catch (Exception error) when (error is DllNotFoundException or TypeInitializationException or BadImageFormatException)
            {
                return false;
            }
        }
    }

    /// <summary>Draws a picture.</summary>
    public static byte[] Of(Picture picture)
    {
        using SKBitmap bitmap = new((int)Math.Ceiling(picture.Width), (int)Math.Ceiling(picture.Height), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using (SKCanvas canvas = new(bitmap))
        {
            canvas.Clear(Colour(picture.Background));
            foreach (Mark mark in picture.Marks)
                Draw(canvas, mark);
        }

        using SKData data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return PngText.With(picture.Alternative, data.ToArray());
    }

    private static void Draw(SKCanvas canvas, Mark mark)
    {
        canvas.Save();
        if (mark.Clip is { } clip)
            canvas.ClipRect(new SKRect((float)clip.Left, (float)clip.Top, (float)clip.Right, (float)clip.Bottom));
        if (mark is TextMark text)
            Draw(canvas, text);
        else
            Draw(canvas, (PathMark)mark);
        canvas.Restore();
    }

    private static void Draw(SKCanvas canvas, TextMark mark)
    {
        using SKPaint paint = new() { IsAntialias = true, Color = Colour(mark.Colour) };
        float scale = (float)(mark.Size / FontFile.Sans.UnitsPerEm);
        canvas.Translate((float)mark.Left, (float)mark.Baseline);
        canvas.Scale(scale, -scale);
        foreach (Glyph glyph in FontFile.Sans.Glyphs(mark.Text))
        {
            using SKPath outline = SKPath.ParseSvgPathData(glyph.Outline);
            if (outline is not null)
                canvas.DrawPath(outline, paint);
            canvas.Translate(glyph.Advance, 0);
        }
    }

    private static void Draw(SKCanvas canvas, PathMark mark)
    {
        using SKPath path = new();
        path.AddPoly([.. mark.Points.Select(point => new SKPoint((float)point.X, (float)point.Y))], mark.IsClosed);
        if (mark.HasFill)
        {
            using SKPaint fill = new() { IsAntialias = true, Color = Colour(mark.Fill) };
            canvas.DrawPath(path, fill);
        }

        if (mark.HasStroke)
        {
            using SKPathEffect? dashes = mark.Dashes.Count > 0 ? SKPathEffect.CreateDash([.. mark.Dashes.Select(dash => (float)dash)], 0) : null;
            using SKPaint stroke = new() { IsAntialias = true, Style = SKPaintStyle.Stroke, Color = Colour(mark.Stroke), StrokeWidth = (float)mark.Thickness, StrokeJoin = SKStrokeJoin.Round, PathEffect = dashes };
            canvas.DrawPath(path, stroke);
        }
    }

    private static SKColor Colour(OxyColor colour) => new(colour.R, colour.G, colour.B, colour.A);
}
