using LabelNoise.Claims;
using LabelNoise.Figures;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>What each statement takes of the error rate that the suite promises (docs/ledger.md).</summary>
internal static class BudgetFigure
{
    /// <summary>How far the points of a row are from its middle.</summary>
    private const double Apart = 0.12;

    /// <summary>The figure.</summary>
    public static Figure Figure { get; } = new(
        "ledger",
        "The error budget",
        "Any wrong verdict in a run of all claims has at most the published probability; the shares of the statements add up to less.",
        _ => Compute(Catalogue.Paper));

    private static FigureData Compute(Catalogue catalogue)
    {
        string[] rows = [.. Catalogue.Statements.Select(statement => statement.Id), "all"];
        double last = rows.Length - 0.5;
        Panel panel = new(
            "Sum of max(α, β) over sampled claims",
            new Axis("probability of a wrong verdict, at most", IsLogarithmic: true),
            Axis.Of("statement", rows),
            [
                Shares("claims of the quick profile", catalogue.In(Profile.Quick), -Apart),
                Shares("claims of all profiles", catalogue.Claims, Apart),
                new Series("published familywise rate", [new FigurePoint(Ledger.PublishedRate, -0.5), new FigurePoint(Ledger.PublishedRate, last)]),
            ]);
        return new FigureData(
            FormattableString.Invariant($"{catalogue.Claims.Count} claims, {catalogue.Ledger.Entries.Count(entry => entry.Sampled)} of them sampled; {NumberLabel.Of(catalogue.Ledger.FamilywiseAlpha)} in all, {NumberLabel.Of(Ledger.PublishedRate)} published; a statement whose claims are all computed has no point"),
            [panel]);
    }

    private static Series Shares(string name, IEnumerable<Claim> claims, double down)
    {
        Claim[] all = [.. claims];
        double[] shares = [.. Catalogue.Statements.Select(statement => Sum(all.Where(claim => claim.Statement == statement))), Sum(all)];
        return new Series(name, [.. shares.Select((share, row) => new FigurePoint(share, row + down)).Where(point => point.X > 0)]) { IsJoined = false };
    }

    private static double Sum(IEnumerable<Claim> claims) => claims.Sum(claim => claim.LedgerEntry.Share);
}
