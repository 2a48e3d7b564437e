using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Statistics;

namespace LabelNoise.Report;

/// <summary>A run over claims of a catalogue, finished or not: what a report is about.</summary>
internal sealed record RunRecord
{
    /// <summary>All claims there are, in order; those that were not run are named as such.</summary>
    public required IReadOnlyList<Claim> Catalogue { get; init; }

    /// <summary>How many claims were to be checked.</summary>
    public required int Selected { get; init; }

    /// <summary>The profile.</summary>
    public required Profile Profile { get; init; }

    /// <summary>The suite seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>What the checks found, in the order of the catalogue.</summary>
    public required IReadOnlyList<ClaimResult> Results { get; init; }

    /// <summary>The command that goes on with the run where it was stopped; null where it is not known.</summary>
    public string? GoOn { get; init; }

    /// <summary>Whether claims that were to be checked have no result.</summary>
    public bool IsPartial => Results.Count < Selected;

    /// <summary>The statements, in the order of the catalogue.</summary>
    public IReadOnlyList<Statement> Statements => [.. Catalogue.Select(c => c.Statement).Distinct()];

    /// <summary>The probability that any verdict of this run is wrong is at most this.</summary>
    public double RateOfRun => new Ledger(Results.Select(r => r.Claim.LedgerEntry)).FamilywiseAlpha;

    /// <summary>The same of a run over all claims of the catalogue.</summary>
    public double RateOfCatalogue => new Ledger(Catalogue.Select(c => c.LedgerEntry)).FamilywiseAlpha;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
