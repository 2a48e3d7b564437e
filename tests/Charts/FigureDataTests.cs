using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using LabelNoise.Cli.Figures;
using LabelNoise.Cli.Hosting;
using LabelNoise.Paper;
using LabelNoise.Tests.Unit;
using LabelNoise.Tests.Unit.Cli;

namespace LabelNoise.Tests.Charts;

public sealed partial class FigureDataTests
{
    private static readonly string[] Members = ["x", "y", "low", "high", "step", "value", "note"];

    /// <summary>The figures that are computed once more. Maps are all drawn by the same code: the one that takes least stands for them.</summary>
    public static TheoryData<string> Repeated => [.. Catalogue.Figures.Select(figure => figure.Name).Where(name => !name.StartsWith("atlas-", StringComparison.Ordinal) || name is "atlas-33")];

    [Theory(DisplayName = "A figure is the same at every run")]
    [MemberData(nameof(Repeated))]
    public void SameRuns(string name) =>
        Invocation.Of(FormattableString.Invariant($"figure {name} --seed {Sample.Options.Seed}")).Output.Should().Be(Csv(name));

    [Theory(DisplayName = "A figure's CSV and JSON hold the same cells and finite points, with bands around them")]
    [MemberData(nameof(CatalogueFigureTests.Names), MemberType = typeof(CatalogueFigureTests))]
    public void SamePoints(string name)
    {
        string[] rows = Csv(name).TrimEnd('\n').Split('\n');
        using JsonDocument document = JsonDocument.Parse(Json(name));
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

    private static string Json(string name) => Written(host => FigureJson.Write(host, new FigureRun(Sample.Of(name), Sample.Options), Sample.DataOf(name)));

    private static string Csv(string name) => Written(host => FigureCsv.Write(host, Sample.DataOf(name)));

    private static string Written(Action<Host> write)
    {
        using StringWriter output = new();
        write(new Host(output, TextWriter.Null, default));
        return output.ToString();
    }

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
