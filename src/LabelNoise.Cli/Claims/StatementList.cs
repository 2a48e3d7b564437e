using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Reporting;
using Spectre.Console;

namespace LabelNoise.Cli.Claims;

/// <summary>What `list` says of a statement before its claims: the statement as printed and its amendment, each with the verdicts of its claims.</summary>
internal static class StatementList
{
    /// <summary>Writes them as a table; nothing where there is none.</summary>
    public static void Table(Host host, IReadOnlyList<Statement> statements, IReadOnlyList<Claim> claims)
    {
        if (statements.Count == 0)
            return;
        Table table = Rendering.Table("statement", "reading", "verdict", "what it says");
        foreach (Statement statement in statements)
        {
            foreach ((Reading reading, string text) in new[] { (Reading.AsPrinted, statement.Says), (Reading.Amended, statement.Amendment) })
            {
                string verdicts = Words.Of(claims.Where(c => c.Statement == statement && c.Reading == reading).Select(c => c.Expected));
                string[] cells = [statement.Title, Words.Of(reading), verdicts.Length > 0 ? verdicts : "–", text];
                table.AddRow([.. cells.Select(cell => new Text(cell))]);
            }
        }

        host.Write(table);
    }
}
