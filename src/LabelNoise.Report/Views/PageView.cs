using LabelNoise.Claims;
using LabelNoise.Numerics;
using LabelNoise.Reporting;

namespace LabelNoise.Report.Views;

/// <summary>All that the page says.</summary>
public sealed record PageView
{
    /// <summary>The name of the profile.</summary>
    public required string Profile { get; init; }

    /// <summary>The suite seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>How many claims were to be checked.</summary>
    public required int Selected { get; init; }

    /// <summary>How many claims the catalogue has.</summary>
    public required int Catalogued { get; init; }

    /// <summary>Whether the run was stopped before its end.</summary>
    public required bool IsPartial { get; init; }

    /// <summary>The command that goes on with a run that was stopped; null where it is not known.</summary>
    public required string? GoOn { get; init; }

    /// <summary>The statements.</summary>
    public required IReadOnlyList<StatementView> Statements { get; init; }

    /// <summary>The figures.</summary>
    public required IReadOnlyList<FigureView> Figures { get; init; }

    /// <summary>The account of error rates, statement by statement, and last that of the whole run.</summary>
    public required IReadOnlyList<LedgerRow> Ledger { get; init; }

    /// <summary>The rate of this run.</summary>
    public required string RateOfRun { get; init; }

    /// <summary>The rate of the whole catalogue.</summary>
    public required string RateOfCatalogue { get; init; }

    /// <summary>The rate that is published.</summary>
    public static string PublishedRate => NumberText.Of(LabelNoise.Statistics.Ledger.PublishedRate);

    /// <summary>What is wrong in parts of the paper that no statement covers.</summary>
    public static IReadOnlyList<ErratumView> OtherErrata => ErratumView.About(null);

    /// <summary>The claims that were checked.</summary>
    public IReadOnlyList<ClaimView> Claims => [.. Statements.SelectMany(s => s.Groups).SelectMany(g => g.Claims)];

    /// <summary>Those with another verdict than the catalogue's, undecided ones among them.</summary>
    public IReadOnlyList<ClaimView> Unexpected => [.. Claims.Where(c => !c.Result.AsExpected)];

    /// <summary>At which numbers the claims were checked, as to Condition 3.1.</summary>
    public string Where
    {
        get
        {
            ConditionsView[] settings = [.. Claims.Select(c => c.Conditions).Where(c => c.Rows.Count > 0)];
            if (settings.Length == 0)
                return "No claim of this run trains a network at one set of numbers.";
            (long met, long narrow) = (settings.Count(c => c.AreMet), settings.Count(c => c.IsNarrow));
            string all = $"Of {NumberText.Of((long)settings.Length)} claims about a network at named numbers, {(met == 0 ? "none is" : NumberText.Of(met) + (met == 1 ? " is" : " are"))} where all of A1 to A6 hold, A1 and A2 with the constant one unless the claim states another";
            return narrow == 0 ? $"{all}." : $"{all}; {NumberText.Of(narrow)} {(narrow == 1 ? "is" : "are")} at a width that a machine can run, below what A1 asks for.";
        }
    }

    /// <summary>The command that runs it again.</summary>
    public required string Command { get; init; }

    /// <summary>Sums up a run.</summary>
    internal static PageView Of(RunRecord run, IReadOnlyList<FigureView> figures) => new()
    {
        Profile = Words.Of(run.Profile),
        Seed = run.Seed,
        Selected = run.Selected,
        Catalogued = run.Catalogue.Count,
        IsPartial = run.IsPartial,
        GoOn = run.GoOn,
        Statements = [.. run.Statements.Select(s => StatementView.Of(s, run))],
        Figures = figures,
        Ledger = [.. run.Statements.Select(s => LedgerRow.Of(s.Title, [.. run.Results.Where(r => r.Claim.Statement == s)])), LedgerRow.Of("This run", run.Results)],
        RateOfRun = NumberText.Of(run.RateOfRun),
        RateOfCatalogue = NumberText.Of(run.RateOfCatalogue),
        Command = FormattableString.Invariant($"{ClaimResult.Program} verify {(run.Profile == LabelNoise.Claims.Profile.Literal ? "--literal" : "--profile " + Words.Of(run.Profile))} --seed {run.Seed}"),
    };

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
