using LabelNoise.Claims;

namespace LabelNoise.Cli.Runs;

/// <summary>A run read from a file.</summary>
/// <param name="File">The file's path, as it was given.</param>
/// <param name="Seed">The suite seed of the run.</param>
/// <param name="Profile">Its profile.</param>
/// <param name="Claims">The claims it checked, in order.</param>
/// <param name="Cancelled">Whether it was stopped, so that claims may be missing; so is taken to be what stands in a file of lines, which does not say.</param>
internal sealed record RecordedRun(string File, ulong Seed, Profile Profile, IReadOnlyList<RecordedClaim> Claims, bool Cancelled)
{
    /// <summary>What the run found of the claims that a catalogue has as they were then, in the run's order, and a line for each other claim that says why it is left out.</summary>
    public (IReadOnlyList<ClaimResult> Results, IReadOnlyList<string> LeftOut) On(IReadOnlyList<Claim> catalogue)
    {
        Dictionary<string, Claim> byId = catalogue.ToDictionary(c => c.Id, StringComparer.Ordinal);
        List<ClaimResult> results = [];
        List<string> leftOut = [];

        // A claim that had changed and was checked again has both results in a file of lines.
        foreach (IGrouping<string, RecordedClaim> records in Claims.GroupBy(c => c.Id, StringComparer.Ordinal))
        {
            if (!byId.TryGetValue(records.Key, out Claim? claim))
                leftOut.Add($"'{File}' has a result of {records.Key}, which is not in the catalogue: it is left out.");
            else if (records.LastOrDefault(r => r.Outdated(claim) is null) is { } record)
                results.Add(record.ResultOf(claim));
            else
                leftOut.Add($"'{File}' has a result of {records.Key}, but {records.Last().Outdated(claim)}: it is left out.");
        }

        return (results, leftOut);
    }
}
