using LabelNoise.Claims;
using LabelNoise.Paper;
using LabelNoise.Report;
using LabelNoise.Report.Views;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Report;

/// <summary>Runs that were not computed: every claim has the verdict that it is given.</summary>
internal static class Runs
{
    /// <summary>A figure beside the page.</summary>
    public static FigureView Figure { get; } = new("oscillation", Catalogue.Statements.Single(s => s.Id is "3.3"), "A figure <of> it", ["It is seen.", "Setting: none."], (900, 600));

    /// <summary>A run of a profile in which every verdict is the catalogue's.</summary>
    public static RunRecord AsCatalogued(Profile profile) => With(profile, claim => claim.Expected);

    /// <summary>A run of a profile with given verdicts.</summary>
    public static RunRecord With(Profile profile, Func<Claim, Verdict> verdict) => Of([.. Catalogue.Paper.In(profile)], profile, verdict);

    /// <summary>A run of those claims of a profile that are wanted, in which every verdict is the catalogue's.</summary>
    public static RunRecord Of(Profile profile, Func<Claim, bool> isWanted) => Of([.. Catalogue.Paper.In(profile).Where(isWanted)], profile, claim => claim.Expected);

    /// <summary>A result.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="verdict">What was found.</param>
    /// <param name="estimate">What was estimated.</param>
    /// <param name="interval">Its interval.</param>
    /// <param name="points">The evidence.</param>
    public static ClaimResult Result(Claim claim, Verdict verdict, double estimate = 0.5, Interval? interval = null, params EvidencePoint[] points) => new()
    {
        Claim = claim,
        Seed = 7,
        Verdict = verdict,
        Trials = claim.LedgerEntry.Sampled ? 20 : 0,
        Estimate = estimate,
        Interval = interval,
        LogEvidence = 17,
        Evidence = new EvidenceCurve(points),
        WorstReplicate = claim.LedgerEntry.Sampled ? 3 : null,
        Seen = "something <b>bold</b> & more",
    };

    /// <summary>A claim of the catalogue.</summary>
    public static Claim Claim(string id) => Catalogue.Paper.Find(id);

    private static RunRecord Of(Claim[] claims, Profile profile, Func<Claim, Verdict> verdict) => new()
    {
        Catalogue = Catalogue.Paper.Claims,
        Selected = claims.Length,
        Profile = profile,
        Seed = 7,
        Results = [.. claims.Select(claim => Result(claim, verdict(claim)))],
    };
}
