using LabelNoise.Claims;
using LabelNoise.Paper;

namespace LabelNoise.Reporting;

/// <summary>What of each statement is proved, certified, known to leading order, or simulated only: the first table of docs/statements.md.</summary>
internal static class GroundsTable
{
    /// <summary>The most characters of a cell that names its checks; a longer one counts them.</summary>
    private const int Longest = 200;

    private static readonly Grounds[] Columns = Enum.GetValues<Grounds>();

    /// <summary>A row for each statement, with the checks of its claims as printed and as amended.</summary>
    /// <param name="catalogue">The catalogue.</param>
    public static MarkdownTable Of(Catalogue catalogue)
    {
        MarkdownTable table = new("statement", "proved", "certified by computation", "to leading order", "simulated");
        foreach (Statement statement in Catalogue.Statements)
        {
            ILookup<Grounds, string> checks = catalogue.Claims.Where(c => c.Statement == statement && c.Kind is ClaimKind.Statement or ClaimKind.PrintedReading).ToLookup(Of, c => c.Check);
            table.Row([$"[{statement.Title}](#{MarkdownLink.Anchor(statement.Title)})", .. Columns.Select(column => Cell([.. checks[column].Distinct(StringComparer.Ordinal)]))]);
        }

        return table;
    }

    /// <summary>On what a claim rests; one that compares two runs rests on these.</summary>
    internal static Grounds Of(Claim claim) => claim switch
    {
        _ when claim.Id.Contains("/proven/", StringComparison.Ordinal) => Grounds.Proved,
        _ when claim.Assertion.Contains("to leading order", StringComparison.Ordinal) => Grounds.LeadingOrder,
        ExactClaim { Certification: Certification.Certified } => Grounds.Certified,
        _ => Grounds.Simulated,
    };

    private static string Cell(string[] checks) => string.Join("; ", checks) switch
    {
        { Length: 0 } => "–",
        { Length: > Longest } => FormattableString.Invariant($"{checks.Length} checks"),
        var names => names,
    };
}
