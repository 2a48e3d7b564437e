using System.Text.RegularExpressions;
using LabelNoise.Claims;
using LabelNoise.Paper;
using LabelNoise.Reporting;

namespace LabelNoise.Tests.Unit.Docs;

/// <summary>What the documents say of verdicts is what the catalogue says.</summary>
public sealed partial class VerdictTests
{
    private static readonly string[] Documents = ["README.md", .. Directory.GetFiles(Path.Combine(Architecture.Solution.Root, "docs"), "*.md").Select(file => $"docs/{Path.GetFileName(file)}")];

    private static IReadOnlyList<Claim> Claims => Catalogue.Paper.Claims;

    [Fact(DisplayName = "The table of README.md has a linked row for each statement, with the catalogue's verdicts as printed and as amended")]
    public void ReadmeAgreesWithTheCatalogue()
    {
        string[][] rows = [.. Document.Rows("README.md").Where(row => row.Length == 4)];

        rows.Select(row => row[0].Split(" (")[0]).Should().Equal(Catalogue.Statements.Select(s => $"[{s.Title}](docs/statements.md#{s.Title.ToLowerInvariant().Replace(' ', '-').Replace(".", string.Empty, StringComparison.Ordinal)})"));
        rows.Select(row => row[1]).Should().Equal(Catalogue.Statements.Select(s => Verdicts(s, Reading.AsPrinted)));
        rows.Select(row => row[2]).Should().Equal(Catalogue.Statements.Select(s => Verdicts(s, Reading.Amended)));
    }

    [Fact(DisplayName = "Every claim that a `verify` of the documents names is selected by it: of the quick profile, or of the profile it asks for")]
    public void QuotedCommandsSelectClaims()
    {
        foreach (string document in Documents)
        {
            foreach (Match command in Command().Matches(Document.Read(document)))
            {
                string words = command.Groups["words"].Value;
                using Case atCommand = Case.Of(command.Value);
                Profile profile = words.Contains("--literal", StringComparison.Ordinal) ? Profile.Literal : words.Contains("--profile deep", StringComparison.Ordinal) || document.EndsWith("conditions.md", StringComparison.Ordinal) ? Profile.Deep : Profile.Quick;
                foreach (string id in words.Split(' ').TakeWhile(word => !word.StartsWith('-')).Where(word => word.Contains('.', StringComparison.Ordinal)))
                    Named(id).Should().Contain(c => profile.Includes(c.Profile), "{0}: {1}", document, command.Value);
            }
        }
    }

    [Fact(DisplayName = "No document says that a budget reaches a probability")]
    public void NoBudgetReaches()
    {
        foreach (string document in Documents)
        {
            using Case atDocument = Case.Of(document);
            Document.Read(document).Should().NotContainAny("budget reaches", "replicates reach of", "did reach");
        }
    }

    private static IEnumerable<Claim> Named(string start) => Claims.Where(c => c.Id.StartsWith(start, StringComparison.Ordinal));

    private static string Verdicts(Statement statement, Reading reading) =>
        Words.Of(Claims.Where(c => c.Statement == statement && c.Reading == reading && !c.IsSelfCheck).Select(c => c.Expected));

    [GeneratedRegex("`(dotnet run [^`]*-- )?verify (?<words>[^`]*)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Command();
}
