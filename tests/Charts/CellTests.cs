using LabelNoise.Charts;
using LabelNoise.Charts.Drawing;
using LabelNoise.Charts.Plots;
using LabelNoise.Figures;
using LabelNoise.Tests.Unit;
using OxyPlot;

namespace LabelNoise.Tests.Charts;

public sealed class CellTests
{
    private static readonly CellKind[] Kinds = [CellKind.Holds, CellKind.Fails, CellKind.Open, CellKind.NotChecked];

    private static readonly Axis Width = new("m", IsLogarithmic: true);

    private static readonly Axis Rate = new("η", IsLogarithmic: true);

    /// <summary>The names of all patterns.</summary>
    public static TheoryData<string> Patterns => [.. Enum.GetNames<CellPattern>()];

    [Fact(DisplayName = "Cells of two kinds differ by their pattern, not by colour alone")]
    public void Grey()
    {
        string[] looks = [.. Enum.GetValues<CellPattern>().Where(pattern => pattern != CellPattern.Full).Select(Lines)];

        looks.Should().OnlyHaveUniqueItems();
        looks.Count(look => look.Length == 0).Should().Be(1, "blank is the only other one without lines");
    }

    [Fact(DisplayName = "Full cells stand out from blank ones by a contrast of 2 and lines of patterns by 3, in both themes")]
    public void Contrast()
    {
        foreach (Theme theme in new[] { Theme.Light, Theme.Dark })
        {
            using Case atTheme = Case.Of(theme.Name);
            ChartTests.Ratio(CellStyle.Of(CellPattern.Full, theme).Fill, theme.Background).Should().BeGreaterThan(2);
            foreach (CellPattern pattern in new[] { CellPattern.Striped, CellPattern.Dotted, CellPattern.Crossed, CellPattern.Barred })
            {
                using Case atPattern = Case.Of(pattern);
                CellStyle style = CellStyle.Of(pattern, theme);
                ChartTests.Ratio(style.Fill, style.Ink).Should().BeGreaterThan(3);
            }
        }
    }

    [Theory(DisplayName = "A pattern has a line in every cell, however small, and none outside")]
    [MemberData(nameof(Patterns))]
    public void EveryCell(string name)
    {
        CellPattern pattern = Enum.Parse<CellPattern>(name);
        foreach (double side in new[] { 4.0, 5.0, 7.0, 30.0 })
        {
            for (int k = 0; k < 12; k++)
            {
                using Case atPlace = Case.Of((side, k));
                OxyRect cell = new(100 + k, 50 + (3 * k), side, side);
                Sketch sketch = new();
                CellStyle.Of(pattern, Theme.Light).Draw(sketch, [cell], side, hasBorder: false);
                PathMark[] lines = [.. sketch.Marks.OfType<PathMark>().Where(mark => !mark.IsClosed)];

                (lines.Length > 0).Should().Be(pattern is not (CellPattern.Full or CellPattern.Blank));
                lines.SelectMany(line => line.Points).Should().NotContain(point => point.X < cell.Left - 1e-9 || point.X > cell.Right + 1e-9 || point.Y < cell.Top - 1e-9 || point.Y > cell.Bottom + 1e-9);
            }
        }
    }

    [Fact(DisplayName = "Points with a mark of their own look the same at each place in a panel, and each mark looks different")]
    public void OneMark()
    {
        string[] marks = [.. Enum.GetValues<PointMark>().Select(mark =>
        {
            string[] places = [.. Enumerable.Range(0, 6).Select(place =>
            {
                Series[] series = [.. Enumerable.Range(0, 6).Select(k => new Series("points", []) { IsJoined = false, Mark = k == place ? mark : null })];
                SeriesStyle style = SeriesStyle.In(new Panel("a panel", Width, Rate, series) { Cells = new CellGrid([1, 2], [1, 2], [], []) }, place, Theme.Light);
                return $"{style.Marker}, {style.IsHollow}, {style.Colour}";
            })];
            places.Distinct(StringComparer.Ordinal).Should().ContainSingle();
            return places[0];
        })];

        marks.Should().OnlyHaveUniqueItems();
        Action unnamed = () => SeriesStyle.In(new Panel("a panel", Width, Rate, [new Series("points", []) { Mark = (PointMark)9 }]), 0, Theme.Light);
        unnamed.Should().Throw<ArgumentOutOfRangeException>().WithMessage("One of the named marks is accepted.*");
    }

    [Fact(DisplayName = "Blocks cover the cells they are made of, each once, and are few where the cells fill rectangles")]
    public void Blocks()
    {
        (int Column, int Row)[] cells = [.. from row in Enumerable.Range(0, 9) from column in Enumerable.Range(0, 9) where (column * row) % 7 < 3 || row > 6 select (column, row)];

        CellBlock.Cover(cells).SelectMany(block => from row in Enumerable.Range(block.Row, block.Rows) from column in Enumerable.Range(block.Column, block.Columns) select (column, row))
            .Should().BeEquivalentTo(cells).And.OnlyHaveUniqueItems();
        CellBlock.Cover(from row in Enumerable.Range(0, 40) from column in Enumerable.Range(3, 20) select (column, row)).Should().Equal(new CellBlock(3, 0, 20, 40));
        CellBlock.Cover(from row in Enumerable.Range(0, 40) from column in Enumerable.Range(3, 2) select (column, row), keepsColumns: true).Should().Equal(new CellBlock(3, 0, 1, 40), new CellBlock(4, 0, 1, 40));
        CellBlock.Cover([(0, 0), (1, 0), (0, 1)], keepsColumns: true, keepsRows: true).Should().HaveCount(3);
        CellBlock.Cover([]).Should().BeEmpty();
    }

    [Theory(DisplayName = "A map on logarithmic axes fills its plot with cells of the right kinds, with lines over them")]
    [InlineData(400)]
    [InlineData(1200)]
    public void Map(int width)
    {
        FigureData data = new("no setting", [Mapped()]);
        Picture picture = Chart.Of(Sample.Figure, data, Theme.Light, width);
        PathMark[] fills = [.. picture.Marks.OfType<PathMark>().Where(mark => mark is { IsClosed: true, HasFill: true, Clip: not null })];
        double Area(CellKind kind) => fills.Where(mark => mark.Fill == CellStyle.Of(kind.Pattern, Theme.Light).Fill).Sum(mark => (mark.Points.Max(p => p.X) - mark.Points.Min(p => p.X)) * (mark.Points.Max(p => p.Y) - mark.Points.Min(p => p.Y)));
        OxyRect plot = fills[0].Clip!.Value;

        Area(CellKind.Holds).Should().BeApproximately(plot.Width * plot.Height / 2, plot.Width * plot.Height / 20);
        Area(CellKind.Fails).Should().BeApproximately(plot.Width * plot.Height / 4, plot.Width * plot.Height / 20);
        picture.Marks.OfType<PathMark>().Last(mark => Equals(mark.Clip, plot) && !mark.IsClosed).Stroke.Should().Be(Theme.Light.Text);
        SvgText.Of(picture).AsSpan().SequenceEqual(SvgText.Of(Chart.Of(Sample.Figure, data, Theme.Light, width))).Should().BeTrue();
    }

    [Fact(DisplayName = "The text alternative counts the cells of every kind, and of a matrix names each row's")]
    public void InWords()
    {
        Chart.Of(Sample.Figure, new("no setting", [Mapped()]), Theme.Light).Alternative.Description.Should()
            .Contain("64 cells: 32 holds, 16 fails, 8 open, 8 not checked.").And.Contain("a border: first 0.5 at m 1, last");
        Chart.Of(Sample.Figure, new("no setting", [Matrix("A1", "A2", "A3", "A4")]), Theme.Light).Alternative.Description.Should()
            .Contain("12 cells: 3 holds, 3 fails, 3 open, 3 not checked.").And.Contain("C.2: fails: A1; open: A2; not checked: A3; holds: A4.");
    }

    [Theory(DisplayName = "Names along axes are drawn as they are, or by numbers where they have no room, with a key")]
    [InlineData("label noise", true)]
    [InlineData("a condition with a name that is far too long for its column", false)]
    public void Names(string column, bool fits)
    {
        Picture picture = Chart.Of(Sample.Figure, new("no setting", [Matrix("A1", "A2", "A3", column)]), Theme.Light, 400);
        string[] texts = [.. picture.Marks.OfType<TextMark>().Select(mark => mark.Text)];

        texts.Should().Contain(["C.1", "C.2", "3.5"]);
        texts.Contains(column, StringComparer.Ordinal).Should().Be(fits);
        texts.Any(text => text.StartsWith("1: A1; 2: A2", StringComparison.Ordinal)).Should().Be(!fits);
        picture.Marks.OfType<TextMark>().Should().OnlyContain(mark => mark.Box.Left >= 0 && mark.Box.Right <= 400);
    }

    [Fact(DisplayName = "On an axis of names intervals lie along the other axis, each through its point")]
    public void Intervals()
    {
        Axis rows = Axis.Of("statement", ["C.1", "C.2"]);
        Panel panel = new("A panel", new Axis("exponent"), rows, [new Series("measured", [new(-2, 0, -3, -1), new(1, 1, 0, 2)]) { IsJoined = false }]);
        PathMark[] lines = [.. Chart.Of(Sample.Figure, new("no setting", [panel]), Theme.Light).Marks.OfType<PathMark>().Where(mark => !mark.IsClosed && mark.Clip is not null && mark.Stroke == Theme.Light.Lines[0])];

        lines.Should().HaveCount(2);
        lines.Should().OnlyContain(line => line.Points.Count == 2 && Math.Abs(line.Points[0].Y - line.Points[1].Y) < 1e-9);
        lines[0].Points[0].Y.Should().BeLessThan(lines[1].Points[0].Y, "the first row is the upper one");
    }

    /// <summary>Eight by eight cells over two decades: the right half holds, of the rest the lower half fails.</summary>
    private static Panel Mapped()
    {
        double[] edges = [.. Enumerable.Range(0, 9).Select(k => Math.Pow(10, k / 4.0))];
        Cell[] cells = [.. from row in Enumerable.Range(0, 8) from column in Enumerable.Range(0, 8) select new Cell(column, row, Kinds[column > 3 ? 0 : row < 4 ? 1 : row < 6 ? 2 : 3])];
        return new Panel("A map", Width, Rate, [new Series("a border", [new(1, 0.5), new(100, 50)])]) { Cells = new CellGrid(edges, edges, Kinds, cells) };
    }

    private static Panel Matrix(params string[] conditions)
    {
        (Axis horizontal, Axis vertical) = (Axis.Of("condition", conditions), Axis.Of("statement", ["C.1", "C.2", "3.5"]));
        Cell[] cells = [.. from row in Enumerable.Range(0, 3) from column in Enumerable.Range(0, 4) select new Cell(column, row, Kinds[(row + column) % 4])];
        return new Panel("A matrix", horizontal, vertical, []) { Cells = new CellGrid(horizontal.CategoryEdges, vertical.CategoryEdges, Kinds, cells) };
    }

    /// <summary>The directions and dashes of a pattern's lines.</summary>
    private static string Lines(CellPattern pattern)
    {
        Sketch sketch = new();
        CellStyle.Of(pattern, Theme.Light).Draw(sketch, [new OxyRect(0, 0, 40, 40)], 40, hasBorder: false);
        return string.Join(' ', sketch.Marks.OfType<PathMark>().Where(mark => !mark.IsClosed)
            .Select(mark => FormattableString.Invariant($"{Math.Sign(mark.Points[1].Y - mark.Points[0].Y)}{(mark.Dashes.Count > 0 ? "dotted" : string.Empty)}")).Distinct(StringComparer.Ordinal));
    }
}
