using LabelNoise.Claims;
using LabelNoise.Statistics;

namespace LabelNoise.Cli.Census;

/// <summary>What is kept of the checks of one claim.</summary>
/// <param name="claim">The claim.</param>
internal sealed class ClaimTally(Claim claim)
{
    /// <summary>The claim.</summary>
    public Claim Claim { get; } = claim;

    /// <summary>The seeds it was checked at.</summary>
    public long Runs { get; private set; }

    /// <summary>Verdicts opposite to the catalogue's: refuted where it says supported, or the reverse.</summary>
    public long Opposite { get; private set; }

    /// <summary>Checks that ended without a verdict.</summary>
    public long Inconclusive { get; private set; }

    /// <summary>All replicates.</summary>
    public long Trials { get; private set; }

    /// <summary>The fewest replicates of a check.</summary>
    public long LeastTrials { get; private set; } = long.MaxValue;

    /// <summary>The most replicates of a check.</summary>
    public long MostTrials { get; private set; }

    /// <summary>Replicates of a check on average; NaN before the first.</summary>
    public double MeanTrials => (double)Trials / Runs;

    /// <summary>Whether a verdict is opposite to the catalogue's. An inconclusive one is not: the ledger does not speak of it.</summary>
    public static bool IsOpposite(Claim claim, Verdict verdict) => verdict != Verdict.Inconclusive && verdict != claim.Expected;

    /// <summary>Counts a check.</summary>
    public void Add(SeedVerdict found)
    {
        Runs++;
        Opposite += IsOpposite(Claim, found.Verdict) ? 1 : 0;
        Inconclusive += found.Verdict == Verdict.Inconclusive ? 1 : 0;
        Trials += found.Trials;
        LeastTrials = Math.Min(LeastTrials, found.Trials);
        MostTrials = Math.Max(MostTrials, found.Trials);
    }
}
