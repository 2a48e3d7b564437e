namespace LabelNoise.Cli.Census;

/// <summary>What is kept of the finished seeds: counts only, whatever their number.</summary>
/// <param name="selection">The claims.</param>
internal sealed class CensusTally(CensusSelection selection)
{
    /// <summary>The claims.</summary>
    public CensusSelection Selection { get; } = selection;

    /// <summary>One for each claim, in the order of the selection.</summary>
    public IReadOnlyList<ClaimTally> Claims { get; } = [.. selection.Claims.Select(c => new ClaimTally(c))];

    /// <summary>The finished seeds.</summary>
    public long Runs { get; private set; }

    /// <summary>Those at which any verdict was opposite to the catalogue's.</summary>
    public long RunsWithOpposite { get; private set; }

    /// <summary>Verdicts opposite to the catalogue's.</summary>
    public long Opposite => Claims.Sum(c => c.Opposite);

    /// <summary>Checks that ended without a verdict.</summary>
    public long Inconclusive => Claims.Sum(c => c.Inconclusive);

    /// <summary>Counts a seed at which every claim was checked.</summary>
    public void Add(SeedResult result)
    {
        bool opposite = false;
        for (int k = 0; k < Claims.Count; k++)
        {
            SeedVerdict found = result.Verdicts[k]!.Value;
            Claims[k].Add(found);
            opposite |= ClaimTally.IsOpposite(Claims[k].Claim, found.Verdict);
        }

        Runs++;
        RunsWithOpposite += opposite ? 1 : 0;
    }
}
