using System.Diagnostics;
using LabelNoise.Claims;
using LabelNoise.Statistics;

namespace LabelNoise.Paper;

/// <summary>One claim of a survey.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Result">What its check found; null where the conditions are not met, or it was not run.</param>
public sealed record SurveyEntry(Claim Claim, ClaimResult? Result)
{
    /// <summary>Whether it was left out because its rule is the paper's own.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>What became of it.</summary>
    public Survival Survival => Result?.Verdict switch
    {
        null => IsLeftOut ? Survival.NotRun : Survival.ConditionsNotMet,
        Verdict.Supported => Survival.Supported,
        Verdict.Refuted => Survival.Refuted,
        Verdict.Inconclusive => Survival.Inconclusive,
        _ => throw new UnreachableException($"{Result.Verdict} is no verdict."),
    };
}
