using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Report.Drawings;
using LabelNoise.Reporting;
using LabelNoise.Statistics;

namespace LabelNoise.Report.Views;

/// <summary>What the page says of one claim that was checked.</summary>
public sealed record ClaimView
{
    /// <summary>What its check found.</summary>
    public required ClaimResult Result { get; init; }

    /// <summary>The claim.</summary>
    public Claim Claim => Result.Claim;

    /// <summary>What is claimed, in a few words, and what is dropped, broken or added.</summary>
    public string Text => Claim.Under.Length == 0 ? Claim.Text : $"{Claim.Text}, {Claim.Under}";

    /// <summary>The claim in full, with what its words stand for; the same as <see cref="Text"/> where they say it themselves.</summary>
    public string Assertion => Claim.Assertion;

    /// <summary>What its check saw.</summary>
    public string Seen => NumberText.In(Result.Seen);

    /// <summary>The numbers it was checked at.</summary>
    public string Setting => NumberText.In(Claim.Setting);

    /// <summary>The sign of its verdict.</summary>
    public required VerdictMark Mark { get; init; }

    /// <summary>Its verdict.</summary>
    public required string Verdict { get; init; }

    /// <summary>The verdict that the catalogue asserts.</summary>
    public required string Expected { get; init; }

    /// <summary>The estimate; "certified" or "computed" for a claim without samples.</summary>
    public required string Estimate { get; init; }

    /// <summary>Its interval; empty where there is none.</summary>
    public required string Interval { get; init; }

    /// <summary>The number of replicates; "–" for a computed claim.</summary>
    public required string Trials { get; init; }

    /// <summary>What is claimed of the number, p₀; "–" where no number is bounded.</summary>
    public required string Bound { get; init; }

    /// <summary>What support certifies, p₁.</summary>
    public required string Certified { get; init; }

    /// <summary>α and β; "none" for a claim without samples.</summary>
    public required string Rates { get; init; }

    /// <summary>What the kind of the claim is called.</summary>
    public required string Kind { get; init; }

    /// <summary>The estimate beside the bound; null where no number is bounded.</summary>
    public required Strip? Strip { get; init; }

    /// <summary>The evidence over replicates; null where there was no sequential test.</summary>
    public required EvidencePlot? Evidence { get; init; }

    /// <summary>The paper's conditions at the claim's numbers; empty where nothing is trained.</summary>
    public required ConditionsView Conditions { get; init; }

    /// <summary>The command that runs its worst replicate again, or computes it again.</summary>
    public required string Command { get; init; }

    /// <summary>The id of its place on the page.</summary>
    public string Anchor => $"claim-{Claim.Id}";

    /// <summary>The address of its place on the page.</summary>
    public string Link => $"#{Uri.EscapeDataString(Anchor)}";

    /// <summary>The profile that includes it.</summary>
    public string Profile => Words.Of(Claim.Profile);

    /// <summary>Describes a result.</summary>
    internal static ClaimView Of(ClaimResult result)
    {
        Claim claim = result.Claim;
        LedgerEntry entry = claim.LedgerEntry;
        return new ClaimView
        {
            Result = result,
            Mark = VerdictMarks.Of(result.Verdict),
            Verdict = Words.Of(result.Verdict),
            Expected = Words.Of(claim.Expected),
            Estimate = entry.Sampled ? NumberText.OfProbability(result.Estimate) : Words.MethodOf(claim),
            Interval = result.Interval is { } i ? $"[{NumberText.Of(i.Lower)}, {NumberText.Of(i.Upper)}]" : string.Empty,
            Trials = entry.Sampled ? NumberText.Of(result.Trials) : "–",
            Bound = claim.Bound is { } bound ? BoundText.Claimed(bound) : "–",
            Certified = claim.Bound is { } certified ? BoundText.Certified(certified) : "–",
            Rates = entry.Sampled ? RatesText(entry.Rates) : "none",
            Kind = Words.Of(claim.Kind),
            Strip = Strip.Of(result),
            Evidence = EvidencePlot.Of(result),
            Conditions = ConditionsView.Of(claim),
            Command = entry.Sampled ? result.Replay : $"{ClaimResult.Program} verify \"{claim.Id}\"{ProfileOption(claim.Profile)}",
        };
    }

    private static string RatesText(ErrorRates rates) =>
        rates.Alpha.Equals(rates.Beta) ? $"α = β = {NumberText.Of(rates.Alpha)}" : $"α = {NumberText.Of(rates.Alpha)}, β = {NumberText.Of(rates.Beta)}";

    private static string ProfileOption(Profile profile) => profile switch
    {
        LabelNoise.Claims.Profile.Deep => " --profile deep",
        LabelNoise.Claims.Profile.Literal => " --literal",
        _ => string.Empty,
    };

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
