using System.Text;
using System.Xml.Linq;
using LabelNoise.Charts;
using LabelNoise.Charts.Drawing;
using LabelNoise.Charts.Fonts;
using LabelNoise.Figures;
using LabelNoise.Paper;
using LabelNoise.Tests.Unit;
using OxyPlot;

namespace LabelNoise.Tests.Charts;

public sealed class CatalogueFigureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>All figures in both themes, at widths of a phone, of two columns and of a page, each drawn once.</summary>
    private static readonly Dictionary<(string Name, string Theme, int Width), Lazy<Picture>> Drawn =
    (
        from figure in Catalogue.Figures
        from width in new[] { Chart.LeastWidth, 400, 680, 1200 }
        from theme in new[] { Theme.Light.Name, Theme.Dark.Name }
        select (figure.Name, theme, width)).ToDictionary(drawing => drawing, drawing => new Lazy<Picture>(() => DrawAnew(drawing.Name, drawing.theme, drawing.width)));

    /// <summary>The names, themes and widths of all drawings.</summary>
    public static TheoryData<string, string, int> Drawings
    {
        get
        {
            TheoryData<string, string, int> drawings = [];
            foreach ((string name, string theme, int width) in Drawn.Keys)
                drawings.Add(name, theme, width);
            return drawings;
        }
    }

    /// <summary>The names of all figures.</summary>
    public static TheoryData<string> Names => [.. Catalogue.Figures.Select(figure => figure.Name)];

    [Theory(DisplayName = "The same figure gives the same bytes in each theme, as SVG and as PNG")]
    [MemberData(nameof(Names))]
    public void SameBytes(string name)
    {
        foreach (string theme in new[] { Theme.Light.Name, Theme.Dark.Name })
        {
            using Case atTheme = Case.Of(theme);
            Picture one = Draw(name, theme, 400);
            Picture other = DrawAnew(name, theme, 400);
            SvgText.Of(one).AsSpan().SequenceEqual(SvgText.Of(other)).Should().BeTrue();
            if (PngImage.IsAvailable)
                PngImage.Of(one).AsSpan().SequenceEqual(PngImage.Of(other)).Should().BeTrue();
        }
    }

    [Theory(DisplayName = "The SVG is well-formed, names itself by its title and desc, and refers only to what it has")]
    [MemberData(nameof(Drawings))]
    public void WellFormed(string name, string theme, int width)
    {
        XElement svg = XDocument.Parse(Encoding.UTF8.GetString(SvgText.Of(Draw(name, theme, width)))).Root!;
        string[] ids = [.. svg.Descendants().Attributes("id").Select(id => id.Value)];
        string[] used = [.. svg.Descendants(Svg + "use").Attributes("href").Select(href => href.Value[1..]), .. svg.Descendants().Attributes("clip-path").Select(clip => clip.Value[5..^1])];

        svg.Attribute("role")!.Value.Should().Be("img");
        svg.Attribute("aria-labelledby")!.Value.Split(' ').Should().Equal(svg.Element(Svg + "title")!.Attribute("id")!.Value, svg.Element(Svg + "desc")!.Attribute("id")!.Value);
        svg.Element(Svg + "title")!.Value.Should().Be(Sample.Of(name).Title);
        ids.Should().OnlyHaveUniqueItems().And.OnlyContain(id => id.StartsWith($"{name}-{theme}-", StringComparison.Ordinal));
        used.Should().NotBeEmpty().And.BeSubsetOf(ids);
    }

    [Theory(DisplayName = "The description has the sentence, the setting, the number of cells of each kind, and of every line its first, last, least and greatest value")]
    [MemberData(nameof(Drawings))]
    public void Described(string name, string theme, int width)
    {
        string words = Draw(name, theme, width).Alternative.Description;

        words.Should().Contain(Sample.Of(name).Sentence).And.Contain(Sample.DataOf(name).Setting);
        foreach (Panel panel in Sample.DataOf(name).Panels)
        {
            using Case atPanel = Case.Of(panel.Title);
            foreach (CellKind kind in panel.Cells?.Kinds ?? [])
                words.Should().Contain(FormattableString.Invariant($"{panel.Cells!.Cells.Count(cell => cell.Kind == kind)} {kind.Name}"));
            foreach (Series series in panel.Series.Where(series => !series.IsJoined))
                words.Should().Contain($"{series.Name}: ");
            foreach (Series series in panel.Series.Where(series => series.IsJoined && panel.Vertical.Categories is null))
            {
                words.Should().Contain(FormattableString.Invariant($"{series.Name}: first {series.Points[0].Y:G4} at "));
                words.Should().Contain(FormattableString.Invariant($"greatest {series.Points.Max(point => point.Y):G4} at "));
            }
        }
    }

    [Theory(DisplayName = "Every text is within the picture, and none is over another or over data")]
    [MemberData(nameof(Drawings))]
    public void TextHasRoom(string name, string theme, int width)
    {
        Picture picture = Draw(name, theme, width);
        TextMark[] texts = [.. picture.Marks.OfType<TextMark>()];
        OxyRect[] clips = [.. picture.Marks.Select(mark => mark.Clip).OfType<OxyRect>().Distinct()];
        OxyRect[] plots = [.. clips.Where(clip => !clips.Any(other => !other.Equals(clip) && IsWithin(other, clip)))];

        plots.Length.Should().Be(Sample.DataOf(name).Panels.Count, "a panel has a plot");
        OxyRect[] inks = [.. texts.Select(Ink)];
        foreach ((int k, TextMark text) in texts.Index())
        {
            using Case atText = Case.Of(text);
            text.Box.Left.Should().BeGreaterThanOrEqualTo(0);
            text.Box.Top.Should().BeGreaterThanOrEqualTo(0);
            text.Box.Right.Should().BeLessThanOrEqualTo(picture.Width);
            text.Box.Bottom.Should().BeLessThanOrEqualTo(picture.Height);
            if (text.Clip is { } clip)
                IsWithin(inks[k], clip).Should().BeTrue();
            plots.Where(plot => Overlap(plot, inks[k])).Should().BeEmpty();
            texts[..k].Where((_, other) => Overlap(inks[other], inks[k])).Should().BeEmpty();
        }
    }

    [Theory(DisplayName = "The font has every character")]
    [MemberData(nameof(Drawings))]
    public void Characters(string name, string theme, int width) =>
        Draw(name, theme, width).Marks.OfType<TextMark>().Should().NotContain(mark => !FontFile.Sans.Has(mark.Text));

    [Theory(DisplayName = "Every band is drawn, and clipped to its plot")]
    [MemberData(nameof(Drawings))]
    public void Bands(string name, string theme, int width)
    {
        Picture picture = Draw(name, theme, width);
        int bands = Sample.DataOf(name).Panels.SelectMany(panel => panel.Series).Count(series => series.IsJoined && series.Points.All(point => point.Low is not null));

        picture.Marks.OfType<PathMark>().Count(mark => mark.HasFill && mark.Fill.A < byte.MaxValue && mark.Clip is not null).Should().BeGreaterThanOrEqualTo(bands);
    }

    private static Picture Draw(string name, string theme, int width) => Drawn[(name, theme, width)].Value;

    private static Picture DrawAnew(string name, string theme, int width) =>
        Chart.Of(Sample.Of(name), Sample.DataOf(name), theme is "dark" ? Theme.Dark : Theme.Light, width);

    /// <summary>Where letters are; a line of text has room above and below them.</summary>
    private static OxyRect Ink(TextMark text) => new(text.Left, text.Baseline - (0.7 * text.Size), text.Box.Width, 0.75 * text.Size);

    private static bool IsWithin(OxyRect a, OxyRect b) => a.Left >= b.Left - 0.01 && a.Right <= b.Right + 0.01 && a.Top >= b.Top - 0.01 && a.Bottom <= b.Bottom + 0.01;

    private static bool Overlap(OxyRect a, OxyRect b) => a.Left < b.Right - 0.01 && b.Left < a.Right - 0.01 && a.Top < b.Bottom - 0.01 && b.Top < a.Bottom - 0.01;
}
