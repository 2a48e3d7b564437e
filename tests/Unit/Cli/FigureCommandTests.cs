using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using LabelNoise.Paper;

namespace LabelNoise.Tests.Unit.Cli;

public sealed partial class FigureCommandTests
{
    private static readonly string[] Members = ["x", "y", "low", "high", "step", "value", "note"];

    /// <summary>The names of all figures.</summary>
    public static TheoryData<string> Names => [.. Catalogue.Figures.Select(figure => figure.Name)];

    [Theory(DisplayName = "A figure's CSV and JSON hold the same cells and finite points, with bands around them, the same at every run")]
    [MemberData(nameof(Names))]
    public void SamePoints(string name)
    {
        string[] rows = Invocation.Of($"figure {name} --seed 3").Output.TrimEnd('\n').Split('\n');
        using JsonDocument document = JsonDocument.Parse(Invocation.Of($"figure {name} --seed 3 --format json").Output);
        JsonElement[] items = [.. Elements(document.RootElement, "panels").SelectMany(panel => Cells(panel).Concat(Elements(panel, "series").SelectMany(series => Elements(series, "points"))))];

        rows[0].Should().Be("panel,series,x,y,low,high,step,value,note");
        rows.Length.Should().Be(items.Length + 1).And.BeGreaterThan(10);
        document.RootElement.GetProperty("setting").GetString().Should().NotBeNullOrEmpty();
        foreach ((string row, JsonElement item) in rows[1..].Zip(items))
        {
            using Case atRow = Case.Of(row);
            string[] fields = Fields(row);
            fields.Should().HaveCount(Members.Length + 2);
            foreach ((string member, string field) in Members.Zip(fields[2..]))
                Same(item, member, field).Should().BeTrue();
            if (item.TryGetProperty("low", out JsonElement low))
                item.GetProperty(item.GetProperty("y").ValueKind == JsonValueKind.String ? "x" : "y").GetDouble().Should().BeInRange(Below(low.GetDouble()), -Below(-item.GetProperty("high").GetDouble()));
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

    /// <summary>Whether a field is what a member says; empty where there is none.</summary>
    private static bool Same(JsonElement item, string member, string field)
    {
        if (!item.TryGetProperty(member, out JsonElement value))
            return field.Length == 0;
        return value.ValueKind == JsonValueKind.String
            ? string.Equals(value.GetString(), field, StringComparison.Ordinal)
            : double.Parse(field, CultureInfo.InvariantCulture) is double number && double.IsFinite(number) && number.Equals(value.GetDouble());
    }

    /// <summary>A number less its rounding.</summary>
    private static double Below(double number) => number - (1e-9 * Math.Abs(number));

    private static string[] Fields(string row) => [.. CsvField().Matches(row).Select(match => match.Groups["quoted"].Success ? match.Groups["quoted"].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : match.Groups["plain"].Value)];

    [GeneratedRegex("""(?<=^|,)("(?<quoted>([^"]|"")*)"|(?<plain>[^,"]*))(?=,|$)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CsvField();

    private static JsonElement.ArrayEnumerator Cells(JsonElement panel) => panel.TryGetProperty("cells", out JsonElement cells) ? cells.EnumerateArray() : default;

    private static JsonElement.ArrayEnumerator Elements(JsonElement parent, string name) => parent.GetProperty(name).EnumerateArray();
}
