using System.Text.RegularExpressions;
using LabelNoise.Claims;
using LabelNoise.Paper;
using LabelNoise.Reporting;
using LabelNoise.Tests.Unit.Docs;

namespace LabelNoise.Tests.Unit.Reporting;

public sealed partial class DocumentTests
{
    [Fact(DisplayName = "The file docs/statements.md is what the catalogue says; `docs --output docs` writes it")]
    public void StatementsAreCurrent() => Repository("statements.md").Should().Be(StatementsDocument.Render(Catalogue.Paper));

    [Fact(DisplayName = "The file docs/ledger.md is what the catalogue says; `docs --output docs` writes it")]
    public void LedgerIsCurrent() => Repository("ledger.md").Should().Be(LedgerDocument.Render(Catalogue.Paper));

    [Fact(DisplayName = "The file docs/errata.md is what the catalogue says; `docs --output docs` writes it")]
    public void ErrataAreCurrent() => Repository("errata.md").Should().Be(ErrataDocument.Render());

    [Fact(DisplayName = "The file docs/items.md is what the catalogue says; `docs --output docs` writes it")]
    public void ItemsAreCurrent() => Repository("items.md").Should().Be(ItemsDocument.Render(Catalogue.Paper));

    [Fact(DisplayName = "The file docs/thresholds.md is what the catalogue and the kept data say; `docs --output docs` writes it")]
    public void ThresholdsAreCurrent() => Repository("thresholds.md").Should().Be(ThresholdsDocument.Render());

    [Fact(DisplayName = "In docs/statements.md no more than seven rows in turn refer to the sentence above them, and the first row of a check never does")]
    public void SentencesAreRepeated()
    {
        Claim? above = null;
        int referring = 0;
        foreach (string[] row in Document.Rows("docs/statements.md").Where(row => row[0].StartsWith('`') && row.Length >= 6))
        {
            using Case atRow = Case.Of(row[0]);
            Claim claim = Catalogue.Paper.Find(row[0].Trim('`'));
            bool refers = row[1].StartsWith("as above", StringComparison.Ordinal) || row[1].StartsWith("the same", StringComparison.Ordinal);
            referring = refers ? referring + 1 : 0;

            referring.Should().BeLessThanOrEqualTo(7);
            if (refers)
                claim.Check.Should().Be(above?.Check);
            above = claim;
        }

        above.Should().NotBeNull();
    }

    [Fact(DisplayName = "Every statement has a row that says what of it is proved, certified, known to leading order and simulated, in docs/statements.md")]
    public void GroundsAreTold()
    {
        string[][] rows = [.. Document.Rows("docs/statements.md").Where(row => row.Length == 5 && row[0].StartsWith('['))];

        rows.Select(row => row[0]).Should().Equal(Catalogue.Statements.Select(s => $"[{s.Title}](#{MarkdownLink.Anchor(s.Title)})"));
        rows.Single(row => row[0].StartsWith("[Lemma C.1]", StringComparison.Ordinal)).Should().Equal("[Lemma C.1](#lemma-c1)", "proven width", "threshold", "–", "initial norms");
        rows.Single(row => row[0].StartsWith("[Lemma 3.4]", StringComparison.Ordinal))[3].Should().Be("typical neuron");
    }

    [Fact(DisplayName = "A computed claim that is not certified is to leading order or compares two runs")]
    public void ComputedClaimsHaveGrounds() =>
        Catalogue.Paper.Claims.OfType<ExactClaim>().Where(c => c.Certification == Certification.Computed && GroundsTable.Of(c) != Grounds.LeadingOrder && !c.IsSelfCheck)
            .Should().OnlyContain(c => c.Id.StartsWith("Eq/note4/", StringComparison.Ordinal));

    [Fact(DisplayName = "The introduction of docs/items.md names what was not checked")]
    public void NotCheckedItemsAreNamed() =>
        Repository("items.md").Should().Contain("one was not checked: figure 1 of the extended version.");

    [Theory(DisplayName = "No cell is longer than 200 characters, and no paragraph longer than five lines of 160")]
    [InlineData("statements.md")]
    [InlineData("items.md")]
    [InlineData("errata.md")]
    [InlineData("derivations.md")]
    public void CellsAndParagraphsAreShort(string document)
    {
        string[][] rows = [.. Document.Rows($"docs/{document}")];

        rows.SelectMany(row => row).Where(cell => cell.Length > 200).Should().BeEmpty();
        Repository(document).Split('\n').Where(line => !line.StartsWith('|') && line.Length > 5 * 160).Should().BeEmpty();
    }

    [Fact(DisplayName = "Every link of the documents to a heading of another leads to one")]
    public void LinksLeadToHeadings()
    {
        foreach (string document in Directory.GetFiles(Path.Combine(Architecture.Solution.Root, "docs"), "*.md").Select(file => Path.GetFileName(file)))
        {
            foreach (Match link in LinkToHeading().Matches(Repository(document)))
            {
                using Case atLink = Case.Of((document, link.Value));
                Repository(link.Groups["file"].Value).Split('\n').Where(line => line.StartsWith("##", StringComparison.Ordinal)).Select(line => MarkdownLink.Anchor(line.TrimStart('#').Trim()))
                    .Should().Contain(link.Groups["anchor"].Value);
            }
        }
    }

    [Fact(DisplayName = "Every statement has a section and every claim a row, in statements.md and in ledger.md")]
    public void Complete()
    {
        string statements = StatementsDocument.Render(Catalogue.Paper);
        string ledger = LedgerDocument.Render(Catalogue.Paper);

        foreach (Statement statement in Catalogue.Statements)
        {
            using Case atStatement = Case.Of(statement);
            statements.Should().Contain($"\n## {statement.Title}\n").And.Contain(statement.Amendment);
        }

        foreach (Claim claim in Catalogue.Paper.Claims)
        {
            using Case atClaim = Case.Of(claim);
            statements.Should().Contain($"\n| `{claim.Id}` |");
            ledger.Should().Contain($"\n| `{claim.Id}` |");
        }
    }

    [Fact(DisplayName = "A bar in a cell of a markdown table is escaped, a line break becomes a blank, and a row of another length is refused")]
    public void Cells()
    {
        MarkdownTable table = new("α", "β");
        table.Row("|a|", "x\ny");
        Action tooFew = () => table.Row("a");

        table.ToString().Should().Be("| α | β |\n| --- | --- |\n| \\|a\\| | x y |\n");
        tooFew.Should().Throw<ArgumentException>().WithParameterName("cells").WithMessage("cells must hold 2 cells, one per heading.*");
    }

    [Fact(DisplayName = "A sampled claim has a slack, a computed claim none")]
    public void Slack()
    {
        Catalogue.Paper.Claims.OfType<ProbabilityClaim>().Should().OnlyContain(c => c.Slack == c.Probability.Slack);
        Catalogue.Paper.Claims.OfType<ExactClaim>().Should().OnlyContain(c => c.Slack == null);
    }

    private static string Repository(string document) => Document.Read($"docs/{document}");

    [GeneratedRegex(@"\]\((?<file>[a-z-]+\.md)#(?<anchor>[^)]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LinkToHeading();
}
