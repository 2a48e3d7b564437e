using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Paper;
using LabelNoise.Reporting;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Docs;

/// <summary>What the documents say of verdicts is what the catalogue says.</summary>
public sealed partial class VerdictTests
{
    private static readonly string[] Documents = ["README.md", .. Directory.GetFiles(Path.Combine(Architecture.Solution.Root, "docs"), "*.md").Select(file => $"docs/{Path.GetFileName(file)}")];

    /// <summary>What is said before the id of a claim of any statement.</summary>
    private static readonly Regex Said = new(
        $"(?<words>[^`|]*)`(?<id>({string.Join('|', Catalogue.Statements.Select(s => Regex.Escape(s.Id)))})/[^`]*)`", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static IReadOnlyList<Claim> Claims => Catalogue.Paper.Claims;

    [Fact(DisplayName = "The table of README.md has a row for each statement, linked to its section, with the verdicts that the catalogue asserts of the statement as printed and as amended")]
    public void ReadmeAgreesWithTheCatalogue()
    {
        string[][] rows = [.. Document.Rows("README.md").Where(row => row.Length == 4)];

        rows.Select(row => row[0].Split(" (")[0]).Should().Equal(Catalogue.Statements.Select(s => $"[{s.Title}](docs/statements.md#{s.Title.ToLowerInvariant().Replace(' ', '-').Replace(".", string.Empty, StringComparison.Ordinal)})"));
        rows.Select(row => row[1]).Should().Equal(Catalogue.Statements.Select(s => Verdicts(s, Reading.AsPrinted)));
        rows.Select(row => row[2]).Should().Equal(Catalogue.Statements.Select(s => Verdicts(s, Reading.Amended)));
    }

    [Fact(DisplayName = "Each row of the table of literal claims in docs/conditions.md has the verdict, p₀ and p₁ of the catalogue's one claim of that name, and the replicates that docs/census-literal.json has of it")]
    public void LiteralTableAgreesWithTheCatalogue()
    {
        string[][] rows = [.. Document.Rows("docs/conditions.md").Where(row => row.Length == 6 && row[0].StartsWith('`'))];

        Dictionary<string, string> replicates = new JsonMember(JsonDocument.Parse(Document.Read("docs/census-literal.json")).RootElement, "docs/census-literal.json")["claims"].Items()
            .ToDictionary(c => c["id"].Text(), c => Range(c["leastTrials"].Count(), c["mostTrials"].Count()), StringComparer.Ordinal);
        rows.Should().HaveCountGreaterThanOrEqualTo(11);
        foreach (string[] row in rows)
        {
            string id = row[0].Split('`')[1];
            using Case atId = Case.Of(id);
            Claim claim = Claims.Should().ContainSingle(c => c.Profile == Profile.Literal && (row[1].Contains(Words.Of(c.Expected), StringComparison.Ordinal)) && c.Id.StartsWith(id, StringComparison.Ordinal), "{0}", id).Subject;
            (row[2], row[3], row[4]).Should().Be(claim is ProbabilityClaim { Probability: var p } ? (Number(p.Bound), Number(p.Alternative), replicates[claim.Id]) : ("–", "–", "–"));
        }
    }

    [Fact(DisplayName = "Where docs/conditions.md says that a statement holds or fails and names the claim, the catalogue expects the claim to be supported, or refuted")]
    public void HoldsAndFailsAgreeWithTheCatalogue()
    {
        int seen = 0;
        foreach (Match said in Document.Rows("docs/conditions.md").SelectMany(row => row).SelectMany(cell => Said.Matches(cell)))
        {
            string id = said.Groups["id"].Value;
            using Case atId = Case.Of(id);
            Claim[] named = [.. Named(id).Where(c => c.Reading != Reading.Control || id.Contains("/control/", StringComparison.Ordinal))];
            foreach ((string word, Verdict verdict) in new[] { ("holds", Verdict.Supported), ("fails", Verdict.Refuted) })
            {
                if (said.Groups["words"].Value.Contains(word, StringComparison.Ordinal))
                    named.Should().Contain(c => c.Expected == verdict, "{0}", said.Value);
            }

            seen++;
        }

        seen.Should().BeGreaterThan(60);
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
        string.Join(", ", Claims.Where(c => c.Statement == statement && c.Reading == reading).Select(c => Words.Of(c.Expected)).Distinct(StringComparer.Ordinal));

    private static string Range(long least, long most) => least == most ? FormattableString.Invariant($"{least}") : FormattableString.Invariant($"{least}–{most}");

    private static string Number(double value) => value.ToString("G10", CultureInfo.InvariantCulture);

    /// <summary>Words and the claim named after them.</summary>
    [GeneratedRegex("`(dotnet run [^`]*-- )?verify (?<words>[^`]*)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Command();
}
