using LabelNoise.Claims;
using LabelNoise.Cli.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Cli.Runs;
using LabelNoise.Reporting;
using LabelNoise.Statistics;

namespace LabelNoise.Cli.Shards;

/// <summary>Makes of the parts of a verification what one run would have written.</summary>
internal static class VerificationParts
{
    /// <summary>The whole run.</summary>
    /// <exception cref="UserErrorException">The parts do not fit together, or another version wrote them.</exception>
    public static RunDocument Merge(IReadOnlyList<PartFile<RecordedRun>> parts, IReadOnlyList<Claim> catalogue)
    {
        parts = Parts.InOrder(parts, ("suite seed", p => FormattableString.Invariant($"{p.Content.Seed}")), ("profile", p => Words.Of(p.Content.Profile)));
        IReadOnlyList<Claim> claims = Parts.Claims(catalogue, parts[0]);
        Dictionary<string, (string File, RecordedClaim Claim)> found = [];
        foreach (PartFile<RecordedRun> part in parts)
        {
            foreach (RecordedClaim claim in part.Content.Claims)
            {
                if (!found.TryAdd(claim.Id, (part.File, claim)))
                    throw new UserErrorException($"'{found[claim.Id].File}' and '{part.File}' both have the claim '{claim.Id}'; parts that `verify --shard` wrote are accepted.");
            }
        }

        return new RunDocument
        {
            Seed = parts[0].Content.Seed,
            Profile = parts[0].Content.Profile,
            FamilywiseRate = new Ledger(catalogue.Select(c => c.LedgerEntry)).FamilywiseAlpha,
            Cancelled = false,
            Selected = claims.Count,
            Results = [.. claims.Select(claim => ResultOf(claim, found))],
        };
    }

    private static ClaimResult ResultOf(Claim claim, Dictionary<string, (string File, RecordedClaim Claim)> found)
    {
        if (!found.TryGetValue(claim.Id, out (string File, RecordedClaim Claim) entry))
            throw new UserErrorException($"The claim '{claim.Id}' is in no part; parts that `verify --shard` wrote are accepted.");
        return entry.Claim.Outdated(claim) is { } why
            ? throw new UserErrorException($"'{entry.File}' has a result of '{claim.Id}', but {why}; parts that the same version wrote are accepted.")
            : entry.Claim.ResultOf(claim);
    }
}
