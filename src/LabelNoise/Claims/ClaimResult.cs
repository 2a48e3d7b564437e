using LabelNoise.Numerics;
using LabelNoise.Statistics;

namespace LabelNoise.Claims;

/// <summary>The outcome of checking a claim; it carries what went in.</summary>
public sealed record ClaimResult
{
    /// <summary>How the command line is run from the folder of the repository.</summary>
    internal const string Program = "dotnet run --project src/LabelNoise.Cli --";

    /// <summary>The claim.</summary>
    public required Claim Claim { get; init; }

    /// <summary>The suite seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>What the evidence says.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Replicates consumed; 0 for a computed claim.</summary>
    public required long Trials { get; init; }

    /// <summary>Steps that these replicates took together; 0 for a computed claim.</summary>
    public long Steps { get; init; }

    /// <summary>Why an undecided check gave up, such as "no verdict within 33554432 steps" or "a replicate was not done within 1048576 steps"; null where there is a verdict.</summary>
    public string? GaveUp { get; init; }

    /// <summary>What was estimated or computed: the frequency of the event, the mean, the exponent, or the computed quantity.</summary>
    public required double Estimate { get; init; }

    /// <summary>An interval for the probability, the mean, or the exponent, at level 1 − α; that of a probability or a mean holds at any stopping time. Null where none is given.</summary>
    public Interval? Interval { get; init; }

    /// <summary>The natural logarithm of the e-value behind the verdict (that of an interval is 1/α or 0); +∞ for a computed claim, which needs no evidence.</summary>
    public required double LogEvidence { get; init; }

    /// <summary>The evidence while replicates were consumed, at some numbers of them and at the last; empty for a computed claim and for one about an exponent, which has no single test.</summary>
    internal EvidenceCurve Evidence { get; init; } = EvidenceCurve.None;

    /// <summary>The replicate that came closest to failing, or failed worst; null for a computed claim and for one about an exponent.</summary>
    public long? WorstReplicate { get; init; }

    /// <summary>The worst replicate's decisive quantity over the value at which it fails; null where there is no worst replicate.</summary>
    public double? WorstRatio { get; init; }

    /// <summary>What was seen, in a few words.</summary>
    public required string Seen { get; init; }

    /// <summary>Wall time of the check. Not part of the result's identity across machines.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Whether the verdict is the catalogue's.</summary>
    public bool AsExpected => Verdict == Claim.Expected;

    /// <summary>A full account for a failed check: the claim, the numbers, the evidence, and the command that replays the worst replicate.</summary>
    public string Explain() => $"""
        {Claim.Sentence}
        in full: {Claim.Assertion} [{Claim.Setting}]
        expected {Claim.Expected}, found {Verdict}: {Seen}
        hypothesis: {Claim.Hypothesis}
        {Account}
        """;

    /// <summary>The command that runs the worst replicate of a sampled claim again, or the first where none is known.</summary>
    internal string Replay => FormattableString.Invariant($"{Program} replay \"{Claim.Id}\" --seed {Seed} --replicate {WorstReplicate ?? 0}");

    private string Account
    {
        get
        {
            if (!Claim.LedgerEntry.Sampled)
                return "computed, not sampled: nothing to replay";
            string interval = Interval is { } i ? FormattableString.Invariant($", interval [{i.Lower:G6}, {i.Upper:G6}]") : string.Empty;
            return FormattableString.Invariant($"ln e-value {LogEvidence:F2}, {Claim.LedgerEntry.Rates}{interval}\n")
                + FormattableString.Invariant($"replay {(WorstReplicate is null ? "a" : "the worst")} replicate: {Replay}");
        }
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
