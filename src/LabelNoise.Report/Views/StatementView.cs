using LabelNoise.Claims;
using LabelNoise.Paper;
using LabelNoise.Reporting;

namespace LabelNoise.Report.Views;

/// <summary>What a run says of one statement.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Gist">What it says, in a few words where the paper's list of numbered items has them.</param>
/// <param name="Printed">As it is printed.</param>
/// <param name="Amended">As it is amended.</param>
/// <param name="Groups">The claims that were checked, by kind.</param>
/// <param name="NotRun">The claims that were not, in words; empty where there are none.</param>
/// <param name="Errata">What is wrong with it as it is printed.</param>
public sealed record StatementView(Statement Statement, string Gist, ReadingView Printed, ReadingView Amended, IReadOnlyList<ClaimGroup> Groups, string NotRun, IReadOnlyList<ErratumView> Errata)
{
    /// <summary>The number of claims that were checked.</summary>
    public int Count => Groups.Sum(group => group.Claims.Count);

    /// <summary>The id of its place on the page.</summary>
    public string Anchor => $"statement-{Statement.Id}";

    /// <summary>The address of its place on the page.</summary>
    public string Link => $"#{Uri.EscapeDataString(Anchor)}";

    /// <summary>Sums up a run's claims about a statement.</summary>
    internal static StatementView Of(Statement statement, RunRecord run)
    {
        Claim[] catalogue = [.. run.Catalogue.Where(c => c.Statement == statement)];
        ClaimView[] checkedClaims = [.. run.Results.Where(r => r.Claim.Statement == statement).Select(ClaimView.Of)];
        HashSet<string> ids = [.. checkedClaims.Select(c => c.Claim.Id)];
        return new StatementView(
            statement,
            NumberedItems.All.FirstOrDefault(item => item.Statement == statement)?.What ?? statement.Says,
            ReadingView.Of(Reading.AsPrinted, catalogue, checkedClaims),
            ReadingView.Of(Reading.Amended, catalogue, checkedClaims),
            ClaimGroup.Of(checkedClaims),
            string.Join(", ", catalogue.Where(c => !ids.Contains(c.Id)).GroupBy(c => c.Profile).OrderBy(g => g.Key).Select(g => FormattableString.Invariant($"{g.Count()} of the {Words.Of(g.Key)} profile"))),
            ErratumView.About(statement));
    }
}
