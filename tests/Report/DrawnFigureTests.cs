using LabelNoise.Figures;
using LabelNoise.Paper;
using LabelNoise.Report;

namespace LabelNoise.Tests.Report;

public sealed class DrawnFigureTests
{
    [Fact(DisplayName = "A figure has four pictures, wide and narrow, light and dark, under the names that the page refers to, and its statement")]
    public void Pictures()
    {
        Figure figure = Catalogue.Figures.Single(f => string.Equals(f.Name, "oscillation", StringComparison.Ordinal));
        DrawnFigure drawn = DrawnFigure.Of(figure, new FigureData("no setting", [new Panel("A panel", new Axis("x"), new Axis("y"), [new Series("a series", [new FigurePoint(0, 0), new FigurePoint(1, 1)])])]));

        drawn.Pictures.Select(p => p.File).Should().Equal("figures/oscillation.light.svg", "figures/oscillation.dark.svg", "figures/oscillation.light.narrow.svg", "figures/oscillation.dark.narrow.svg");
        drawn.Pictures.Should().OnlyContain(p => p.Svg.Length > 1000);
        drawn.View.Statement.Should().Be(Catalogue.Statements.Single(s => string.Equals(s.Id, "3.3", StringComparison.Ordinal)));
        drawn.View.Lines.Should().Contain(figure.Sentence).And.Contain("Setting: no setting.");
    }

    [Fact(DisplayName = "No two figures have files of the same name")]
    public void Names() => Catalogue.Figures.Select(f => f.Name).Should().OnlyHaveUniqueItems();
}
