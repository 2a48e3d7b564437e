using System.Text.RegularExpressions;

namespace LabelNoise.Tests.Unit.Docs;

/// <summary>What every document owes its reader, generated ones included: README.md and all of docs/*.md.</summary>
public sealed partial class ReadabilityTests
{
    /// <summary>The most characters of a table cell.</summary>
    private const int LongestCell = 200;

    /// <summary>The most characters of a paragraph or of an item of a list: five lines of 120.</summary>
    private const int LongestParagraph = 5 * 120;

    private static readonly string[] Documents = ["README.md", .. Directory.GetFiles(Path.Combine(Architecture.Solution.Root, "docs"), "*.md").Select(file => $"docs/{Path.GetFileName(file)}")];

    [Fact(DisplayName = "The opening of every document says what its reader will know: \"After this page you …\"")]
    public void OpeningSaysWhatItIsFor() =>
        string.Join('\n', Documents.Where(document => !Document.Read(document).Split("\n## ")[0].Contains("After this page you ", StringComparison.Ordinal))).Should().BeEmpty();

    [Fact(DisplayName = "No paragraph or list item of a document is longer than five lines of 120 characters")]
    public void ParagraphsAreShort() =>
        string.Join('\n', Documents.SelectMany(document => MarkdownText.Paragraphs(Document.Read(document)).Where(text => text.Length > LongestParagraph).Select(text => At(document, text)))).Should().BeEmpty();

    [Fact(DisplayName = "No table cell of a document is longer than 200 characters")]
    public void CellsAreShort() =>
        string.Join('\n', Documents.SelectMany(document => MarkdownText.Cells(Document.Read(document)).Where(text => text.Length > LongestCell).Select(text => At(document, text)))).Should().BeEmpty();

    [Fact(DisplayName = "No measured number, one with an interval or a ±, stands in three documents")]
    public void NumbersAreNotRepeated() =>
        string.Join('\n', Documents.SelectMany(document => Measured().Matches(Document.Read(document)).Select(match => (match.Value, Document: document)).Distinct())
            .GroupBy(number => number.Value, StringComparer.Ordinal)
            .Where(group => group.Count() > 2)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(number => number.Document))}"))
            .Should().BeEmpty();

    [Fact(DisplayName = "Every link of a document into the repository leads to a file or folder")]
    public void LinksLeadSomewhere() =>
        string.Join('\n', Documents.SelectMany(document => Linked().Matches(Document.Read(document))
                .Select(match => Path.Combine(Path.GetDirectoryName(document)!, match.Groups["file"].Value))
                .Where(file => !file.Contains("://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(Architecture.Solution.Root, file)))
                .Select(file => $"{document}: {file}")))
            .Should().BeEmpty();

    [Fact(DisplayName = "A paragraph ends at a blank line, item, table, heading or code, and a cell at a bar")]
    public void IsReadAsMeant()
    {
        const string text = "# Title\n\none\ntwo\n* item\n  more\n* item\n\n    code\n\n```bash\n| code |\n```\n| a \\| b | c |\n|---|---|\nafter\n";

        MarkdownText.Paragraphs(text).Should().Equal("one two", "* item more", "* item", "after");
        MarkdownText.Cells(text).Should().Equal("a \\| b", "c", "---", "---");
    }

    private static string At(string document, string text) => FormattableString.Invariant($"{document}, {text.Length} characters: {text[..60]}…");

    [GeneratedRegex(@"\[[−-]?\d+\.\d{2,}, [−-]?\d+\.\d{2,}\]|[−-]?\d[\d.]* ± [\d.]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Measured();

    [GeneratedRegex(@"\]\((?<file>[^)#\s]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Linked();
}
