using LabelNoise.Claims;
using LabelNoise.Cli.Claims;
using LabelNoise.Cli.Runs;
using LabelNoise.Reporting;

namespace LabelNoise.Cli.Baselines;

/// <summary>A run held against an approved one.</summary>
/// <param name="Approved">The approved run.</param>
/// <param name="Differences">What differs: claims of this run in order, then lost ones.</param>
/// <param name="Compared">Claims that both runs have.</param>
/// <param name="NotRun">Claims that the approved run has and this one did not check, lost ones aside.</param>
/// <param name="Uncompared">Claims of this run that the approved one, which was stopped, had not come to.</param>
/// <param name="ErrorRate">The probability, at most, that any estimate is said to have moved although what it estimates has not.</param>
internal sealed record BaselineComparison(RecordedRun Approved, IReadOnlyList<Difference> Differences, int Compared, int NotRun, int Uncompared, double ErrorRate)
{
    /// <summary>Compares.</summary>
    /// <param name="approved">The approved run.</param>
    /// <param name="run">This run, which may have been cancelled: what is finished is compared.</param>
    /// <param name="wouldSelect">Whether the selection of this run reaches a claim that the catalogue does not have.</param>
    public static BaselineComparison Of(RecordedRun approved, Verification run, Func<string, bool> wouldSelect)
    {
        Dictionary<string, RecordedClaim> before = approved.Claims.ToDictionary(c => c.Id, StringComparer.Ordinal);
        HashSet<string> catalogue = [.. run.Catalogue.Select(c => c.Id)];
        (ClaimResult Now, RecordedClaim Before)[] both =
            [.. run.Results.Where(r => before.ContainsKey(r.Claim.Id)).Select(r => (r, before[r.Claim.Id]))];
        RecordedClaim[] lost = [.. approved.Claims.Where(c => !catalogue.Contains(c.Id) && run.Profile.Includes(c.Profile) && wouldSelect(c.Id))];
        Difference[] differences =
        [
            .. run.Results.SelectMany(r => before.TryGetValue(r.Claim.Id, out RecordedClaim? claim) ? Between(claim, r) : New(approved, r)),
            .. lost.Select(c => new Difference(DifferenceKind.Lost, c.Id, "verdict", Words.Of(c.Verdict), null)),
        ];
        return new BaselineComparison(
            approved,
            differences,
            both.Length,
            approved.Claims.Count - both.Length - lost.Length,
            approved.Cancelled ? run.Results.Count - both.Length : 0,
            both.Sum(pair => Movement.ErrorRate(pair.Before, pair.Now)));
    }

    private static IEnumerable<Difference> New(RecordedRun approved, ClaimResult result) =>
        approved.Cancelled ? [] : [new(DifferenceKind.New, result.Claim.Id, "verdict", null, Words.Of(result.Verdict))];

    private static IEnumerable<Difference> Between(RecordedClaim before, ClaimResult now)
    {
        foreach ((string member, string was, string present) in before.Changes(now.Claim))
            yield return new Difference(DifferenceKind.Changed, before.Id, member, was, present);
        if (before.Verdict != now.Verdict)
            yield return new Difference(DifferenceKind.Verdict, before.Id, "verdict", Words.Of(before.Verdict), Words.Of(now.Verdict));
        if (Movement.Of(before, now) is { } moved)
            yield return moved;
    }
}
