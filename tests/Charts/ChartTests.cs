using System.Buffers.Binary;
using System.Text;
using LabelNoise.Charts;
using LabelNoise.Charts.Drawing;
using LabelNoise.Charts.Plots;
using LabelNoise.Figures;
using LabelNoise.Tests.Unit;
using OxyPlot;

namespace LabelNoise.Tests.Charts;

public sealed class ChartTests
{
    private static readonly Axis Linear = new("x");

    private static readonly Axis Logarithmic = new("y", IsLogarithmic: true);

    [Fact(DisplayName = "On a logarithmic axis equal ratios are equal lengths")]
    public void LogarithmicAxis()
    {
        PathMark line = Line(Sample.Data(Linear, Logarithmic, new(0, 1), new(1, 10), new(2, 100)));

        line.Points.Should().HaveCount(3);
        (line.Points[0].Y - line.Points[1].Y).Should().BeApproximately(line.Points[1].Y - line.Points[2].Y, 0.01).And.BePositive();
    }

    [Fact(DisplayName = "What has no place on a logarithmic axis is left out, and the rest is drawn")]
    public void NotPositive() =>
        Line(Sample.Data(Linear, Logarithmic, new(0, 0), new(1, 10), new(2, double.PositiveInfinity), new(3, 1000), new(4, 100))).Points.Should().HaveCount(3);

    [Fact(DisplayName = "Over time a curve that falls to the size of rounding errors leaves the panel, so that the others are seen")]
    public void RoundingErrors()
    {
        PathMark line = Line(Sample.Data(Axis.Steps, Logarithmic, new(0, 1), new(50, 1e-3), new(100, 1e-33)));

        (line.Points[1].Y - line.Points[0].Y).Should().BeGreaterThan(0.2 * (line.Clip!.Value.Bottom - line.Points[0].Y));
        line.Points[^1].Y.Should().BeGreaterThan(line.Clip.Value.Bottom - 0.01);
    }

    [Theory(DisplayName = "A panel is drawn with no point, one point, equal points or very large ones")]
    [InlineData]
    [InlineData(1.0)]
    [InlineData(0.0, 0.0, 0.0)]
    [InlineData(1e300, -1e300, 1e-300)]
    [InlineData(1e-300, 1e300, 1.0)]
    public void Extremes(params double[] heights)
    {
        FigurePoint[] points = [.. heights.Select((height, k) => new FigurePoint(k, height, height, height))];
        foreach (Axis vertical in new[] { Linear, Logarithmic })
        {
            using Case atVertical = Case.Of(vertical);
            SvgText.Of(Chart.Of(Sample.Figure, Sample.Data(Axis.Steps, vertical, points), Theme.Light)).Should().NotBeEmpty();
        }
    }

    [Fact(DisplayName = "The markers of a path grow darker on white, and brighter on dark")]
    public void Paths()
    {
        FigureData data = Sample.Data(Linear, Linear, [.. Enumerable.Range(0, 50).Select(k => new FigurePoint(k, k * k) { Step = 10 * k })]);

        Brightness(data, Theme.Light).Should().BeInDescendingOrder();
        Brightness(data, Theme.Dark).Should().BeInAscendingOrder();
        Brightness(data, Theme.Light).Distinct().Should().HaveCountGreaterThan(5);
    }

    [Fact(DisplayName = "Twenty-four series differ by dashes or markers, not by colour alone")]
    public void Grey()
    {
        (string, MarkerType, bool)[] looks = [.. Enumerable.Range(0, 24).Select(k => SeriesStyle.Of(k, Theme.Light)).Select(style => (string.Join(' ', style.Dashes), style.Marker, style.IsHollow))];

        looks.Should().OnlyHaveUniqueItems();
    }

    [Fact(DisplayName = "In both themes text stands out by a contrast of 4.5 and lines by 3, as the Web Content Accessibility Guidelines 2.2 ask (1.4.3, 1.4.11)")]
    public void Contrast()
    {
        foreach (Theme theme in new[] { Theme.Light, Theme.Dark })
        {
            using Case atTheme = Case.Of(theme.Name);
            new[] { theme.Text, theme.Muted }.Should().OnlyContain(colour => Ratio(theme.Background, colour) >= 4.5);
            theme.Lines.Should().OnlyContain(colour => Ratio(theme.Background, colour) >= 3);
        }
    }

    [Fact(DisplayName = "A PNG has the picture's size and its background")]
    public void Png()
    {
        if (!PngImage.IsAvailable)
            return;
        Picture picture = Chart.Of(Sample.Figure, Sample.Data(Linear, Linear, new(0, 1), new(1, 2)), Theme.Dark, 400);
        using SkiaSharp.SKBitmap bitmap = SkiaSharp.SKBitmap.Decode(PngImage.Of(picture));

        (bitmap.Width, bitmap.Height).Should().Be((400, (int)picture.Height));
        bitmap.GetPixel(1, 1).Should().Be(new SkiaSharp.SKColor(Theme.Dark.Background.R, Theme.Dark.Background.G, Theme.Dark.Background.B));
        bitmap.Pixels.Distinct().Should().HaveCountGreaterThan(10);
    }

    [Fact(DisplayName = "A PNG has its title and description as iTXt chunks whose checksums are right")]
    public void PngWords()
    {
        if (!PngImage.IsAvailable)
            return;
        Picture picture = Chart.Of(Sample.Figure, Sample.Data(new Axis("‖wᵢ‖"), Linear, new(0, 1), new(1, 2)), Theme.Light, 400);
        (string Type, byte[] Content)[] chunks = [.. Chunks(PngImage.Of(picture))];

        chunks[0].Type.Should().Be("IHDR");
        chunks[^1].Type.Should().Be("IEND");
        chunks.Where(chunk => chunk.Type is "iTXt").Select(chunk => Encoding.UTF8.GetString(chunk.Content)).Should()
            .Equal($"Title\0\0\0\0\0{picture.Alternative.Title}", $"Description\0\0\0\0\0{picture.Alternative.Description}");
    }

    /// <summary>The chunks of a PNG, each held to its checksum.</summary>
    private static IEnumerable<(string Type, byte[] Content)> Chunks(byte[] image)
    {
        for (int at = 8; at < image.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(image.AsSpan(at));
            byte[] covered = image[(at + 4)..(at + 8 + length)];
            BinaryPrimitives.ReadUInt32BigEndian(image.AsSpan(at + 8 + length)).Should().Be(Remainder(covered));
            yield return (Encoding.ASCII.GetString(covered, 0, 4), covered[4..]);
            at += length + 12;
        }
    }

    /// <summary>The cyclic redundancy code by long division of the bits, as its definition has it.</summary>
    private static uint Remainder(byte[] content)
    {
        uint remainder = uint.MaxValue;
        foreach (int bit in content.SelectMany(part => Enumerable.Range(0, 8).Select(k => (part >> k) & 1)))
            remainder = ((remainder & 1) ^ (uint)bit) == 1 ? (remainder >> 1) ^ 0xEDB88320 : remainder >> 1;
        return ~remainder;
    }

    private static PathMark Line(FigureData data) => Chart.Of(Sample.Figure, data, Theme.Light).Marks.OfType<PathMark>()
        .Single(mark => !mark.IsClosed && mark.Clip is not null && Math.Abs(mark.Thickness - SeriesStyle.Thickness) < 1e-9);

    private static List<double> Brightness(FigureData data, Theme theme) =>
        [.. Chart.Of(Sample.Figure, data, theme).Marks.OfType<PathMark>().Where(mark => mark is { IsClosed: true, HasFill: true, Clip: not null }).Select(mark => Luminance(mark.Fill))];

    /// <summary>The contrast of two colours, from 1 to 21, as the Web Content Accessibility Guidelines 2.2 define it.</summary>
    internal static double Ratio(OxyColor a, OxyColor b) =>
        (Math.Max(Luminance(a), Luminance(b)) + 0.05) / (Math.Min(Luminance(a), Luminance(b)) + 0.05);

    /// <summary>Relative luminance, as the Web Content Accessibility Guidelines 2.2 define it.</summary>
    private static double Luminance(OxyColor colour)
    {
        static double Linear(byte part) => part / 255.0 <= 0.04045 ? part / 255.0 / 12.92 : Math.Pow(((part / 255.0) + 0.055) / 1.055, 2.4);
        return (0.2126 * Linear(colour.R)) + (0.7152 * Linear(colour.G)) + (0.0722 * Linear(colour.B));
    }
}
