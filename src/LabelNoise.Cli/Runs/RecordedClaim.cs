using LabelNoise.Claims;
using LabelNoise.Randomness;
using LabelNoise.Reporting;
using LabelNoise.Statistics;

namespace LabelNoise.Cli.Runs;

/// <summary>What a recorded run says of a claim.</summary>
internal sealed record RecordedClaim
{
    /// <summary>The members that say what a claim is.</summary>
    public static IReadOnlyList<(string Member, Func<Claim, string> Value)> IdentityOf { get; } =
    [
        ("text", c => c.Assertion),
        ("setting", c => c.Setting),
        ("hypothesis", c => c.Hypothesis),
        ("reading", c => Words.Of(c.Reading)),
        ("expected", c => Words.Of(c.Expected)),
    ];

    /// <summary>The suite seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The version of the random streams; files that do not say are of the present one.</summary>
    public required long Streams { get; init; }

    /// <summary>The claim's identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The members that say what the claim is, with their values: when one is another now, so is the claim.</summary>
    public required IReadOnlyList<(string Member, string Value)> Identity { get; init; }

    /// <summary>The verdict found.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Whether it was computed, not sampled.</summary>
    public required bool Exact { get; init; }

    /// <summary>The smallest profile that included it; the run's where the file does not say.</summary>
    public required Profile Profile { get; init; }

    /// <summary>Replicates consumed.</summary>
    public required long Trials { get; init; }

    /// <summary>Steps that they took together; 0 where the file does not say.</summary>
    public required long Steps { get; init; }

    /// <summary>What was estimated or computed.</summary>
    public required double Estimate { get; init; }

    /// <summary>The interval of the estimate; null where none was given.</summary>
    public required Interval? Interval { get; init; }

    /// <summary>The evidence behind the verdict, natural logarithm; null for a computed claim.</summary>
    public required double? LogEvidence { get; init; }

    /// <summary>The evidence over the replicates; empty where the file does not say.</summary>
    public required EvidenceCurve Evidence { get; init; }

    /// <summary>The replicate that came closest to failing; null where there is none.</summary>
    public required long? WorstReplicate { get; init; }

    /// <summary>How close; null where there is no worst replicate.</summary>
    public required double? WorstRatio { get; init; }

    /// <summary>The probability with which a true claim is refuted, and the interval may miss; null for a computed claim.</summary>
    public required double? Alpha { get; init; }

    /// <summary>The probability with which a claim false by its slack is supported; null for a computed claim.</summary>
    public required double? Beta { get; init; }

    /// <summary>What was seen.</summary>
    public required string Seen { get; init; }

    /// <summary>Why an undecided check gave up; null where it did not, or where the file does not say.</summary>
    public required string? GaveUp { get; init; }

    /// <summary>Wall time; zero where the file does not say.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>The members in which a claim of the catalogue is another than this one was, with both values.</summary>
    public IEnumerable<(string Member, string Before, string Now)> Changes(Claim claim)
    {
        foreach (((string member, string before), (_, Func<Claim, string> current)) in Identity.Zip(IdentityOf))
        {
            string now = current(claim);
            if (!string.Equals(before, now, StringComparison.Ordinal))
                yield return (member, $"'{before}'", $"'{now}'");
        }

        if (Exact == claim.LedgerEntry.Sampled)
            yield return ("check", Check(Exact), Check(!Exact));
    }

    /// <summary>Why a check of a claim of the catalogue could now find another thing at the same seed; null where it could not, as far as a file tells.</summary>
    public string? Outdated(Claim claim)
    {
        if (Changes(claim).Select(c => c.Member).FirstOrDefault() is { } member)
            return $"its {Spoken(member)} is another now";
        ErrorRates rates = claim.LedgerEntry.Rates;
        if (claim.LedgerEntry.Sampled && (Alpha != rates.Alpha || Beta != rates.Beta))
            return "its error rates are others now";
        return Streams == ReplicateSeed.Version ? null : "random numbers are drawn in another way now";
    }

    /// <summary>What was found, as the result of a claim of the catalogue.</summary>
    public ClaimResult ResultOf(Claim claim) => new()
    {
        Claim = claim,
        Seed = Seed,
        Verdict = Verdict,
        Trials = Trials,
        Steps = Steps,
        Estimate = Estimate,
        Interval = Interval,
        LogEvidence = LogEvidence ?? double.PositiveInfinity,
        Evidence = Evidence,
        WorstReplicate = WorstReplicate,
        WorstRatio = WorstRatio,
        Seen = Seen,
        GaveUp = GaveUp,
        Elapsed = Elapsed,
    };

    private static string Spoken(string member) => member switch
    {
        "expected" => "expected verdict",
        "check" => "kind of check",
        _ => member,
    };

    private static string Check(bool exact) => exact ? "computed" : "sampled";
}
