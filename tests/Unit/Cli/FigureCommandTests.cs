using System.Globalization;
using System.Text.Json;
using LabelNoise.Paper;

namespace LabelNoise.Tests.Unit.Cli;

public sealed class FigureCommandTests
{
    /// <summary>The names of all figures.</summary>
    public static TheoryData<string> Names => [.. Catalogue.Figures.Select(figure => figure.Name)];

    [Theory(DisplayName = "A figure's CSV and JSON hold the same finite points, with bands around them, the same at every run")]
    [MemberData(nameof(Names))]
    public void SamePoints(string name)
    {
        string[] rows = Invocation.Of($"figure {name} --seed 3").Output.TrimEnd('\n').Split('\n');
        using JsonDocument document = JsonDocument.Parse(Invocation.Of($"figure {name} --seed 3 --format json").Output);
        JsonElement[] points = [.. Elements(document.RootElement, "panels").SelectMany(panel => Elements(panel, "series")).SelectMany(series => Elements(series, "points"))];

        rows[0].Should().Be("panel,series,x,y,low,high,step");
        rows.Length.Should().Be(points.Length + 1).And.BeGreaterThan(10);
        document.RootElement.GetProperty("setting").GetString().Should().NotBeNullOrEmpty();
        foreach ((string row, JsonElement point) in rows[1..].Zip(points))
        {
            using Case atRow = Case.Of(row);
            double[] numbers = [.. row.Split(',')[^5..].Where(cell => cell.Length > 0).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))];
            numbers.Should().Equal(point.EnumerateObject().Select(member => member.Value.GetDouble()));
            numbers.Should().OnlyContain(number => double.IsFinite(number));
            if (numbers.Length == 4)
                numbers[1].Should().BeInRange(numbers[2] - (1e-9 * Math.Abs(numbers[2])), numbers[3] + (1e-9 * Math.Abs(numbers[3])));
        }
    }

    [Fact(DisplayName = "The paper's own numbers are another profile")]
    public void Profiles()
    {
        Invocation deep = Invocation.Of("figure oscillation --profile deep --seed 3 --format json");

        deep.ExitCode.Should().Be(0);
        deep.Output.Should().Contain("η = 0.001");
        Invocation.Of("figure oscillation --profile quick --seed 3").Output.Should().Be(Invocation.Of("figure oscillation --seed 3").Output);
    }

    [Fact(DisplayName = "An unknown figure is refused, with the name that may have been meant")]
    public void UnknownFigure() =>
        Invocation.Of("figure oscilation").ShouldBeRefused("name is 'oscilation'; *oscillation* is accepted. Did you mean oscillation?\n");

    [Fact(DisplayName = "Another seed gives another figure")]
    public void Seed() => Invocation.Of("figure oscillation --seed 4").Output.Should().NotBe(Invocation.Of("figure oscillation --seed 5").Output);

    private static JsonElement.ArrayEnumerator Elements(JsonElement parent, string name) => parent.GetProperty(name).EnumerateArray();
}
