using LabelNoise.Claims;
using LabelNoise.Paper;
using LabelNoise.Reporting;
using LabelNoise.Tests.Unit.Docs;

namespace LabelNoise.Tests.Unit.Reporting;

public sealed class DocumentTests
{
    [Fact(DisplayName = "The file docs/statements.md is what the catalogue says; `docs --output docs` writes it")]
    public void StatementsAreCurrent() => Repository("statements.md").Should().Be(StatementsDocument.Render(Catalogue.Paper));

    [Fact(DisplayName = "The file docs/ledger.md is what the catalogue says; `docs --output docs` writes it")]
    public void LedgerIsCurrent() => Repository("ledger.md").Should().Be(LedgerDocument.Render(Catalogue.Paper));

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
            statements.Should().Contain($"`{claim.Id}` |\n");
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
}
