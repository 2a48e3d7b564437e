using System.Globalization;
using System.Text;
using System.Xml;
using LabelNoise.Charts.Fonts;
using OxyPlot;

namespace LabelNoise.Charts.Drawing;

/// <summary>
/// A picture as SVG. Letters are outlines of the font that comes along, each once, so that no viewer needs it; the words are in title and desc.
/// Ids begin with the picture's, so that several can stand in one page.
/// </summary>
internal sealed class SvgText
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    private readonly Picture _picture;

    private readonly XmlWriter _xml;

    private readonly List<OxyRect> _clips;

    private SvgText(Picture picture, XmlWriter xml)
    {
        (_picture, _xml) = (picture, xml);
        _clips = [.. picture.Marks.Select(mark => mark.Clip).OfType<OxyRect>().Distinct()];
    }

    /// <summary>Writes a picture.</summary>
    public static byte[] Of(Picture picture)
    {
        using MemoryStream stream = new();
        using (XmlWriter xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, IndentChars = " ", NewLineChars = "\n" }))
            new SvgText(picture, xml).Write();
        return [.. stream.ToArray(), (byte)'\n'];
    }

    private void Write()
    {
        _xml.WriteStartElement("svg", Namespace);
        Attributes(("viewBox", $"0 0 {Number(_picture.Width)} {Number(_picture.Height)}"), ("width", Number(_picture.Width)), ("height", Number(_picture.Height)), ("stroke-linejoin", "round"), ("role", "img"), ("aria-labelledby", $"{Id("title")} {Id("desc")}"));
        Element("title", _picture.Alternative.Title, ("id", Id("title")));
        Element("desc", _picture.Alternative.Description, ("id", Id("desc")));
        Definitions();
        Element("rect", null, [("width", Number(_picture.Width)), ("height", Number(_picture.Height)), .. Colour("fill", _picture.Background)]);
        foreach (IGrouping<int, Mark> group in Runs())
            Group(group.First().Clip, group);
        _xml.WriteEndElement();
    }

    private void Definitions()
    {
        _xml.WriteStartElement("defs", Namespace);
        IEnumerable<Glyph> glyphs = _picture.Marks.OfType<TextMark>().SelectMany(mark => FontFile.Sans.Glyphs(mark.Text)).Where(glyph => glyph.Outline.Length > 0);
        foreach (Glyph glyph in glyphs.DistinctBy(glyph => glyph.Index).OrderBy(glyph => glyph.Index))
            Element("path", null, ("id", GlyphId(glyph)), ("d", glyph.Outline));
        for (int k = 0; k < _clips.Count; k++)
        {
            _xml.WriteStartElement("clipPath", Namespace);
            Attributes(("id", Id($"c{Number(k)}")));
            Element("rect", null, ("x", Number(_clips[k].Left)), ("y", Number(_clips[k].Top)), ("width", Number(_clips[k].Width)), ("height", Number(_clips[k].Height)));
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    /// <summary>Neighbouring marks with one clip.</summary>
    private IEnumerable<IGrouping<int, Mark>> Runs()
    {
        int[] run = new int[_picture.Marks.Count];
        for (int k = 1; k < run.Length; k++)
            run[k] = run[k - 1] + (Equals(_picture.Marks[k].Clip, _picture.Marks[k - 1].Clip) ? 0 : 1);
        return _picture.Marks.Select((mark, k) => (Mark: mark, Run: run[k])).GroupBy(pair => pair.Run, pair => pair.Mark);
    }

    private void Group(OxyRect? clip, IEnumerable<Mark> marks)
    {
        _xml.WriteStartElement("g", Namespace);
        if (clip is { } rectangle)
            Attributes(("clip-path", $"url(#{Id($"c{Number(_clips.IndexOf(rectangle))}")})"));
        foreach (List<Mark> alike in Alike(marks))
        {
            if (alike[0] is TextMark text)
                Text(text);
            else
                Path([.. alike.Cast<PathMark>()]);
        }

        _xml.WriteEndElement();
    }

    private void Path(PathMark[] marks)
    {
        List<(string Name, string Value)> attributes = [("d", string.Concat(marks.Select(Outline)))];
        PathMark mark = marks[0];
        attributes.AddRange(mark.HasFill ? Colour("fill", mark.Fill) : [("fill", "none")]);
        if (mark.HasStroke)
        {
            attributes.AddRange([.. Colour("stroke", mark.Stroke), ("stroke-width", Number(mark.Thickness))]);
            if (mark.Dashes.Count > 0)
                attributes.Add(("stroke-dasharray", string.Join(' ', mark.Dashes.Select(Number))));
        }

        Element("path", null, [.. attributes]);
    }

    /// <summary>Path data in tenths of a pixel, from point to point, which is shorter than from the corner of the picture.</summary>
    private static string Outline(PathMark mark)
    {
        (long X, long Y)[] points = [.. Thinning.Of(mark.Points).Select(point => ((long)Math.Round(10 * point.X), (long)Math.Round(10 * point.Y)))];
        IEnumerable<string> steps = points.Zip(points.Skip(1), (from, to) => $"{Tenths(to.X - from.X)} {Tenths(to.Y - from.Y)}");
        return $"M{Tenths(points[0].X)} {Tenths(points[0].Y)}l{string.Join(' ', steps)}{(mark.IsClosed ? "z" : string.Empty)}";
    }

    /// <summary>Lines of one look that follow one another are together. Areas are not: where two overlap they would be filled otherwise.</summary>
    private static List<List<Mark>> Alike(IEnumerable<Mark> marks)
    {
        List<List<Mark>> alike = [];
        foreach (Mark mark in marks)
        {
            if (alike.Count > 0 && mark is PathMark path && alike[^1][0] is PathMark first && AreAlike(first, path))
                alike[^1].Add(mark);
            else
                alike.Add([mark]);
        }

        return alike;
    }

    private static bool AreAlike(PathMark a, PathMark b) =>
        !a.HasFill && !b.HasFill && a.Stroke == b.Stroke && a.Stroke.A == byte.MaxValue && a.Thickness.Equals(b.Thickness) && a.Dashes.SequenceEqual(b.Dashes);

    private static string Tenths(long value) => Number(value / 10.0);

    private void Text(TextMark mark)
    {
        double scale = mark.Size / FontFile.Sans.UnitsPerEm;
        _xml.WriteStartElement("g", Namespace);
        Attributes([("transform", string.Create(CultureInfo.InvariantCulture, $"translate({mark.Left:0.##} {mark.Baseline:0.##}) scale({scale:0.######} {-scale:0.######})")), .. Colour("fill", mark.Colour)]);
        int x = 0;
        foreach (Glyph glyph in FontFile.Sans.Glyphs(mark.Text))
        {
            if (glyph.Outline.Length > 0)
                Element("use", null, ("href", $"#{GlyphId(glyph)}"), ("x", Number(x)));
            x += glyph.Advance;
        }

        _xml.WriteEndElement();
    }

    private void Element(string name, string? text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(name, Namespace);
        Attributes(attributes);
        if (text is not null)
            _xml.WriteString(text);
        _xml.WriteEndElement();
    }

    private void Attributes(params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach ((string name, string value) in attributes)
            _xml.WriteAttributeString(name, value);
    }

    private string GlyphId(Glyph glyph) => Id($"g{Number(glyph.Index)}");

    private string Id(string part) => $"{_picture.Id}-{part}";

    private static (string Name, string Value)[] Colour(string name, OxyColor colour)
    {
        (string, string) opaque = (name, string.Create(CultureInfo.InvariantCulture, $"#{colour.R:x2}{colour.G:x2}{colour.B:x2}"));
        return colour.A == byte.MaxValue ? [opaque] : [opaque, ($"{name}-opacity", Number(colour.A / 255.0))];
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
