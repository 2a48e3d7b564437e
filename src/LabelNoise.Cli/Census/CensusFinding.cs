using MathNet.Numerics;

namespace LabelNoise.Cli.Census;

/// <summary>What a census says about the ledger's promise.</summary>
/// <remarks>
/// Tested is that the catalogue is right about every claim and every claim keeps its rates. Then a run has an opposite verdict with probability at most
/// the sum of the shares (union bound), and a claim with probability at most its own share, independently at each seed. Half of <see cref="Level"/> goes to the runs, the
/// other half in equal parts to the claims (Bonferroni).
/// </remarks>
internal sealed class CensusFinding
{
    /// <summary>The probability at most with which a kept promise is said to be broken.</summary>
    public const double Level = 1e-3;

    /// <summary>Judges a census of at least one finished seed.</summary>
    public CensusFinding(CensusTally tally)
    {
        Runs = new RateCheck(tally.RunsWithOpposite, tally.Runs, tally.Selection.PromisedRate);
        Claims = [.. tally.Claims.Select(c => new RateCheck(c.Opposite, c.Runs, c.Claim.LedgerEntry.Share))];
        Verdicts = new RateCheck(tally.Opposite, tally.Runs * Claims.Count, tally.Selection.PromisedRate / Claims.Count);
        PValue = Math.Min(1, 2 * Math.Min(Runs.PValue, Claims.Count * Claims.Min(c => c.PValue)));
    }

    /// <summary>Runs with an opposite verdict, against the sum of the shares.</summary>
    public RateCheck Runs { get; }

    /// <summary>Opposite verdicts of each claim, against its share.</summary>
    public IReadOnlyList<RateCheck> Claims { get; }

    /// <summary>
    /// Opposite verdicts among all, against the mean share. Its bound is one on the mean rate of the claims, whatever the single rates (Hoeffding 1956, for all but the two
    /// largest possible counts); it takes no part in the judgement.
    /// </summary>
    public RateCheck Verdicts { get; }

    /// <summary>The p-value of the whole: at most <see cref="Level"/> exactly where the p-value of the runs is at most half of it, or that of one of C claims at most a 2C-th of it.</summary>
    public double PValue { get; }

    /// <summary>Whether the promise is judged broken.</summary>
    public bool MoreThanPromised => PValue <= Level;

    /// <summary>The judgement in words.</summary>
    public string Judgement => MoreThanPromised ? "more failures than promised" : "consistent with the promise";

    /// <summary>The fewest runs with an opposite verdict that would have broken the promise by their number alone; null where not even all would.</summary>
    public long? TooMany
    {
        get
        {
            long count = 1;
            while (count <= Runs.Trials && 2 * (Runs with { Failures = count }).PValue > Level)
                count++;
            return count <= Runs.Trials ? count : null;
        }
    }

    /// <summary>How many seeds without an opposite verdict it would take to bound the rate of a run by the promised one: the least n with (1 − promised)ⁿ ≤ 5 %.</summary>
    public double SeedsToShowPromise => Math.Ceiling(Math.Log(1 - RateCheck.Confidence) / SpecialFunctions.Log1p(-Runs.Promised));
}
