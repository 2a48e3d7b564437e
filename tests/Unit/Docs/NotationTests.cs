using System.Reflection;
using System.Text.RegularExpressions;
using LabelNoise.Model;
using LabelNoise.Tests.Unit.Architecture;

namespace LabelNoise.Tests.Unit.Docs;

public sealed partial class NotationTests
{
    private const BindingFlags Any =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    private static readonly Type[] Types = typeof(Problem).Assembly.GetTypes();
    private static readonly string[] Files = [.. Solution.Sources("src/LabelNoise").Select(source => source.Path)];

    /// <summary>Symbol, code as a link to its file, shape, and, where the paper has the symbol, workshop version and extended version.</summary>
    private static IReadOnlyList<string[]> Rows => Document.Rows("docs/notation.md");

    [Fact(DisplayName = "The file docs/notation.md has rows, all of five cells, or of three where the symbol is ours")]
    public void TableIsRead()
    {
        Rows.Should().HaveCountGreaterThan(40);
        Rows.Should().OnlyContain(row => row.Length == 3 || row.Length == 5);
    }

    [Fact(DisplayName = "Every identifier in the code column of docs/notation.md is a type, or a member of a type, of the library")]
    public void IdentifiersExist()
    {
        IEnumerable<string> identifiers = Rows.SelectMany(row => Quoted().Matches(row[1])).Select(match => match.Groups["code"].Value);

        identifiers.Where(identifier => Declaring(identifier) is null).Should().BeEmpty();
    }

    [Fact(DisplayName = "Every row of docs/notation.md links to the file of its identifiers' type, in the folder of its namespace")]
    public void FilesAreThoseOfTheTypes()
    {
        foreach (string[] row in Rows)
        {
            using Case atRow = Case.Of(row);
            string file = Linked().Match(row[1]).Groups["file"].Value;
            Document.Exists($"src/LabelNoise/{file}").Should().BeTrue(file);
            foreach (Match match in Quoted().Matches(row[1]))
            {
                using Case atRowMatch = Case.Of((row, match));
                FileOf(Declaring(match.Groups["code"].Value)!).Should().Be(file);
            }
        }
    }

    [Theory(DisplayName = "A name that the library does not have is noticed")]
    [InlineData("Problem.Height")]
    [InlineData("Problems")]
    [InlineData("Problem.")]
    public void UnknownNamesAreNoticed(string identifier) => Declaring(identifier).Should().BeNull();

    /// <summary>The type that an identifier names, or whose member it names; null if there is none.</summary>
    private static Type? Declaring(string identifier)
    {
        if (Types.FirstOrDefault(type => string.Equals(NameOf(type), identifier, StringComparison.Ordinal)) is { } named)
            return named;
        int dot = identifier.LastIndexOf('.');
        return dot < 0 || dot == identifier.Length - 1
            ? null
            : Types.FirstOrDefault(type => string.Equals(NameOf(type), identifier[..dot], StringComparison.Ordinal) && type.GetMember(identifier[(dot + 1)..], Any).Length > 0);
    }

    /// <summary>The name without namespace and arity; nested types behind a dot.</summary>
    private static string NameOf(Type type)
    {
        string name = type.Name.Split('`')[0];
        return type.DeclaringType is { } outer ? $"{NameOf(outer)}.{name}" : name;
    }

    private static string FileOf(Type type)
    {
        Type outer = type;
        while (outer.DeclaringType is { } around)
            outer = around;
        string folder = outer.Namespace!["LabelNoise.".Length..].Replace('.', '/');
        return Files.Single(path => path.StartsWith(folder + "/", StringComparison.Ordinal) && path.EndsWith($"/{NameOf(outer)}.cs", StringComparison.Ordinal));
    }

    [GeneratedRegex("`(?<code>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\]\(\.\./src/LabelNoise/(?<file>[^)]+)\)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Linked();
}
