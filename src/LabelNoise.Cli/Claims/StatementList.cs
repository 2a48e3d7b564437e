using LabelNoise.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Paper;
using LabelNoise.Reporting;
using Spectre.Console;

namespace LabelNoise.Cli.Claims;

/// <summary>What `list` says of a statement before its claims: the statement as printed and its amendment, each with the verdicts of its claims, and what footnote 3's constant makes of it and of its proof.</summary>
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
            foreach ((string reading, string verdict, string text) in Rows(statement, claims))
                table.AddRow([.. new[] { statement.Title, reading, verdict, text }.Select(cell => new Text(cell))]);
        }

        host.Write(table);
    }

    private static IEnumerable<(string Reading, string Verdict, string Text)> Rows(Statement statement, IReadOnlyList<Claim> claims)
    {
        foreach ((Reading reading, string text) in new[] { (Reading.AsPrinted, statement.Says), (Reading.Amended, statement.Amendment) })
        {
            string verdicts = Words.Of(claims.Where(c => c.Statement == statement && c.Reading == reading).Select(c => c.Expected));
            yield return (Words.Of(reading), verdicts.Length > 0 ? verdicts : "–", text);
        }

        foreach (Erratum erratum in ErrataSection.All.Where(s => s.Statement == statement).SelectMany(s => s.Errata))
        {
            if (erratum.WithFootnote3 is { } text)
                yield return ("footnote 3's C", "–", $"{erratum.Workshop}: {text}");
        }
    }
}
